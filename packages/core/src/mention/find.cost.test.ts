import { describe, expect, it } from "@jest/globals";
import { findMentions, longestText } from "./index.js";

/** CPU milliseconds over a body and a commit message: of the first run that costs no more than `enough`, else of the fastest of three. */
function cost(text: string, enough = 0): number {
  const dialects = { repository: "acme/shop", projects: { jira: ["MY_PROJ", "KAFKA", "OPS"] } };
  const run = (): number => {
    const before = process.cpuUsage();
    findMentions(
      [
        { text, in: "body" },
        { text, in: "commit" },
        { text, in: "branch" },
      ],
      dialects,
    );
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  let least = run();
  for (let again = 0; again < 2 && least > enough; again += 1) least = Math.min(least, run());
  return least;
}

const fill = (piece: string): string => piece.repeat(Math.ceil(longestText / piece.length)).slice(0, longestText);

describe("the cost of a hostile text", () => {
  // Ordinary text with as many references in it as a long change has: what the worst text is held against.
  const prose = fill(
    "The login (PROJ-12, UTF-8) fixes #42 `code` and\nhttps://example.com/a-1 more <!-- x --> words.\n\n",
  );
  const ordinary = Math.max(cost(prose), 5);

  it.each([
    "A-",
    "a1-1-",
    "AB-1",
    "A",
    "#",
    "#1",
    "1",
    "-1",
    "_a",
    "a_1-1",
    "`",
    "`` ` ",
    "`a``b",
    "\\",
    "\\`",
    "<!--",
    "<!-- -->",
    "<",
    "> ",
    ">",
    "- ",
    "1. ",
    "* ",
    "    ",
    "\t",
    "\n",
    "\r\n",
    "```\n",
    "~~~\n\n",
    "https://",
    "https://a/browse/A1-1?",
    "a/b#1",
    "a/",
    "a-1.1",
    "A1-1-1",
    "fixes #1, ",
    "a: b\n",
    "\n\na: b\n x\n",
    "http",
    "issue-1/",
    "?p=&",
    "é",
    "😀",
    "MY_PROJ-1_",
    "\ud83d",
  ])("of %j is that of prose, many times over at most", (piece) => {
    expect(cost(fill(piece), ordinary * 50)).toBeLessThan(ordinary * 100);
  });
});
