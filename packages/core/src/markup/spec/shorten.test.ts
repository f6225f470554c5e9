import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { shorten } from "./index.js";

const within = (max: number) => (part: string) => part.length <= max;

describe("a Markdown text that is too long", () => {
  it.each([
    ["stays when it fits", "# A\n\none\n", 100, "# A\n\none\n"],
    ["ends between two blocks", "one\n\ntwo\n\nthree", 9, "one\n\ntwo"],
    ["ends before a block that does not fit whole", "one\n\ntwo two", 8, "one"],
    ["does not end in a heading", "one\n\n## B\n\ntwo two two", 12, "one"],
    ["keeps a list whole", "one\n\n- a\n- b\n\ntwo", 12, "one\n\n- a\n- b"],
    ["does not end inside a list", "one\n\n- a\n\n- b\n\ntwo", 9, "one"],
    ["does not end inside code", "one\n\n```\na\n\nb\n```\n\ntwo", 14, "one"],
    ["is cut at a line where the first block is too long", "```\naaa\nbbb\nccc\n```", 12, "```\naaa\nbbb"],
    ["is cut inside a line where there is no other place", "abcdef", 4, "abcd"],
    ["is cut between characters, never inside one", "ab😀😀", 5, "ab😀"],
    ["is nothing where nothing fits", "abc", 0, ""],
  ])("%s", (_, text, max, expected) => {
    expect(shorten(text, within(max))).toEqual({ text: expected, cut: expected !== text });
  });

  it("is cut at blank lines when it must not be parsed", () => {
    const nasty = `one\n\n${"[".repeat(5000)}\n\ntwo`;
    expect(shorten(nasty, within(1000))).toEqual({ text: "one", cut: true });
  });

  it("is always a beginning of itself that fits", () => {
    const words = fc.constantFrom("one ", "\n", "\n\n", "# ", "- ", "```", "> ", "😀", "| a |", "    ", "<p>", "[");
    const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(60), (text, max) => {
        const short = shorten(text, within(max));
        expect(text.startsWith(short.text)).toBe(true);
        expect(short.text.length).toBeLessThanOrEqual(max);
        expect(short.cut).toBe(text.length > max);
      }),
    );
  });
});
