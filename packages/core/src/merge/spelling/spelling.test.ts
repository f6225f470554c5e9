import { describe, expect, it } from "@jest/globals";
import { fromAdf, toAdf } from "../../markup/adf/index.js";
import { readingOf, shownBody, spelledAs } from "./index.js";

const known = "Title\n=====\n\n* ***both* of one**\n* two\n\n__Strong__ words,\nand more.\n\n|a|b|\n|-|-|\n| 1|2 |";

describe("a text that a tracker gives back", () => {
  it.each([
    ["nothing was changed", "", "", known],
    [
      "a paragraph was changed, and comes as it is read",
      "and more.",
      "and less.",
      known.replace("__Strong__ words,\nand more", "**Strong** words, and less"),
    ],
    ["an item was changed", "two", "two and a half", known.replace("two", "two and a half")],
    ["a cell was changed", "1", "11", known.replace(" 1|2 ", " 11 | 2 ")],
    ["an item came", "- two", "- two\n- three", known.replace("* two", "* two\n* three")],
    ["a paragraph went", "**Strong** words, and more.\n\n", "", known.replace("__Strong__ words,\nand more.\n\n", "")],
    ["one came", "# Title", "New.\n\n# Title", `New.\n\n${known}`],
  ])("keeps the spelling of what says the same: %s", (_, from, to, wanted) => {
    const reading = readingOf("jira", known).replace(from, to);
    expect(squeezed(spelledAs("jira", known, reading))).toBe(squeezed(wanted));
  });

  it("to the byte where nothing else is said, white space around it and all", () => {
    const own = `\n${known.replaceAll("\n", "\r\n")}  \r\n\r\n`;
    expect(spelledAs("jira", own, readingOf("jira", known))).toBe(own);
    expect(spelledAs("github", own, `${known}\n`)).toBe(own);
  });

  it("what a converter cannot carry stays with the person who wrote it", () => {
    const own = "One.\n\n<!-- to be said -->\n\nTwo.";
    expect(spelledAs("jira", own, "One.\n\nTwo.")).toBe(own);
    expect(spelledAs("jira", own, "One.\n\nTwo and a half.")).toBe("One.\n\n<!-- to be said -->\n\nTwo and a half.");
  });

  it("says in the end what stands there, whatever was there before", () => {
    for (const reading of ["", "Something else.", "- two\n\nTitle", "**_both_ of one**"]) {
      const text = spelledAs("jira", known, reading);
      expect(readingOf("jira", text ?? reading)).toBe(readingOf("jira", reading));
    }
  });

  it("is read the same in whatever order a site keeps marks", () => {
    const turned = (node: unknown): unknown =>
      JSON.parse(JSON.stringify(node), (key, value: unknown) =>
        key === "marks" && Array.isArray(value) ? (value as unknown[]).toReversed() : value,
      );
    const document = toAdf("***both* of one**");
    const body = fromAdf(document);
    expect(shownBody("jira", { body, native: turned(document) })).toBe(shownBody("jira", { body, native: document }));
    expect(shownBody("github", { body: "as it is" })).toBe("as it is");
  });
});

/** Runs of blanks and blank lines are no words. */
const squeezed = (text: string | undefined): string | undefined => text?.replace(/[ \n]+/g, " ").trim();
