import { describe, expect, it } from "@jest/globals";
import { toEntries } from "./entries.js";

const created = "2026-11-03T10:30:00.000+0100";
const author = { accountId: "5b10", displayName: "Mia", accountType: "atlassian" };

describe("a history of Jira's", () => {
  it("is told the oldest first, people and apps apart", () => {
    const entries = toEntries([
      { id: "10", author: { ...author, accountType: "app" }, created, items: [] },
      { id: "9", author, created, items: [] },
      { id: "3", created: "2026-11-03T09:00:00.000+0000" },
    ]);
    expect(entries).toMatchObject([
      { atMs: Date.UTC(2026, 10, 3, 9), by: { login: "", type: "unknown" }, steps: [] },
      { atMs: Date.UTC(2026, 10, 3, 9, 30), by: { login: "Mia", type: "user", id: "5b10" } },
      { by: { type: "app" } },
    ]);
  });

  it("has empty ends where Jira has null, or nothing at all under `toString`", () => {
    expect(toEntries([{ author, created, items: [{ field: "status", from: null, to: "3" }, {}] }])?.[0]?.steps).toEqual(
      [
        { field: "status", fieldId: undefined, custom: false, from: { id: "", text: "" }, to: { id: "3", text: "" } },
        { field: "", fieldId: undefined, custom: false, from: { id: "", text: "" }, to: { id: "", text: "" } },
      ],
    );
  });

  it.each([
    ["no list", { histories: [] }],
    ["a list of something else", ["x"]],
    ["an entry without a moment", [{ author, items: [] }]],
    ["an entry with a moment that is none", [{ author, created: "yesterday", items: [] }]],
    ["items of something else", [{ author, created, items: ["status"] }]],
  ])("is not taken from %s", (_, histories) => expect(toEntries(histories)).toBeUndefined());
});
