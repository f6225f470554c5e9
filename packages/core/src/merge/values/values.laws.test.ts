import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { mergeChecklist, mergePriority, mergeScalar, mergeWholeSet, priorityAgreed } from "./index.js";
import type { Checklist, Merged, PriorityBase } from "./index.js";

const runs = { numRuns: Number(process.env["LAWS_RUNS"] ?? 200) };
const letter = fc.constantFrom("a", "b", "c", "d", "e");
const set = fc.uniqueArray(letter).map((words): readonly string[] => words);
const checklist: fc.Arbitrary<Checklist> = fc.array(
  fc.record({
    text: fc.constantFrom("People can log in", "People can log in twice", "a", "b", "c"),
    done: fc.boolean(),
  }),
  { maxLength: 5 },
);
/** Of two copies, or of an item and its rewording beside each other, nobody can tell which is which: settling is for lists without. */
const noCopies = checklist.map((list) =>
  list.filter(({ text }, at) => !text.endsWith("twice") && list.findIndex((one) => one.text === text) === at),
);
const sortedList = (list: Checklist): Checklist =>
  [...list].sort((one, other) => (`${one.text} ${one.done}` < `${other.text} ${other.done}` ? -1 : 1));
const sortedSet = (list: readonly string[]): readonly string[] => [...list].sort();
const mirror = { same: "same", ours: "theirs", theirs: "ours", merged: "merged", conflict: "conflict" } as const;

interface Shape<V> {
  readonly name: string;
  readonly values: fc.Arbitrary<V>;
  readonly ordered?: boolean;
  readonly plain?: fc.Arbitrary<V>;
  readonly merge: (base: V | undefined, ours: V, theirs: V) => Merged<V>;
  /** Without order, where the order of the sides may show. */
  readonly level: (value: V) => V;
}

function laws<V>({ level, merge, name, ordered = false, plain, values }: Shape<V>): void {
  const single = plain ?? values;
  const known = fc.option(values, { nil: undefined });
  const same = (one: V, other: V): void => expect(level(one)).toEqual(level(other));

  describe(`laws of ${name}`, () => {
    it("who alone changed something has the last word; equal sides agree", () => {
      fc.assert(
        fc.property(values, known, values, (value, base, other) => {
          expect(merge(base, value, value)).toEqual({ kind: "same", value });
          const [up, down] = [merge(other, value, other), merge(other, other, value)];
          expect([up.kind, down.kind]).toEqual(up.kind === "same" ? ["same", "same"] : ["ours", "theirs"]);
          if (up.kind === "ours" && down.kind === "theirs")
            [up, down].forEach((found) => expect(found.value).toBe(value));
        }),
        runs,
      );
    });

    it("the other way round it comes to the same", () => {
      fc.assert(
        fc.property(known, values, values, (base, ours, theirs) => {
          const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)];
          if (one.kind === "conflict" || other.kind === "conflict") return expect(other.kind).toBe(one.kind);
          // Where both changed the order, either side keeps its own.
          if (!ordered) expect(other.kind).toBe(mirror[one.kind]);
          if (one.kind !== "same") same(other.value, one.value);
        }),
        runs,
      );
    });

    it("settles: what came of it changes nothing more, on both sides or on one", () => {
      fc.assert(
        fc.property(fc.option(single, { nil: undefined }), single, single, (base, ours, theirs) => {
          const found = merge(base, ours, theirs);
          if (found.kind === "conflict") return;
          expect(merge(found.value, found.value, found.value).kind).toBe("same");
          for (const again of [merge(base, ours, found.value), merge(base, found.value, theirs)]) {
            if (again.kind !== "conflict") same(again.value, found.value);
          }
        }),
        runs,
      );
    });
  });
}

laws({ name: "single values", values: letter, merge: mergeScalar, level: (value) => value });
laws({ name: "sets", values: set, merge: mergeWholeSet, level: sortedSet });
laws({
  name: "checklists",
  values: checklist,
  plain: noCopies,
  ordered: true,
  merge: mergeChecklist,
  level: sortedList,
});

describe("laws of sets", () => {
  it("what either added is there, what either took out is gone, the rest stays", () => {
    fc.assert(
      fc.property(set, set, set, (base, ours, theirs) => {
        const found = mergeWholeSet(base, ours, theirs);
        const wanted = ["a", "b", "c", "d", "e"].filter((word) =>
          base.includes(word)
            ? ours.includes(word) && theirs.includes(word)
            : ours.includes(word) || theirs.includes(word),
        );
        if (found.kind !== "conflict" && found.kind !== "same") expect(sortedSet(found.value)).toEqual(wanted);
        expect(found.kind).not.toBe("conflict");
      }),
      runs,
    );
  });
});

describe("laws of checklists", () => {
  it("no new item is lost", () => {
    fc.assert(
      fc.property(fc.option(checklist, { nil: undefined }), checklist, checklist, (base, ours, theirs) => {
        const found = mergeChecklist(base, ours, theirs);
        const kept =
          found.kind === "conflict" ? [...found.local, ...found.remote, ...(found.merged ?? [])] : found.value;
        for (const { text } of [...ours, ...theirs]) {
          if (base?.some((item) => item.text === text) !== true) expect(kept.map((item) => item.text)).toContain(text);
        }
      }),
      runs,
    );
  });

  it("a side's version has all that this side added", () => {
    fc.assert(
      fc.property(checklist, checklist, checklist, (base, ours, theirs) => {
        const found = mergeChecklist(base, ours, theirs);
        if (found.kind !== "conflict") return;
        for (const { text } of ours)
          if (!base.some((item) => item.text === text)) expect(found.local.map((item) => item.text)).toContain(text);
      }),
      runs,
    );
  });
});

describe("laws of priorities", () => {
  const local = ["high", "medium", "low"];
  const remote = fc.uniqueArray(fc.constantFrom("Highest", "High", "Medium", "Low", "Lowest"), { minLength: 1 });
  const step = fc.oneof(
    fc.record({ here: fc.constantFrom(...local) }),
    fc.record({ there: fc.constantFrom("Highest", "High", "Medium", "Low", "Lowest") }),
    fc.constant({}),
  );

  it("never go back and forth: after each settling nothing moves until a person does", () => {
    fc.assert(
      fc.property(remote, fc.array(step, { maxLength: 12 }), (words, steps) => {
        let [ours, raw]: [string, string] = ["high", words[0] ?? "High"];
        let base: PriorityBase | undefined = { word: ours, raw };
        for (const move of steps) {
          const [mineBefore, rawBefore] = [ours, raw];
          if ("here" in move) ours = move.here;
          if ("there" in move && words.includes(move.there)) raw = move.there;
          const [moved, theirsMoved] = [ours !== mineBefore, raw !== rawBefore];
          const input = { base, ours, raw, local, remote: words };
          const decision = mergePriority(input);
          base = priorityAgreed(input, decision);
          if (decision.kind === "to-local") ours = decision.word;
          if (decision.kind === "to-remote") raw = decision.raw;
          // A side is only written over because the other one moved.
          if (decision.kind === "to-local") expect(theirsMoved).toBe(true);
          if (decision.kind === "to-remote") expect(moved).toBe(true);
          expect(mergePriority({ base, ours, raw, local, remote: words }).kind).toBe("none");
        }
      }),
      runs,
    );
  });
});
