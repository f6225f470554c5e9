import { describe, expect, it } from "@jest/globals";
import { mergeText } from "./merge-text.js";

const paragraphs = (...texts: readonly string[]): string => texts.join("\n\n");
const [a, b, c, d] = ["Alpha one two.", "Beta one two.", "Gamma one two.", "Delta one two."];

const clean: readonly (readonly [says: string, base: string, ours: string, theirs: string, merged: string])[] = [
  [
    "edits of different paragraphs",
    paragraphs(a, b),
    paragraphs("Alpha.", b),
    paragraphs(a, "Beta."),
    "Alpha.\n\nBeta.",
  ],
  ["the same edit twice, and one more", paragraphs(a, b), paragraphs("A", b), paragraphs("A", "B"), "A\n\nB"],
  [
    "additions in different places",
    paragraphs(a, b, c),
    paragraphs(d, a, b, c),
    paragraphs(a, b, c, "End."),
    paragraphs(d, a, b, c, "End."),
  ],
  [
    "an addition next to an edit",
    paragraphs(a, b),
    paragraphs(a, "New.", b),
    paragraphs(a, "Beta one two three."),
    paragraphs(a, "New.", "Beta one two three."),
  ],
  [
    "one took out a paragraph, the other edited the next",
    paragraphs(a, b, c),
    paragraphs(b, c),
    paragraphs(a, b, "Gamma."),
    paragraphs(b, "Gamma."),
  ],
  [
    "both took out the same paragraph",
    paragraphs(a, b, c),
    paragraphs(a, c, d),
    paragraphs("A", c),
    paragraphs("A", c, d),
  ],
  [
    "a moved paragraph that the other edited",
    paragraphs(a, b, c),
    paragraphs(b, c, a),
    paragraphs("Alpha one two, and three.", b, c),
    paragraphs(b, c, "Alpha one two, and three."),
  ],
  [
    "the same additions, one with more",
    paragraphs(a, b),
    paragraphs(a, c, b),
    paragraphs(a, c, d, b),
    paragraphs(a, c, d, b),
  ],
  ["a list: items of one line each", "- a\n- b\n- c", "- a 1\n- b\n- c", "- a\n- b 2\n- c", "- a 1\n- b 2\n- c"],
  [
    "a list inside a list",
    "- a\n  - b\n  - c\n- d",
    "- a\n  - b!\n  - c\n- d",
    "- a\n  - b\n  - c!\n- d!",
    "- a\n  - b!\n  - c!\n- d!",
  ],
  [
    "a box ticked here, its words changed there",
    "- [ ] ship it now\n- [ ] b",
    "- [x] ship it now\n- [ ] b",
    "- [ ] ship that now\n- [ ] b",
    "- [x] ship that now\n- [ ] b",
  ],
  [
    "numbers that an addition moved",
    "1. a b\n2. c d\n3. e f",
    "1. a b\n2. new\n3. c d\n4. e f",
    "1. a b\n2. c d\n3. e f g",
    "1. a b\n2. new\n3. c d\n3. e f g",
  ],
  [
    "rows of a table",
    "| k | v |\n|---|---|\n| a | 1 |\n| b | 2 |",
    "| k | v |\n|---|---|\n| a | 3 |\n| b | 2 |",
    "| k | v |\n|---|---|\n| a | 1 |\n| b | 4 |",
    "| k | v |\n|---|---|\n| a | 3 |\n| b | 4 |",
  ],
  ["lines of one code block", "```\na\nb\nc\n```", "```\nA\nb\nc\n```", "```\na\nb\nC\n```", "```\nA\nb\nC\n```"],
  ["lines of one paragraph", "a one\nb two\nc three", "a 1\nb two\nc three", "a one\nb two\nc 3", "a 1\nb two\nc 3"],
  [
    "words of one line",
    "The quick brown fox jumps over it.",
    "The slow brown fox jumps over it.",
    "The quick brown fox leaps over it.",
    "The slow brown fox leaps over it.",
  ],
  [
    "words beside a link",
    "See [docs](x) for the whole story of it.",
    "See [docs](x) for the full story of it.",
    "See [docs](x) for the whole story of that.",
    "See [docs](x) for the full story of that.",
  ],
  ["text above a block that only one knows", "", "a", "", "a"],
  ["a list in the place of paragraphs is as tight as it was written", "a\n\nb\n\na", "a\n\nb", "- a\n- b", "- a\n- b"],
  ["white space between blocks stays as here", "a\n\n\nb\n\nc", "a\n\n\n\nb\n\nd", "a\n\nb!\n\nc", "a\n\n\n\nb!\n\nd"],
  [
    "an item after the last one of a list, a paragraph below edited",
    "- a\n- b\n\nend here",
    "- a\n- b\n- c\n\nend here",
    "- a\n- b\n\nend there",
    "- a\n- b\n- c\n\nend there",
  ],
];

const conflicts: readonly (readonly [
  says: string,
  base: string,
  ours: string,
  theirs: string,
  hunks: readonly (readonly [string, string, string, number])[],
])[] = [
  [
    "one paragraph, edits that meet",
    paragraphs(a, b),
    paragraphs(a, "Beta 1 two."),
    paragraphs(a, "Beta 2 two."),
    [[b, "Beta 1 two.", "Beta 2 two.", 3]],
  ],
  [
    "words next to each other",
    "a b c d e f",
    "a X c d e f",
    "a b Y d e f",
    [["a b c d e f", "a X c d e f", "a b Y d e f", 1]],
  ],
  ["something else in the same place", paragraphs(a, b), paragraphs(a, c, b), paragraphs(a, d, b), [["", c, d, 3]]],
  [
    "an edit of what the other took out",
    paragraphs(a, b, c),
    paragraphs(a, c),
    paragraphs(a, "Beta!", c),
    [[b, "", "Beta!", 3]],
  ],
  [
    "an addition beside what the other took out",
    paragraphs(a, b, c),
    paragraphs(a, b, d, c),
    paragraphs(a, c),
    [[b, paragraphs(b, d), "", 3]],
  ],
  ["a move of what the other took out", paragraphs(a, b, c), paragraphs(b, c, a), paragraphs(b, c), [["", a, "", 5]]],
  [
    "a code span, from both sides",
    "use `a b c d` here now",
    "use `a b c X` here now",
    "use `Y b c d` here now",
    [["use `a b c d` here now", "use `a b c X` here now", "use `Y b c d` here now", 1]],
  ],
  [
    "half of a code span each",
    "one two three\nfour five six\nseven eight",
    "one ` three\nfour five six\nseven eight",
    "one two three\nfour five six\nseven ` eight",
    [
      [
        "one two three\nfour five six\nseven eight",
        "one ` three\nfour five six\nseven eight",
        "one two three\nfour five six\nseven ` eight",
        1,
      ],
    ],
  ],
  [
    "one line of code",
    "```\na b c d e f\n```",
    "```\nX b c d e f\n```",
    "```\na b c d e Y\n```",
    [["```\na b c d e f\n```", "```\nX b c d e f\n```", "```\na b c d e Y\n```", 1]],
  ],
  ["a text that is gone, edited there", "Text.", "", "Text!", [["Text.", "", "Text!", 1]]],
];

describe("two edits of one text", () => {
  it.each(clean)("%s", (_, base, ours, theirs, merged) => {
    expect(mergeText(base, ours, theirs).text).toBe(merged);
    expect(mergeText(base, ours, theirs).kind).not.toBe("conflict");
  });

  it.each(conflicts)("conflict: %s", (_, base, ours, theirs, hunks) => {
    const found = mergeText(base, ours, theirs);
    expect(found).toMatchObject({ kind: "conflict" });
    if (found.kind !== "conflict") return;
    expect(found.hunks.map((hunk) => [hunk.base, hunk.ours, hunk.theirs, hunk.line])).toEqual(hunks);
    for (const text of [ours, theirs]) for (const line of text.split("\n")) expect(found.text).toContain(line);
    expect([found.local, found.remote]).toEqual([ours, theirs]);
  });

  it("keeps both versions between markers, and all that merges around them", () => {
    const found = mergeText("# T\n\na\n\nb\n\nc", "# T\n\na 1\n\nb\n\nc!", "# T\n\na 2\n\nb!\n\nc");
    expect(found.text).toBe("# T\n\n<<<<<<< local\na 1\n=======\na 2\n>>>>>>> remote\n\nb!\n\nc!");
    expect(found).toMatchObject({ local: "# T\n\na 1\n\nb!\n\nc!", remote: "# T\n\na 2\n\nb!\n\nc!" });
  });

  it("without an ancestor only equal texts agree", () => {
    expect(mergeText(undefined, "a\r\n", "a")).toEqual({ kind: "same", text: "a\r\n" });
    expect(mergeText(undefined, "a", "b")).toMatchObject({
      kind: "conflict",
      hunks: [{ base: "", ours: "a", theirs: "b", line: 1 }],
    });
    expect(mergeText(undefined, "", "b")).toMatchObject({ kind: "conflict", local: "", remote: "b" });
  });

  it.each([
    ["a\r\n\r\nb\r\n", "a\n\nb\n\nc", "a\r\n\r\nb\r\n\r\nc\r\n", "theirs"],
    ["a\r\n\r\nB\r\n", "A\n\nb", "A\r\n\r\nB\r\n", "merged"],
    ["\n\na\n\nb", "a\n\nB\n", "\n\na\n\nB", "theirs"],
    ["a\r\n\r\nb\n\nnew\n\n\n", "a!\n\nb", "a!\r\n\r\nb\n\nnew\n\n\n", "merged"],
    ["a\n\nB  \n", "a\n\nb", "a\n\nB  \n", "ours"],
    ["a\n\nb\n", "a\n\nb", "a\n\nb\n", "same"],
  ])("keeps our line endings and what stands around the text: %j with %j", (ours, theirs, text, kind) =>
    expect(mergeText("a\n\nb", ours, theirs)).toEqual({ kind, text }),
  );

  it("counts a hunk's line with what stands above the text", () => {
    const found = mergeText("a\n\nb", "\r\n\r\na\r\n\r\nb 1", "a\n\nb 2");
    expect(found).toMatchObject({ kind: "conflict", hunks: [{ base: "b", ours: "b 1", theirs: "b 2", line: 5 }] });
  });

  it("does not let a fence that one side opened swallow what the other wrote", () => {
    const found = mergeText("a\n\nb", "a\n\n```\nopen\n\nb", "a\n\nb\n\nnew words");
    expect(found.kind).toBe("conflict");
    expect(found.text).toContain("new words");
    expect(found.text).toContain("open");
  });

  it("puts a blank line between pieces that would run together", () => {
    const found = mergeText("# T\n- a\n\nz", "# T\n- a\n\nz\n\ntail", "intro\n# T\n- a\n\nz");
    expect(found).toEqual({ kind: "merged", text: "intro\n# T\n- a\n\nz\n\ntail" });
  });
});
