import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { directions, strategies } from "../../config/items.js";
import { mergeItem, type Decision, type FieldRule, type FieldValue, type ItemMerge, type SideFields } from "./index.js";

const runs = { numRuns: Number(process.env["LAWS_RUNS"] ?? 120) };
const names = ["title", "body", "status", "assignee", "labels", "priority", "criteria", "milestone", "custom.points"];
const word = fc.constantFrom("a", "b", "c");
const words = fc.uniqueArray(word).map((list) => list.sort());
const body = fc
  .array(fc.constantFrom("One block.", "Another block.", "- a\n- b", "- a\n- c"), { maxLength: 4 })
  .map((list) => list.join("\n\n"));
const side: fc.Arbitrary<SideFields> = fc.record(
  {
    title: word,
    body,
    status: word,
    assignee: words,
    labels: words,
    priority: word,
    criteria: fc.uniqueArray(fc.record({ text: word, done: fc.boolean() }), { selector: ({ text }) => text }),
    milestone: word,
    custom: fc.record({ points: fc.nat(2) }),
  },
  { requiredKeys: [] },
);
const rule: fc.Arbitrary<FieldRule> = fc.record({
  direction: fc.constantFrom(...directions),
  strategy: fc.constantFrom(...strategies),
});
const rules = fc
  .array(rule, { minLength: names.length, maxLength: names.length })
  .map((list) =>
    Object.fromEntries(
      names.map((name, at) => [name, list[at] ?? ({ direction: "off", strategy: "manual" } as const)]),
    ),
  );
const clocks = fc.record({ oursMs: fc.constantFrom(0, 1e9), theirsMs: fc.constantFrom(0, 1e9) });
const items: fc.Arbitrary<ItemMerge> = fc.record({
  base: fc.option(side, { nil: undefined }),
  ours: side,
  theirs: side,
  rules,
  clocks,
  skewMs: fc.constant(1000),
});

/** What stands on both sides once this was written. */
function written(item: ItemMerge): {
  readonly ours: SideFields;
  readonly theirs: SideFields;
  readonly base: SideFields;
} {
  const put = (to: SideFields, name: string, value: FieldValue): SideFields =>
    name === "custom.points" ? { ...to, custom: { points: value as number } } : { ...to, [name]: value };
  let { ours, theirs } = item;
  let base: SideFields = item.base ?? {};
  for (const [name, decision] of Object.entries(mergeItem(item).fields)) {
    if (decision.kind === "to-local" || decision.kind === "both") ours = put(ours, name, decision.value);
    if (decision.kind === "to-remote" || decision.kind === "both") theirs = put(theirs, name, decision.value);
    if ("agreed" in decision && decision.agreed !== undefined) base = put(base, name, decision.agreed);
  }
  return { ours, theirs, base };
}

const kinds: Readonly<Record<Decision["kind"], Decision["kind"]>> = {
  none: "none",
  "to-local": "to-remote",
  "to-remote": "to-local",
  both: "both",
  suggest: "suggest",
  conflict: "conflict",
};

describe("laws of merging an item", () => {
  it("nothing is written against its direction, whatever the strategy", () => {
    fc.assert(
      fc.property(items, (item) => {
        for (const [name, { kind }] of Object.entries(mergeItem(item).fields)) {
          const { direction } = item.rules[name] ?? { direction: "off" };
          if (direction === "off") expect(kind).toBe("none");
          if (direction === "push") expect(["none", "to-remote", "conflict"]).toContain(kind);
          if (direction === "pull") expect(["none", "to-local", "conflict"]).toContain(kind);
          if (direction === "suggest") expect(["none", "to-remote", "suggest", "conflict"]).toContain(kind);
          if (direction === "both") expect(kind).not.toBe("suggest");
        }
      }),
      runs,
    );
  });

  it("it settles: once written, the second merge writes nothing", () => {
    fc.assert(
      fc.property(items, (item) => {
        const again = mergeItem({ ...item, ...written(item) });
        for (const { kind } of Object.values(again.fields)) expect(["none", "suggest", "conflict"]).toContain(kind);
      }),
      runs,
    );
  });

  it("sides that agree are left alone, whatever was before", () => {
    fc.assert(
      fc.property(items, (item) => {
        const { fields } = mergeItem({ ...item, theirs: item.ours });
        for (const decision of Object.values(fields)) expect(decision).toMatchObject({ kind: "none" });
      }),
      runs,
    );
  });

  it("nothing is said of what a side cannot tell", () => {
    fc.assert(
      fc.property(items, (item) => {
        for (const name of Object.keys(mergeItem(item).fields)) {
          const key = name === "custom.points" ? "custom" : (name as keyof SideFields);
          expect([item.ours[key], item.theirs[key]]).not.toContain(undefined);
        }
      }),
      runs,
    );
  });

  it("seen from the other side, the same fields go the other way", () => {
    const both = rules.map((list) =>
      Object.fromEntries(Object.keys(list).map((name) => [name, { direction: "both", strategy: "manual" } as const])),
    );
    fc.assert(
      fc.property(items, both, (item, open) => {
        const mine = mergeItem({ ...item, rules: open }).fields;
        const yours = mergeItem({ ...item, ours: item.theirs, theirs: item.ours, rules: open }).fields;
        for (const [name, { kind }] of Object.entries(mine)) {
          // Where both changed the order of items, either side keeps its own.
          if (name !== "criteria") expect(yours[name]?.kind).toBe(kinds[kind]);
        }
        expect(Object.keys(yours).sort()).toEqual(Object.keys(mine).sort());
      }),
      runs,
    );
  });

  it("in whatever order two edits arrive, both sides end alike and with both of them", () => {
    const open = Object.fromEntries(names.map((name) => [name, { direction: "both", strategy: "manual" } as const]));
    const start: Required<Pick<SideFields, "title" | "status" | "body" | "labels">> = {
      title: "a",
      status: "a",
      body: "One.\n\nTwo.\n\nThree.",
      labels: ["a", "b"],
    };
    type Edited = typeof start;
    /** The first edit is of the item, the second of the ticket; they touch different words, labels and blocks. */
    const edits = fc.record({ title: fc.boolean(), block: fc.nat(2), label: fc.boolean(), gone: fc.boolean() });
    const edit = (
      at: Edited,
      side: 0 | 1,
      { block, gone, label, title }: { title: boolean; block: number; label: boolean; gone: boolean },
    ): Edited => ({
      title: side === 0 && title ? "by us" : at.title,
      status: side === 1 && title ? "by them" : at.status,
      body: at.body
        .split("\n\n")
        .map((text, index) => (index === (side === 0 ? block % 2 : 2) ? `${text} By ${side}.` : text))
        .join("\n\n"),
      labels: [
        ...at.labels.filter((word) => !gone || word !== ["a", "b"][side]),
        ...(label ? [`x${side}`] : []),
      ].sort(),
    });
    fc.assert(
      fc.property(edits, edits, (mine, yours) => {
        const sync = (state: ReturnType<typeof written>): ReturnType<typeof written> =>
          written({ ...state, rules: open, skewMs: 0 });
        const us = (state: ReturnType<typeof written>) => ({ ...state, ours: edit(state.ours as Edited, 0, mine) });
        const them = (state: ReturnType<typeof written>) => ({
          ...state,
          theirs: edit(state.theirs as Edited, 1, yours),
        });
        const whole = { base: start, ours: start, theirs: start };
        const ends = [sync(them(us(whole))), sync(them(sync(us(whole)))), sync(us(sync(them(whole))))];
        for (const end of ends) expect(end).toEqual({ base: end.ours, ours: end.ours, theirs: end.ours });
        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
        expect(ends[0]?.ours.body).toContain("Three. By 1.");
        expect(ends[0]?.ours.body).toContain("By 0.");
      }),
      runs,
    );
  });
});
