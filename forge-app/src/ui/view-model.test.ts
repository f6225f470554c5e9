import { describe, expect, it } from "@jest/globals";
import { validateProperty } from "@satellite/core/generated/property";
import type { Property } from "@satellite/core/schema";
import { toChanges } from "./view-model";

type Entry = Property["changes"][string];

const a = "a".repeat(64);
const b = "b".repeat(64);

const entry = (change: Partial<Entry> = {}): Entry => ({
  url: "https://github.com/acme/shop/pull/7",
  title: "Sign in with a passkey",
  state: "open",
  ...change,
});
const spec = (sha256: string) => ({
  path: "specs/PROJ-1042/spec.md",
  sha256,
  url: "https://github.com/acme/shop/blob/x",
  complete: true,
});
const property = (changes: Record<string, Entry>): Property => ({ schema: "satellite/property@1", changes });
const one = (given: Partial<Entry>, stored = new Map<string, string>()) => {
  const [shown] = toChanges(property({ "change:github:acme/shop#7": entry(given) }), stored);
  return shown;
};

describe("changes as the panel shows them", () => {
  it("puts open ones first, then the newest, and needs no time to decide", () => {
    const changes = toChanges(
      property({
        "change:github:acme/shop#1": entry({ state: "merged", updatedAtMs: 9_000 }),
        "change:github:acme/shop#2": entry({ updatedAtMs: 1_000 }),
        "change:github:acme/shop#3": entry({ draft: true, updatedAtMs: 5_000 }),
        "change:github:acme/shop#5": entry({ state: "closed" }),
        "change:github:acme/shop#4": entry({ state: "closed" }),
      }),
      new Map(),
    );
    expect(changes.map(({ ref, state }) => [ref.slice(-1), state])).toEqual([
      ["3", "draft"],
      ["2", "open"],
      ["1", "merged"],
      ["4", "closed"],
      ["5", "closed"],
    ]);
  });

  it.each([
    ["open", undefined, "open"],
    ["open", true, "draft"],
    ["merged", true, "merged"],
    ["closed", undefined, "closed"],
    ["opened", undefined, "open"],
    ["ready_for_review", false, "open"],
  ])("state %j with draft %j is %s", (state, draft, shown) => {
    expect(one({ state, ...(draft !== undefined && { draft }) })?.state).toBe(shown);
  });

  it.each([
    ["the same spec since", { approvedAtMs: 1, approvedSha256: a, spec: spec(a) }, false],
    ["another spec since", { approvedAtMs: 1, approvedSha256: a, spec: spec(b) }, true],
    ["an approval that was taken back", { approvedSha256: a, spec: spec(b) }, false],
    ["an approval that was seen without a spec", { approvedAtMs: 1, spec: spec(b) }, false],
  ])("drift: %s", (_, given, drifted) => expect(one(given)?.spec?.drifted).toBe(drifted));

  it.each([
    ["nothing", new Map<string, string>(), false],
    ["the spec that was judged", new Map([["change:github:acme/shop#7", a]]), true],
    ["an older one", new Map([["change:github:acme/shop#7", b]]), false],
    ["another change's", new Map([["change:github:acme/shop#8", a]]), false],
  ])("with %s kept, the text can be asked for: %s", (_, stored, shown) =>
    expect(one({ spec: spec(a) }, stored)?.spec?.stored).toBe(shown),
  );

  it("keeps findings in their order, with their remedies", () => {
    const findings: Entry["findings"] = [
      { rule: "spec-complete", outcome: "fail", says: "The spec has no acceptance criteria.", remedy: "Add them." },
      { rule: "ticket-open", outcome: "unknown", says: "The ticket could not be read." },
    ];
    expect(one({ findings, passed: 4, verdict: "fail" })).toMatchObject({ findings, passed: 4, verdict: "fail" });
  });

  it("leaves out a verdict that is none", () => expect(one({ verdict: "splendid" })).not.toHaveProperty("verdict"));

  it.each([["javascript:alert(1)"], ["data:text/html,x"], ["mailto:a@b.example"], ["https://a b"], [""]])(
    "makes no link of %j, wherever it stands",
    (url) => {
      expect(one({ url, detailsUrl: url, spec: { ...spec(a), url } })).toMatchObject({
        url: "https://github.com/acme/shop/pull/7",
        spec: { url: "https://github.com/acme/shop/pull/7" },
      });
      expect(one({ detailsUrl: url })).not.toHaveProperty("detailsUrl");
    },
  );

  it("leaves out a change that leads nowhere", () => {
    expect(toChanges(property({ "change:git:main..HEAD": entry({ url: "javascript:alert(1)" }) }), new Map())).toEqual(
      [],
    );
  });

  it("shows texts as people read them: one line, nothing that turns or hides", () => {
    expect(one({ title: "safe\u202egnp.exe\nand\u200b more" })?.title).toBe("safegnp.exe and more");
  });

  it("holds as many long ones as a property may", () => {
    const changes = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `change:github:acme/shop#${at + 1}`,
        entry({ title: "t".repeat(1024), updatedAtMs: at }),
      ]),
    );
    const given = property(changes);
    expect(validateProperty(given).ok).toBe(true);
    const shown = toChanges(given, new Map());
    expect(shown).toHaveLength(500);
    expect(shown[0]?.ref).toBe("change:github:acme/shop#500");
  });
});
