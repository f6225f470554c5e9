import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseTree } from "../spec/parse.js";
import { shorten } from "./index.js";

const within = (max: number) => (part: string) => part.length <= max;
/** Long enough that ending after it loses less than half. */
const intro = "An introduction of some length.";

describe("a Markdown text that is too long", () => {
  it.each([
    ["stays when it fits", "# A\n\none\n", 9, "# A\n\none\n"],
    ["ends between two blocks", "one\n\ntwo\n\nthree", 9, "one\n\ntwo"],
    ["ends before a block that does not fit whole", `${intro}\n\ntwo two`, 36, intro],
    ["does not end in a heading", `${intro}\n\n## B\n\ntwo two two`, 40, intro],
    ["does not end in an underlined heading", `${intro}\n\nB\n===\n\ntwo two two`, 42, intro],
    ["keeps a list whole", `${intro}\n\n- a\n- b\n\ntwo two`, 42, `${intro}\n\n- a\n- b`],
    ["does not end inside a list", `${intro}\n\n- a\n\n- b\n\ntwo`, 40, intro],
    ["does not end inside an item", `${intro}\n\n- a\n\n  more\n\ntwo`, 40, intro],
    ["does not end inside a list that follows its paragraph", `${intro}\n\nTwo:\n- a\n\n- b\n\ntwo`, 45, intro],
    ["does not end inside code", `${intro}\n\n\`\`\`\na\n\nb\n\`\`\`\n\ntwo`, 42, intro],
    ["does not end inside raw HTML", `${intro}\n\n<!--\na\n\nb\n-->\n\ntwo`, 42, intro],
    [
      "ends between items where the list is long",
      "one\n\n- aaaaaaaa\n\n- bbbbbbbb\n\n- cccccccc",
      28,
      "one\n\n- aaaaaaaa\n\n- bbbbbbbb",
    ],
    ["is cut at a line where code is long", "```\naaa\nbbb\nccc\n```", 12, "```\naaa\nbbb"],
    ["is cut inside a line where there is no other place", "abcdef", 4, "abcd"],
    ["is cut between characters, never inside one", "ab😀😀", 5, "ab😀"],
    ["is nothing where nothing fits", "abc", 0, ""],
  ])("%s", (_, text, max, expected) => {
    expect(shorten(text, within(max))).toEqual({ text: expected, cut: expected !== text });
  });

  const words = [
    "one ",
    "\n",
    "\n\n",
    "# ",
    "- ",
    "1. ",
    "```",
    "> ",
    "😀",
    "| a |",
    "    ",
    "  ",
    "<p>",
    "<!--",
    "[^1]: ",
    "---\n",
  ];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(""));

  it("is always a beginning of itself that fits", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, max) => {
        const short = shorten(text, within(max));
        expect(text.startsWith(short.text)).toBe(true);
        expect(short.text.length).toBeLessThanOrEqual(max);
        expect(short.cut).toBe(text.length > max);
      }),
    );
  });

  it("ends where a top-level block ends for the parser as well", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 400, max: 450 }), (text, max) => {
        // so long a beginning that no smaller place is looked for
        const whole = `${"x".repeat(400)}\n\n${text}`;
        const short = shorten(whole, within(max));
        if (!short.cut) return;
        const ended = parseTree(whole).children.map(({ position }) => whole.slice(0, position?.end.offset).trimEnd());
        expect(ended).toContain(short.text);
      }),
      { numRuns: 1000 },
    );
  });

  it("asks only a few times what fits, however many blocks there are", () => {
    let asked = 0;
    const text = "# x\n\n".repeat(200_000);
    shorten(text, (part) => {
      asked += 1;
      return part.length <= 150_000;
    });
    expect(asked).toBeLessThan(80);
  });
});
