import { describe, expect, it } from "@jest/globals";
import { align, alignFromEnd, type Pair } from "./align.js";
import { mergeText } from "./merge-text.js";

const steps = (merge: (steps: { count: number }) => unknown): number => {
  const counted = { count: 0 };
  merge(counted);
  return counted.count;
};
const numbered = (count: number, text: (at: number) => string, glue = "\n\n"): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(glue);

/** Texts of any size, with a few edits by either side. */
const families: readonly (readonly [
  says: string,
  text: (size: number) => readonly [base: string, ours: string, theirs: string],
])[] = [
  [
    "blocks of their own",
    (size) => {
      const base = numbered(size, (at) => `Block ${at}.`);
      return [
        base,
        base.replace("Block 3.", "Block three."),
        base.replace(`Block ${size - 4}.`, "Block near the end."),
      ];
    },
  ],
  [
    "one block, over and over",
    (size) => {
      const base = numbered(size, () => "---");
      return [base, `first\n\n${base}`, `${base}\n\nlast`];
    },
  ],
  [
    "two blocks by turns, half of them edited",
    (size) => {
      const base = numbered(size, (at) => (at % 2 === 0 ? "odd" : "even"));
      return [base, numbered(size, (at) => (at % 2 === 0 ? "odd" : `even ${at}`)), `${base}\n\nlast`];
    },
  ],
  [
    "items of one list",
    (size) => {
      const base = numbered(size, (at) => `- item ${at}`, "\n");
      return [base, base.replace("item 3\n", "item three\n"), `${base} more`];
    },
  ],
  [
    "all written anew by both",
    (size) => [numbered(size, (at) => `a ${at}`), numbered(size, (at) => `b ${at}`), numbered(size, (at) => `c ${at}`)],
  ],
];

describe("large texts", () => {
  it.each(families)("cost steps in proportion: %s", (_, text) => {
    const [small, large] = [800, 1600].map((size) => steps((count) => mergeText(...text(size), count))) as [
      number,
      number,
    ];
    expect(large / small).toBeLessThan(2.6);
    expect(large).toBeLessThan(1600 * 2500);
  });

  it("20 000 blocks, with an edit by either side, merge", () => {
    const [base, ours, theirs] = families[0]?.[1](20_000) ?? ["", "", ""];
    const merged = base.replace("Block 3.", "Block three.").replace("Block 19996.", "Block near the end.");
    const count = steps((counted) =>
      expect(mergeText(base, ours, theirs, counted)).toEqual({ kind: "merged", text: merged }),
    );
    expect(count).toBeLessThan(20_000 * 20);
  });

  it("200 000 blank lines cost nothing and stay", () => {
    const blank = "\n".repeat(200_000);
    const count = steps((counted) =>
      expect(mergeText(`a${blank}b${blank}c`, `A${blank}b${blank}c`, `a\n\nb\n\nC`, counted)).toEqual({
        kind: "merged",
        text: `A${blank}b${blank}C`,
      }),
    );
    expect(count).toBeLessThan(200);
    expect(mergeText(blank, `${blank}x`, blank).text).toBe(`${blank}x`);
  });

  it("what the parser must not see is merged by a scan of its lines", () => {
    const deep = `${"[".repeat(300)}\n\n\`\`\`\ncode\n\nmore code\n\`\`\`\n\n- a\n- b`;
    const found = mergeText(deep, deep.replace("- a", "- A"), deep.replace("more code", "much more code"));
    expect(found).toEqual({ kind: "merged", text: deep.replace("- a", "- A").replace("more code", "much more code") });
    const met = mergeText(deep, deep.replace("\ncode", "\nour code"), deep.replace("\ncode", "\ntheir code"));
    expect(met).toMatchObject({ kind: "conflict", hunks: [{ line: 3 }] });
  });

  it("a code block of 60 000 lines merges by lines", () => {
    const code = numbered(60_000, (at) => `${at % 1000}`, "\n");
    const base = `\`\`\`\n${code}\n\`\`\``;
    const [ours, theirs] = [base.replace("\n0\n1\n", "\n0\nOne\n"), base.replace(/999\n```$/, "last\n```")];
    expect(mergeText(base, ours, theirs).text).toBe(ours.replace(/999\n```$/, "last\n```"));
    expect(
      mergeText(
        base,
        `${base}\n\nx`,
        numbered(40_000, () => "y"),
      ).kind,
    ).toBe("conflict");
  });

  it("an edit in a text of 300 KB keeps every other byte", () => {
    const base = numbered(4000, (at) => `## Part ${at}\n\nSome words about part ${at}, and some more of them.`);
    const [ours, theirs] = [
      base.replace("about part 7,", "on part 7,"),
      base.replace("about part 3999,", "on part 3999,"),
    ];
    expect(base.length).toBeGreaterThan(200_000);
    expect(mergeText(base, ours, theirs).text).toBe(ours.replace("about part 3999,", "on part 3999,"));
  });
});

describe("what is the same in two lists", () => {
  const random = (size: number, kinds: number, seed: number): number[] => {
    let state = seed;
    return Array.from({ length: size }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return 1 + ((state >>> 8) % kinds);
    });
  };
  const rising = (pairs: readonly Pair[]): boolean =>
    pairs.every(
      ([one, other], at) => at === 0 || (one > (pairs[at - 1]?.[0] ?? 0) && other > (pairs[at - 1]?.[1] ?? 0)),
    );

  it.each([
    [50, 3],
    [3000, 3],
    [3000, 2000],
    [6000, 100_000],
  ])("is in order and equal, from either end: %d elements of %d kinds", (size, kinds) => {
    const [one, other] = [random(size, kinds, 7), random(size, kinds, 11)];
    for (const pairs of [align(one, other), alignFromEnd(one, other)]) {
      expect(rising(pairs)).toBe(true);
      expect(pairs.every(([here, there]) => one[here] === other[there])).toBe(true);
    }
  });

  it("finds what occurs once where all around it is different", () => {
    const one = [...random(3000, 3, 5), 1_000_000, ...random(3000, 3, 6)];
    const other = [...random(3000, 3, 8).map((n) => n + 10), 1_000_000, ...random(3000, 3, 9).map((n) => n + 10)];
    expect(align(one, other)).toEqual([[3000, 3000]]);
  });
});
