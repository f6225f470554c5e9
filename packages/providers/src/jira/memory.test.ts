import { describe, expect, it } from "@jest/globals";
import { toMemory } from "./memory.js";

const entry = { url: "https://github.com/acme/shop/pull/7", title: "Pay", state: "open", commentId: "12" };
const told = {
  ...entry,
  draft: false,
  findings: [{ rule: "ticket-state", outcome: "unknown", says: "Jira did not answer.", remedy: "Run again." }],
  passed: 9,
  spec: { path: "specs/a.md", sha256: "c".repeat(64), url: "https://github.com/acme/shop", complete: true },
  approvedAtMs: 5,
  approvedSha256: "d".repeat(64),
  detailsUrl: "https://github.com/acme/shop/actions/runs/1",
};
const ours = (changes: object) => ({ schema: "satellite/property@1", changes });

describe("our memory on an issue", () => {
  it.each<[string, unknown, unknown]>([
    ["nothing", undefined, undefined],
    ["another app's property", { changes: {} }, undefined],
    ["a schema of later days", { schema: "satellite/property@2", changes: {} }, undefined],
    ["text", "satellite/property@1", undefined],
    ["ours", ours({ c: entry }), ours({ c: entry })],
    ["ours, with all that it can hold", ours({ c: told }), ours({ c: told })],
    [
      "ours, with broken entries",
      ours({ c: entry, d: 7, e: { ...entry, url: 7 }, f: { title: "t" } }),
      ours({ c: entry }),
    ],
    ["an entry with a key of later days", ours({ c: { ...entry, mood: "good" } }), ours({ c: entry })],
    ["an entry that somebody edited", ours({ c: { ...told, findings: "none", passed: -1 } }), ours({ c: entry })],
    ["an entry whose digest is none", ours({ c: { ...told, approvedSha256: "x" } }), ours({ c: entry })],
    ["an entry whose basics are broken too", ours({ c: { ...told, passed: -1, commentId: 7 } }), ours({})],
  ])("%s", (_, value, memory) => expect(toMemory(value)).toEqual(memory));
});
