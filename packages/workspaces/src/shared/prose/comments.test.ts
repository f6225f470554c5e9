import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ItemComment } from "@satellite/core";
import { appendComments, commentsIn, outlineOf } from "./index.js";

const sara: ItemComment = { author: "sara (PROJ-1042)", at: "2026-01-05T10:00:20Z", body: "Ready.\n\n## Why\n- [ ] x" };
const shown = `**sara (PROJ-1042), 2026-01-05 10:00**

> Ready.
>
> ## Why
> - [ ] x`;
const append = (text: string, ...add: ItemComment[]) => appendComments(outlineOf(text), "Comments", add);
const read = (text: string) => commentsIn(outlineOf(text), "comments");

describe("comments in a part of a Markdown file", () => {
  it.each([
    ["a part is made", "# A\n\nText\n", `# A\n\nText\n\n## Comments\n\n${shown}\n`],
    [
      "it stands before our anchor",
      "# A\n\n<!-- satellite: x -->\n",
      `# A\n\n## Comments\n\n${shown}\n\n<!-- satellite: x -->\n`,
    ],
    [
      "it comes behind what is there",
      "## Comments\n\nMine.  \n\n\n## B\n",
      `## Comments\n\nMine.  \n\n${shown}\n\n\n## B\n`,
    ],
    ["it comes into an empty part", "## Comments\n\n## B\n", `## Comments\n\n${shown}\n\n## B\n`],
    ["it comes under a heading at the end", "## Comments", `## Comments\n\n${shown}\n`],
    [
      "line ends are the file's",
      "## Comments\r\n\r\nMine.\r\n",
      `## Comments\r\n\r\nMine.\r\n\r\n${shown.replaceAll("\n", "\r\n")}\r\n`,
    ],
  ])("%s", (_, text, expected) => {
    expect(append(text, sara)).toBe(expected);
    expect(read(expected)).toEqual([{ ...sara, at: "2026-01-05 10:00" }]);
    expect(append(expected, sara)).toBe(expected);
  });

  it("is what says who and when above a quote; other words are none", () => {
    expect(read(`## Comments\n\n**Ana, 2026-01-05 10:00**\n\nNo quote\n\n> a quote\n`)).toEqual([]);
    expect(read(`## Comments\n\n\`\`\`\n${shown}\n\`\`\`\n`)).toEqual([]);
    expect(read(`## Other\n\n${shown}\n`)).toEqual([]);
  });

  it("goes nowhere where code that nobody closed would swallow it", () => {
    expect(read(append("## Comments\n\n```\ncode\n", sara) ?? "")).toEqual([]);
  });

  it("gives back any words, and no words begin a part or speak as somebody else", () => {
    const words = fc.constantFrom(
      "a",
      " b",
      "\n",
      "\n\n",
      "# H",
      "## H",
      "> q",
      "**Ana, 2026-01-05 10:00**",
      "```",
      "===",
      "---",
      "<!--",
      "- [ ] x",
    );
    const bodies = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("\n").trim());
    fc.assert(
      fc.property(
        fc.array(
          bodies.filter((body) => body !== ""),
          { minLength: 1, maxLength: 4 },
        ),
        (all) => {
          const add = all.map((body, at): ItemComment => ({ author: `p${at}`, at: `2026-01-05 10:0${at}`, body }));
          const text = append("# A\n\n## Comments\n\nMine.\n\n## Next\n\nText\n", ...add) ?? "";
          expect(read(text)).toEqual(
            add.map((one) => ({
              ...one,
              body: one.body
                .split("\n")
                .map((line) => line.trimEnd())
                .join("\n"),
            })),
          );
          expect(outlineOf(text).parts.map(({ heading }) => heading)).toEqual(["Comments", "Next"]);
        },
      ),
    );
  });
});
