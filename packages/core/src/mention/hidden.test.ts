import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { hiddenIn } from "./hidden.js";

interface Offset {
  readonly offset?: number | undefined;
}
const nowhere: Offset = {};

interface Node {
  readonly type: string;
  readonly children?: readonly Node[] | undefined;
  readonly position?: { readonly start: Offset; readonly end: Offset } | undefined;
}

/** Offsets of every `x` that the real parser puts into code. */
function codeByParser(text: string): number[] {
  const hidden: number[] = [];
  const visit = (node: Node): void => {
    const { start, end } = node.position ?? { start: nowhere, end: nowhere };
    if (node.type === "code" || node.type === "inlineCode") {
      for (let at = start.offset ?? 0; at < (end.offset ?? 0); at += 1) if (text[at] === "x") hidden.push(at);
    }
    node.children?.forEach(visit);
  };
  visit(fromMarkdown(text));
  return hidden;
}

function codeByUs(text: string): number[] {
  const { code } = hiddenIn(text);
  return Array.from(text).flatMap((char, at) =>
    char === "x" && code.some(({ start, end }) => start <= at && at < end) ? [at] : [],
  );
}

describe("hiddenIn", () => {
  it.each([
    "x `x` x",
    "``x ` x`` x",
    "`x\nx` x",
    "`x\n\nx`",
    "\\`x` x`",
    "```\nx\n```\nx",
    "```js\nx\n``\nx\n````\nx",
    "``` x `\nx",
    "~~~ `\nx\n~~~",
    "   ```\n   x\n   ```\nx",
    "    x\n\n    x\nx",
    "x\n    x",
    "# x\n    x",
    "\tx",
    "> ```\n> x\n\nx",
    "> `x\nx`",
    ">     x",
    "- x\n\n      x\n\n  x",
    "- ```\n  x\n  ```\n  x",
    "- ```\n  x\n\nx",
    "1. x\n\n       x\n\n   x\n2. x",
    "- - x\n\n        x\n\n    x",
    "* x\n  - `x`\n    x",
    "-\tx\n\n        x",
    "- - x\n\n    x\n\n  x\n\n      x",
    "- x\nx\n      x",
    "10) x\n\n    x\n\n        x",
    "- x\n\n# x\n\n    x",
  ])("agrees with the parser about code in %j", (text) => expect(codeByUs(text)).toEqual(codeByParser(text)));

  const rest = fc.constantFrom("x", "x `x` x", "`x", "x``x", "```", "~~~", "", "# x", "\\`x");

  it.each([
    ["quotes", ["", "", "> ", "    ", "  "]],
    ["list items", ["", "", "- ", "1. ", "  ", "    ", "      "]],
  ])("agrees with the parser about code in any mixture of fences, spans, indents and %s", (_name, starts) => {
    // An item without text ends in more ways than anybody writes on purpose.
    const line = fc
      .tuple(fc.constantFrom(...starts), rest)
      .map((parts) => parts.join(""))
      .filter((text) => text !== "- " && text !== "1. ");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join("\n");
        expect(codeByUs(text)).toEqual(codeByParser(text));
      }),
      { numRuns: 500, seed: 1042 },
    );
  });

  it("tells comments from code, whichever begins first", () => {
    expect(hiddenIn("`<!--` x <!-- ` --> `")).toEqual({
      code: [{ start: 0, end: 6 }],
      comments: [{ start: 9, end: 19 }],
    });
    expect(hiddenIn("a <!-- b")).toEqual({ code: [], comments: [{ start: 2, end: 8 }] });
  });
});
