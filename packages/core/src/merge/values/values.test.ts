import { describe, expect, it } from "@jest/globals";
import { mergeChecklist, mergeComments, mergePriority, mergeScalar, mergeSet, mergeWholeSet } from "./index.js";
import type { Checklist, PriorityDecision } from "./index.js";

describe("a single value", () => {
  it.each([
    ["a", "a", "a", { kind: "same", value: "a" }],
    ["a", "b", "b", { kind: "same", value: "b" }],
    [undefined, "b", "b", { kind: "same", value: "b" }],
    ["a", "b", "a", { kind: "ours", value: "b" }],
    ["a", "a", "b", { kind: "theirs", value: "b" }],
    ["a", null, "a", { kind: "ours", value: null }],
    [null, null, "b", { kind: "theirs", value: "b" }],
    ["a", "b", "c", { kind: "conflict", local: "b", remote: "c" }],
    ["a", null, "c", { kind: "conflict", local: null, remote: "c" }],
    [undefined, "b", "c", { kind: "conflict", local: "b", remote: "c" }],
  ])("%j: ours %j, theirs %j", (base, ours, theirs, merged) => expect(mergeScalar(base, ours, theirs)).toEqual(merged));
});

describe("a set", () => {
  const none = { add: [], remove: [] };
  const loose = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

  it.each([
    [["a"], ["a", "b"], ["a", "c"], ["a", "b", "c"], { add: ["c"], remove: [] }, { add: ["b"], remove: [] }],
    [["a", "b"], ["a"], ["b"], [], { add: [], remove: ["a"] }, { add: [], remove: ["b"] }],
    [["a", "b"], ["a"], ["a", "b", "c"], ["a", "c"], { add: ["c"], remove: [] }, { add: [], remove: ["b"] }],
    [["a"], [], [], [], none, none],
    [[], ["a", "a"], ["a"], ["a"], none, none],
    [undefined, ["a"], ["b"], ["a", "b"], { add: ["b"], remove: [] }, { add: ["a"], remove: [] }],
  ])("%j: ours %j, theirs %j make %j", (base, ours, theirs, value, toLocal, toRemote) =>
    expect(mergeSet(base, ours, theirs)).toEqual({ value, toLocal, toRemote }),
  );

  it("tells upper from lower case where the tracker does, and keeps each side's spelling where it does not", () => {
    expect(mergeSet(["Bug"], ["Bug"], ["bug"]).value).toEqual(["bug"]);
    expect(mergeSet(["Bug"], ["Bug", "Web"], ["bug", "web"], loose)).toEqual({
      value: ["Bug", "Web"],
      toLocal: none,
      toRemote: none,
    });
    expect(mergeSet(["Bug"], [], ["bug"], loose).toRemote).toEqual({ add: [], remove: ["bug"] });
  });

  it("asks where nobody knows what was there, and where the tracker takes fewer", () => {
    expect(mergeWholeSet(undefined, ["a"], ["b"])).toEqual({
      kind: "conflict",
      local: ["a"],
      remote: ["b"],
      merged: ["a", "b"],
    });
    expect(mergeWholeSet(["a"], ["b"], ["c"], { most: 1 })).toEqual({ kind: "conflict", local: ["b"], remote: ["c"] });
    expect(mergeWholeSet(["a"], ["b"], ["a"], { most: 1 })).toEqual({ kind: "ours", value: ["b"] });
    expect(mergeWholeSet(["a"], ["a", "b"], ["a", "c"])).toEqual({ kind: "merged", value: ["a", "b", "c"] });
    expect(mergeWholeSet(["a"], ["b"], ["b"], { most: 1 })).toEqual({ kind: "same", value: ["b"] });
  });
});

/** `x text` is ticked, `text` is open. */
const list = (...items: readonly string[]): Checklist =>
  items.map((item) => ({ text: item.replace(/^x /, ""), done: item.startsWith("x ") }));
const shown = (items: Checklist | undefined): readonly string[] =>
  (items ?? []).map(({ done, text }) => (done ? `x ${text}` : text));

describe("a checklist", () => {
  const [login, logout, reset] = ["People can log in", "People can log out", "Passwords can be reset"];

  it.each([
    [
      "boxes of different items",
      [login, logout],
      [`x ${login}`, logout],
      [login, `x ${logout}`],
      [`x ${login}`, `x ${logout}`],
    ],
    [
      "a box ticked here, its words changed there",
      [login],
      [`x ${login}`],
      ["People can log in twice"],
      ["x People can log in twice"],
    ],
    [
      "a box opened again",
      [`x ${login}`, logout],
      [login, logout],
      [`x ${login}`, `x ${logout}`],
      [login, `x ${logout}`],
    ],
    ["new items on both sides", [login], [login, logout], [login, reset], [login, reset, logout]],
    ["the same new item", [login], [login, logout], [login, `x ${logout}`, reset], [login, `x ${logout}`, reset]],
    ["an item taken out, another ticked", [login, logout], [logout], [login, `x ${logout}`], [`x ${logout}`]],
    ["our order", [login, logout], [logout, login], [login, logout, reset], [logout, reset, login]],
    [
      "their order, where ours is as it was",
      [login, logout],
      [`x ${login}`, logout],
      [logout, login],
      [logout, `x ${login}`],
    ],
    ["a second copy", ["a", "b"], ["a", "a", "b"], ["a", "x b"], ["a", "a", "x b"]],
    ["one copy of two taken out", ["a", "a"], ["a"], ["a", "a", "b"], ["a", "b"]],
    ["spaces are no edit", [login], ["People  can log in", logout], [`x ${login}`], ["x People  can log in", logout]],
    ["a new first item", [login], [`x ${login}`], [reset, login], [reset, `x ${login}`]],
  ])("%s", (_, base, ours, theirs, merged) => {
    const found = mergeChecklist(list(...base), list(...ours), list(...theirs));
    expect(found.kind).not.toBe("conflict");
    expect(shown(found.kind === "conflict" ? undefined : found.value)).toEqual(merged);
  });

  it.each([
    [
      "both reworded one item",
      [login],
      ["People can log in fast"],
      ["People can log in safely"],
      ["People can log in fast"],
      ["People can log in safely"],
    ],
    [
      "one took out what the other ticked",
      [login, logout],
      [logout],
      [`x ${login}`, logout],
      [logout],
      [`x ${login}`, logout],
    ],
  ])("asks: %s", (_, base, ours, theirs, local, remote) => {
    const found = mergeChecklist(list(...base), list(...ours), list(...theirs));
    expect(found.kind).toBe("conflict");
    if (found.kind !== "conflict") return;
    expect([shown(found.local), shown(found.remote)]).toEqual([local, remote]);
    expect(found.clashes).toHaveLength(1);
  });

  it("without a base only equal lists agree", () => {
    expect(mergeChecklist(undefined, list("a"), list("a")).kind).toBe("same");
    expect(mergeChecklist(undefined, list("a"), list("b"))).toEqual({
      kind: "conflict",
      local: list("a"),
      remote: list("b"),
      merged: list("b", "a"),
    });
  });
});

describe("comments", () => {
  const said = (...ids: readonly string[]): { id: string }[] => ids.map((id) => ({ id }));

  it.each([
    [[], ["1"], ["2"], ["2"], ["1"]],
    [["1", "2"], ["1", "2"], ["1", "2"], [], []],
    [["1", "2"], ["1"], ["1", "2", "3"], ["3"], []],
    [["1"], [], ["1"], [], []],
    [[], ["1"], ["1", "2", "2"], ["2"], []],
  ])("known %j, ours %j, theirs %j: %j come in, %j go out", (known, ours, theirs, toLocal, toRemote) =>
    expect(mergeComments(new Set(known), said(...ours), said(...theirs))).toEqual({
      toLocal: said(...toLocal),
      toRemote: said(...toRemote),
    }),
  );
});

describe("a priority", () => {
  const words = { local: ["high", "medium", "low"], remote: ["Highest", "High", "Medium", "Low", "Lowest"] };
  const agreed = { word: "high", raw: "Highest" };
  const rows: readonly (readonly [typeof agreed | undefined, string, string, PriorityDecision])[] = [
    [agreed, "high", "Highest", { kind: "none" }],
    [agreed, "high", "High", { kind: "none" }],
    [agreed, "high", "Low", { kind: "to-local", word: "low" }],
    [agreed, "low", "Highest", { kind: "to-remote", raw: "Low" }],
    [agreed, "low", "High", { kind: "to-remote", raw: "Low" }],
    [agreed, "low", "Lowest", { kind: "none" }],
    [agreed, "low", "Medium", { kind: "conflict", ours: "low", theirs: "medium" }],
    [undefined, "high", "Highest", { kind: "none" }],
    [undefined, "high", "Low", { kind: "conflict", ours: "high", theirs: "low" }],
    [agreed, "low", "Whenever", { kind: "none" }],
  ];
  it.each(rows)("agreed %j: ours %s, theirs %s", (base, ours, raw, decision) =>
    expect(mergePriority({ base, ours, raw, ...words })).toEqual(decision),
  );

  it("says that the tracker has no word for ours", () => {
    const poor = { local: ["high", "urgent-ish"], remote: ["High"] };
    expect(mergePriority({ base: { word: "high", raw: "High" }, ours: "urgent-ish", raw: "High", ...poor })).toEqual({
      kind: "unable",
    });
  });
});
