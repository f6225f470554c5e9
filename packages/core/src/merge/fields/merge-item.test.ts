import { describe, expect, it } from "@jest/globals";
import type { Direction, Strategy } from "../../config/items.js";
import { mergeItem, type Decision, type FieldValue, type ItemMerge, type SideFields } from "./index.js";

const one = (
  input: Omit<Partial<ItemMerge>, "rules"> & Pick<ItemMerge, "ours" | "theirs">,
  direction: Direction = "both",
  strategy: Strategy = "manual",
): Omit<Decision<FieldValue>, "agreed"> | undefined => {
  const rules = new Proxy({}, { get: () => ({ direction, strategy }) });
  const { fields } = mergeItem({ skewMs: 0, ...input, rules });
  expect(Object.keys(fields).length).toBeLessThan(2);
  const [decision] = Object.values(fields);
  if (decision === undefined || !("agreed" in decision)) return decision;
  const { agreed: _, ...rest } = decision;
  return rest;
};
const title = (
  base: string | undefined,
  ours: string,
  theirs: string,
): Pick<ItemMerge, "base" | "ours" | "theirs"> => ({
  base: base === undefined ? undefined : { title: base },
  ours: { title: ours },
  theirs: { title: theirs },
});
const conflict = { kind: "conflict", base: "a", ours: "b", theirs: "c" };

describe("one field of an item", () => {
  const moved: readonly (readonly [Direction, up: object, down: object, met: object])[] = [
    ["both", { kind: "to-remote", value: "b" }, { kind: "to-local", value: "b" }, conflict],
    ["pull", { kind: "none", drift: "local" }, { kind: "to-local", value: "b" }, conflict],
    ["push", { kind: "to-remote", value: "b" }, { kind: "none", drift: "remote" }, conflict],
    ["suggest", { kind: "to-remote", value: "b" }, { kind: "suggest", value: "b" }, conflict],
    ["off", { kind: "none", drift: "local" }, { kind: "none", drift: "remote" }, { kind: "none", drift: "both" }],
  ];
  it.each(moved)("that goes %s", (direction, up, down, met) => {
    expect(one(title("a", "b", "a"), direction)).toEqual(up);
    expect(one(title("a", "a", "b"), direction)).toEqual(down);
    expect(one(title("a", "b", "c"), direction)).toEqual(met);
    expect(one(title("a", "b", "b"), direction)).toEqual({ kind: "none" });
  });

  const winners: readonly (readonly [Strategy, Direction, object])[] = [
    ["manual", "both", conflict],
    ["local-wins", "both", { kind: "to-remote", value: "b" }],
    ["local-wins", "pull", { kind: "none", drift: "local" }],
    ["local-wins", "push", { kind: "to-remote", value: "b" }],
    ["local-wins", "off", { kind: "none", drift: "both" }],
    ["remote-wins", "both", { kind: "to-local", value: "c" }],
    ["remote-wins", "pull", { kind: "to-local", value: "c" }],
    ["remote-wins", "push", { kind: "none", drift: "remote" }],
    ["remote-wins", "suggest", { kind: "suggest", value: "c" }],
    ["last-write-wins", "both", conflict],
  ];
  it.each(winners)("%s, going %s", (strategy, direction, decision) =>
    expect(one(title("a", "b", "c"), direction, strategy)).toEqual(decision),
  );

  it.each(["local-wins", "remote-wins", "last-write-wins"] as const)("%s asks where no base is known", (strategy) =>
    expect(one({ ...title(undefined, "b", "c"), clocks: { oursMs: 0, theirsMs: 9e9 } }, "both", strategy)).toEqual({
      kind: "conflict",
      ours: "b",
      theirs: "c",
    }),
  );

  const [at, skewMs] = [1_800_000_000_000, 5000];
  it.each([
    [at, at + 65_001, { kind: "to-local", value: "c" }],
    [at, at + 65_000, conflict],
    [at + 65_001, at, { kind: "to-remote", value: "b" }],
    [at + 65_000, at, conflict],
    [at, undefined, conflict],
  ])("the last write wins only beyond skew and minutes: ours %d, theirs %d", (oursMs, theirsMs, decision) => {
    const clocks = theirsMs === undefined ? { oursMs } : { oursMs, theirsMs };
    expect(one({ ...title("a", "b", "c"), clocks, skewMs }, "both", "last-write-wins")).toEqual(decision);
  });

  it("one that a side cannot tell, or that has no rule, is left alone", () => {
    const input = { base: { title: "a" }, ours: { title: "b" }, theirs: { body: "c" }, skewMs: 0 };
    expect(mergeItem({ ...input, rules: { title: { direction: "both", strategy: "manual" } } })).toEqual({
      fields: {},
    });
    expect(mergeItem({ ...input, theirs: { title: "a" }, rules: {} })).toEqual({ fields: {} });
  });

  it("does not move while the tracker's own value is what it was", () => {
    const input = { base: { priority: "medium" }, ours: { priority: "medium" }, theirs: { priority: "high" } };
    expect(one(input)).toEqual({ kind: "to-local", value: "high" });
    expect(one({ ...input, unmoved: new Set(["priority"]) })).toEqual({ kind: "none" });
    expect(one({ ...input, ours: { priority: "low" }, unmoved: new Set(["priority"]) })).toEqual({
      kind: "to-remote",
      value: "low",
    });
  });
});

const shapes: readonly (readonly [
  says: string,
  base: SideFields,
  ours: SideFields,
  theirs: SideFields,
  decision: object,
])[] = [
  [
    "a body, edited in two places",
    { body: "a\n\nb" },
    { body: "A\n\nb" },
    { body: "a\n\nB" },
    { kind: "both", value: "A\n\nB" },
  ],
  ["a body that only ends otherwise", { body: "a" }, { body: "a\n" }, { body: "a" }, { kind: "none" }],
  [
    "a body edited upstream, with our line endings",
    { body: "a\n\nb" },
    { body: "a\r\n\r\nb\r\n" },
    { body: "a\n\nB" },
    { kind: "to-local", value: "a\r\n\r\nB\r\n" },
  ],
  [
    "labels",
    { labels: ["a"] },
    { labels: ["a", "z"] },
    { labels: ["a", "b"] },
    { kind: "both", value: ["a", "b", "z"] },
  ],
  [
    "labels taken out upstream",
    { labels: ["a", "b"] },
    { labels: ["a", "b"] },
    { labels: ["b"] },
    { kind: "to-local", value: ["b"] },
  ],
  ["people", { assignee: ["@a"] }, { assignee: [] }, { assignee: ["@a", "@b"] }, { kind: "both", value: ["@b"] }],
  [
    "criteria",
    { criteria: [{ text: "a", done: false }] },
    { criteria: [{ text: "a", done: true }] },
    {
      criteria: [
        { text: "a", done: false },
        { text: "b", done: false },
      ],
    },
    {
      kind: "both",
      value: [
        { text: "a", done: true },
        { text: "b", done: false },
      ],
    },
  ],
  [
    "a milestone that was cleared",
    { milestone: "v1" },
    { milestone: "" },
    { milestone: "v1" },
    { kind: "to-remote", value: "" },
  ],
  [
    "a mapped number",
    { custom: { points: 3 } },
    { custom: { points: 3 } },
    { custom: { points: 5 } },
    { kind: "to-local", value: 5 },
  ],
  [
    "mapped options, as a set",
    { custom: { areas: ["a"] } },
    { custom: { areas: ["a", "b"] } },
    { custom: { areas: [] } },
    { kind: "both", value: ["b"] },
  ],
  [
    "mapped numbers, as a whole",
    { custom: { sizes: [1] } },
    { custom: { sizes: [1, 2] } },
    { custom: { sizes: [3] } },
    { kind: "conflict", base: [1], ours: [1, 2], theirs: [3] },
  ],
];

describe("what both agree on from then on", () => {
  it.each([
    ["both", "b", "b", "b"],
    ["both", "a", "b", "b"],
    ["both", "b", "a", "b"],
    ["push", "b", "a", "b"],
    ["push", "a", "b", undefined],
    ["pull", "b", "a", undefined],
    ["both", "b", "c", undefined],
    ["off", "b", "a", undefined],
    ["suggest", "a", "b", undefined],
  ] as const)("going %s, a: ours %s, theirs %s", (direction, ours, theirs, agreed) => {
    const { fields } = mergeItem({
      ...title("a", ours, theirs),
      skewMs: 0,
      rules: { title: { direction, strategy: "manual" } },
    });
    expect((fields["title"] as { agreed?: unknown }).agreed).toBe(agreed);
  });

  it.each([
    ["both", "A\n\nB"],
    ["pull", "a\n\nB"],
    ["push", "A\n\nb"],
  ] as const)("going %s, a body that both edited: what the side holds that is not written", (direction, agreed) => {
    const input = { base: { body: "a\n\nb" }, ours: { body: "A\n\nb" }, theirs: { body: "a\n\nB" }, skewMs: 0 };
    expect(mergeItem({ ...input, rules: { body: { direction, strategy: "manual" } } }).fields["body"]).toMatchObject({
      value: "A\n\nB",
      agreed,
    });
  });
});

describe("fields of all shapes", () => {
  it.each(shapes)("%s", (_, base, ours, theirs, decision) => expect(one({ base, ours, theirs })).toEqual(decision));

  it("keep both texts of a body that both rewrote, and let a strategy decide only that part", () => {
    const input = { base: { body: "a\n\nb\n\nc" }, ours: { body: "a 1\n\nb\n\nc" }, theirs: { body: "a 2\n\nb\n\nC" } };
    expect(one(input)).toMatchObject({
      kind: "conflict",
      merged: "<<<<<<< local\na 1\n=======\na 2\n>>>>>>> remote\n\nb\n\nC",
    });
    expect(one(input, "both", "local-wins")).toEqual({ kind: "both", value: "a 1\n\nb\n\nC" });
    expect(one(input, "both", "remote-wins")).toEqual({ kind: "to-local", value: "a 2\n\nb\n\nC" });
    expect(one(input, "push", "local-wins")).toEqual({ kind: "to-remote", value: "a 1\n\nb\n\nC", drift: "remote" });
  });

  it("ask where the tracker takes one assignee and both chose another", () => {
    const input = { base: { assignee: ["@a"] }, ours: { assignee: ["@b"] }, theirs: { assignee: ["@c"] } };
    expect(one(input)).toEqual({ kind: "both", value: ["@b", "@c"] });
    expect(one({ ...input, mostAssignees: 1 })).toEqual({
      kind: "conflict",
      base: ["@a"],
      ours: ["@b"],
      theirs: ["@c"],
    });
  });

  it("take labels for the same that the tracker takes for the same", () => {
    const input = { base: { labels: ["Bug"] }, ours: { labels: ["Bug"] }, theirs: { labels: ["bug"] } };
    expect(one(input)).toEqual({ kind: "to-local", value: ["bug"] });
    const sameLabel = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    expect(one({ ...input, sameLabel })).toEqual({ kind: "none" });
  });
});
