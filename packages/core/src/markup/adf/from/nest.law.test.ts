import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { toAdf } from "../index.js";
import { adfToMarkdown } from "./index.js";

interface Mark {
  readonly type: string;
}
type Order = (marks: readonly Mark[]) => readonly Mark[];

const whole = 10_000_000;

/** The same document: marks are a set, in whatever order a site keeps it. */
function reordered(document: unknown, order: Order): unknown {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) => (name === "marks" ? order(value as readonly Mark[]) : value)),
  );
}

/** As editors keep them: links first. */
const ranks = ["code", "link", "em", "strong", "strike", "subsup", "underline"];
const orders: Readonly<Record<string, Order>> = {
  "as written": (marks) => marks,
  backwards: (marks) => marks.toReversed(),
  "as an editor": (marks) => marks.toSorted((one, other) => ranks.indexOf(one.type) - ranks.indexOf(other.type)),
};

const back = (markdown: string, order: Order): string =>
  adfToMarkdown(reordered(toAdf(markdown, whole), order)).markdown;

/** None that are an address: beside a link to another one its host is added, once. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,4}$/) },
  fc.constantFrom("`c`", "x_y", "2*3", "(", "é", "~", "\\\n"),
);
const { line } = fc.letrec<{ line: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthSize: "medium" },
    word,
    ...["**", "*", "~~", "_"].map((sign) => tie("line").map((inside) => `${sign}${inside}${sign}`)),
    tie("line").map((inside) => `[${inside}](https://x.example/a)`),
    ...["u", "sub", "sup"].map((tag) => tie("line").map((inside) => `<${tag}>${inside}</${tag}>`)),
  ),
  line: fc
    .array(fc.tuple(tie("part"), fc.constantFrom(" ", " ", "")), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join("").trim()),
}));

describe("marks within marks", () => {
  it.each([
    ["bold around slanted", "**bold *and* more**"],
    ["slanted around bold", "*slanted **and** more*"],
    ["two in one, that begin together", "**_both_ of one**"],
    ["two in one, that end together", "**one of _both_**"],
    ["a link in bold", "**see [the page](https://x.example/) there**"],
    ["bold in a link", "[the **whole** page](https://x.example/)"],
    ["three deep", "~~gone **with *all* of** it~~"],
    ["code in bold", "**run `it` now**"],
    ["a host beside words that are another", "**[y.example](https://x.example/a) (**`x.example`**)** it is"],
    ["underlined words in bold", "**a <u>b</u> c**"],
  ])("stay as they were written, whatever order a site keeps them in: %s", (_, markdown) => {
    for (const order of Object.values(orders)) expect(back(`${markdown}\n`, order)).toBe(`${markdown}\n`);
  });

  it.each(Object.entries(orders))("are written once and for all: %s", (_, order) => {
    fc.assert(
      fc.property(line, (markdown) => {
        const once = back(markdown, (marks) => marks);
        expect(back(markdown, order)).toBe(once);
        expect(back(once, order)).toBe(once);
      }),
      { numRuns: Number(process.env["LAWS_RUNS"] ?? 30) },
    );
  });
});
