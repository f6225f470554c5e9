import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { mergeText, type MergedText } from "./merge-text.js";

const few = fc.constantFrom(
  "a",
  "b",
  "c d",
  "e f g",
  "one two three four five six",
  "- x",
  "- [ ] y z",
  "# h",
  "1. n m",
  "2. o",
);
const rich = fc.constantFrom(
  "> quoted words\n> and more",
  "```js\nlet a;\nlet b;\nlet c;\n```",
  "| k | v |\n|---|---|\n| one | 1 |\n| two | 2 |",
  "- one\n- two\n  - deep\n  - deeper\n- three",
  "1. first\n2. second\n\n   more of it\n3. third",
  "Text with `code`, a [link](https://a.b) and *emphasis* in it.",
  "line one is here\nline two is here\nline three is here",
  "<!-- note\n\nover lines -->",
  "[ref]: https://a.b",
);
const blocks = fc.array(fc.oneof(few, few, rich), { maxLength: 7 });

interface Edit {
  readonly at: number;
  readonly what: "word" | "tick" | "drop" | "add" | "swap" | "glue";
  readonly word: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(8),
  what: fc.constantFrom("word", "word", "word", "tick", "drop", "add", "swap", "glue"),
  word: fc.nat(40),
});
const edits = fc.array(edit, { maxLength: 4 });

/** @param mark tells the words of one side from those of the other; empty: both may write the same */
function edited(list: readonly string[], todo: readonly Edit[], mark: string): readonly string[] {
  const out = [...list];
  for (const { at, what, word } of todo) {
    const index = at % (out.length + 1);
    const block = out[index];
    const fresh = `${mark}new${word}`;
    if (what === "add" || block === undefined) out.splice(index, 0, fresh);
    else if (what === "drop") out.splice(index, 1);
    else if (what === "swap") out.splice(index, 2, ...out.slice(index, index + 2).toReversed());
    else if (what === "tick") out[index] = block.replace("[ ]", "[x]");
    else if (what === "glue") out[index] = `${block}\n${fresh}`;
    else {
      const words = [...block.matchAll(/[a-z]+/g)];
      const found = words[word % Math.max(1, words.length)];
      out[index] =
        found === undefined ? block : block.slice(0, found.index) + fresh + block.slice(found.index + found[0].length);
    }
  }
  return out;
}

interface Case {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}
const text = (list: readonly string[]): string => list.join("\n\n");
const cases = (marks: readonly [string, string]): fc.Arbitrary<Case> =>
  fc.tuple(blocks, edits, edits).map(([list, left, right]) => ({
    base: text(list),
    ours: text(edited(list, left, marks[0])),
    theirs: text(edited(list, right, marks[1])),
  }));
const noise = fc.string({
  unit: fc.constantFrom(
    "a",
    "b",
    " ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "`",
    "*",
    "[",
    "]",
    "(u)",
    "> ",
    "# ",
    "|",
    "```\n",
    "  ",
    "<!--",
    "\r\n",
  ),
  maxLength: 24,
});
const anything: fc.Arbitrary<Case> = fc.oneof(
  cases(["", ""]),
  cases(["p", "q"]),
  fc.record({ base: noise, ours: noise, theirs: noise }),
);
const runs = { numRuns: Number(process.env["LAWS_RUNS"] ?? 80) };

/** What stays when white space between blocks, and numbers of items, are left out. */
const levelled = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/^([ \t]*)\d+(?=[.)])/gm, (_, indent: string) => `${indent}0`)
    .replace(/\n[ \t]*(?=\n)/g, "")
    .trim();
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
const kept = (found: MergedText): string =>
  found.kind === "conflict"
    ? [found.text, ...found.hunks.flatMap(({ ours, theirs }) => [ours, theirs])].join("\n")
    : found.text;
/** Whose text it is but for white space between blocks, in which either side keeps its own. */
function kindBut({ kind, text }: MergedText, ours: string, theirs: string): MergedText["kind"] {
  if (kind === "conflict") return kind;
  const [isOurs, isTheirs] = [ours, theirs].map((side) => levelled(side) === levelled(text));
  return isOurs ? (isTheirs ? "same" : "ours") : isTheirs ? "theirs" : "merged";
}

const mirror = { same: "same", ours: "theirs", theirs: "ours", merged: "merged", conflict: "conflict" } as const;

describe("laws of merging texts", () => {
  it("who alone changed something has the last word", () => {
    fc.assert(
      fc.property(anything, ({ base, ours }) => {
        expect(mergeText(base, ours, base).text).toBe(ours);
        const found = mergeText(base, base, ours);
        expect(found.text.replace(/\r\n?/g, "\n").trim()).toBe(
          ours
            .replace(/\r\n?/g, "\n")
            .replace(/^(?:[^\S\n]*\n)+/, "")
            .trim(),
        );
        expect(["same", "theirs"]).toContain(found.kind);
      }),
      runs,
    );
  });

  it("equal edits converge", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), ({ base, ours }, known) =>
        expect(mergeText(known ? base : undefined, ours, ours)).toEqual({ kind: "same", text: ours }),
      ),
    );
  });

  it("the other way round the result is the same, and so are the conflicts", () => {
    fc.assert(
      fc.property(anything, ({ base, ours, theirs }) => {
        const [one, other] = [mergeText(base, ours, theirs), mergeText(base, theirs, ours)];
        expect(kindBut(other, theirs, ours)).toBe(mirror[kindBut(one, ours, theirs)]);
        if (one.kind !== "conflict" || other.kind !== "conflict")
          return expect(levelled(other.text)).toBe(levelled(one.text));
        expect(other.hunks.map((hunk) => [hunk.base, hunk.theirs, hunk.ours].map(levelled))).toEqual(
          one.hunks.map((hunk) => [hunk.base, hunk.ours, hunk.theirs].map(levelled)),
        );
      }),
      runs,
    );
  });

  it("no new word is lost, and a side's version holds all of that side", () => {
    fc.assert(
      fc.property(anything, ({ base, ours, theirs }) => {
        const found = mergeText(base, ours, theirs);
        const [was, all] = [wordsOf(base), wordsOf(kept(found))];
        for (const word of [...wordsOf(ours), ...wordsOf(theirs)]) if (!was.has(word)) expect(all).toContain(word);
        if (found.kind !== "conflict") return;
        for (const word of wordsOf(ours)) if (!was.has(word)) expect(wordsOf(found.local)).toContain(word);
        for (const word of wordsOf(theirs)) if (!was.has(word)) expect(wordsOf(found.remote)).toContain(word);
      }),
      runs,
    );
  });

  it("no word that both left in place is lost", () => {
    fc.assert(
      fc.property(anything, ({ base, ours, theirs }) => {
        const all = wordsOf(kept(mergeText(base, ours, theirs)));
        const [mine, yours] = [wordsOf(ours), wordsOf(theirs)];
        const count = (text: string, word: string): number =>
          text.match(/[\p{L}\p{N}]+/gu)?.filter((one) => one === word).length ?? 0;
        for (const word of wordsOf(base)) {
          const once = [base, ours, theirs].every((text) => count(text, word) === 1);
          if (once && mine.has(word) && yours.has(word)) expect(all).toContain(word);
        }
      }),
      runs,
    );
  });

  it("one side that has the result already changes nothing, or asks; it never makes a third text", () => {
    let [asked, all] = [0, 0];
    fc.assert(
      fc.property(anything, ({ base, ours, theirs }) => {
        const found = mergeText(base, ours, theirs);
        if (found.kind === "conflict") return;
        expect(mergeText(found.text, found.text, found.text).kind).toBe("same");
        for (const again of [mergeText(base, ours, found.text), mergeText(base, found.text, theirs)]) {
          all += 1;
          if (again.kind === "conflict") asked += 1;
          else expect(levelled(again.text)).toBe(levelled(found.text));
        }
      }),
      runs,
    );
    expect(asked).toBeLessThan(all / 8);
  });

  it("what nobody touched stays to the byte, with its line endings and the white space around it", () => {
    const gap = fc.constantFrom("\n\n", "\r\n\r\n", "\n\n\n", "\r\n \r\n", "\n\t\n");
    const count = 6;
    fc.assert(
      fc.property(
        fc.array(gap, { minLength: count, maxLength: count }),
        fc.nat(count - 1),
        fc.nat(count - 1),
        (gaps, mine, yours) => {
          fc.pre(mine !== yours);
          const block = (at: number): string => `Block ${at} has\ntwo lines.`;
          const base = text(Array.from({ length: count }, (_, at) => block(at)));
          const raw = Array.from({ length: count }, (_, at) =>
            at % 2 === 0 ? block(at).replace("\n", "\r\n") : block(at),
          );
          const as = (list: readonly string[]): string => list.map((one, at) => one + (gaps[at] ?? "")).join("");
          const ours = as(raw.map((one, at) => (at === mine ? "Mine." : one)));
          const found = mergeText(base, ours, base.replace(block(yours), "Yours."));
          expect(found).toEqual({
            kind: "merged",
            text: as(raw.map((one, at) => (at === mine ? "Mine." : at === yours ? "Yours." : one))),
          });
        },
      ),
    );
  });

  it("edits of different blocks never conflict", () => {
    const unlike = fc.uniqueArray(fc.nat(99), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(unlike, fc.array(fc.constantFrom("ours", "theirs", "none")), (numbers, who) => {
        const list = numbers.map((number) => `Block ${number} says w${number}.`);
        const as = (side: string): string =>
          text(list.map((block, at) => (who[at] === side ? `${block} And ${side} more.` : block)));
        const found = mergeText(text(list), as("ours"), as("theirs"));
        expect(found.text).toBe(
          text(
            list.map((block, at) =>
              ["ours", "theirs"].includes(who[at] ?? "") ? `${block} And ${who[at]} more.` : block,
            ),
          ),
        );
        expect(found.kind).not.toBe("conflict");
        expect(mergeText(text(list), as("ours"), found.text).text).toBe(found.text);
        expect(mergeText(text(list), found.text, as("theirs")).text).toBe(found.text);
      }),
    );
  });
});
