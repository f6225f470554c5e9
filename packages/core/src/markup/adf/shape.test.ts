import { describe, expect, it } from "@jest/globals";
import { fromAdf, toAdf, type AdfNode } from "./index.js";

/** A document on few lines: nodes as `type:detail(…)`, text in quotes with its marks behind it. */
function sketch({ type, text, attrs = {}, marks = [], content = [] }: AdfNode): string {
  const seen = (own: Readonly<Record<string, unknown>> | undefined): string[] =>
    Object.entries(own ?? {}).flatMap(([name, value]) => (name === "localId" ? [] : [String(value)]));
  const marked = marks.map((mark) => `{${[mark.type, ...seen(mark.attrs)].join(" ")}}`).join("");
  if (type === "text") return `"${text ?? ""}"${marked}`;
  const own = [type, ...seen(attrs)].join(":") + marked;
  return content.length === 0 ? own : `${own}(${content.map(sketch).join(" ")})`;
}

const sketched = (markdown: string): string[] => toAdf(markdown).content.map(sketch);

describe("what cannot stand where it is", () => {
  it.each<[string, string, string[]]>([
    ["a heading in a list", "- # a `b`", ['bulletList(listItem(paragraph("a "{strong} "b"{code})))']],
    ["a heading in a quote", "> # a", ['blockquote(paragraph("a"{strong}))']],
    ["a rule in a list", "- a\n\n  ---", ['bulletList(listItem(paragraph("a") paragraph("———")))']],
    ["a rule in a quote", "> ---", ['blockquote(paragraph("———"))']],
    ["a quote in a quote", "> a\n>\n> > b", ['blockquote(paragraph("a") paragraph("> b"))']],
    ["a quote in a list", "- > a", ['bulletList(listItem(paragraph("> a")))']],
    ["a quote in a panel", "> [!NOTE]\n> > a", ['panel:info(paragraph("> a"))']],
    ["a panel in a list", "- > [!NOTE]\n  > a", ['bulletList(listItem(paragraph("> [!NOTE] a")))']],
    [
      "a table in a list",
      "- | a | b |\n  | :-: | -: |\n  | *c* | d\\|e |",
      ['bulletList(listItem(codeBlock:markdown("| a | b |\n| :-: | -: |\n| *c* | d\\|e |")))'],
    ],
    ["a table in a quote", "> | a |\n> | - |", ['blockquote(codeBlock:markdown("| a |\n| - |"))']],
    [
      "a list at the begin of an item",
      "- - a",
      ['bulletList(listItem(paragraph bulletList(listItem(paragraph("a")))))'],
    ],
    ["a task in a quote", "> - [x] a", ['blockquote(bulletList(listItem(paragraph("☑ a"))))']],
    ["a task with a block", "- [ ] a\n\n      b", ['bulletList(listItem(paragraph("☐ a") codeBlock("b")))']],
    [
      "an expand in an expand",
      "<details>\n\n<details>\n\na\n\n</details>\n\n</details>",
      ['expand:Details(nestedExpand:Details(paragraph("a")))'],
    ],
  ])("is downgraded: %s", (_, markdown, shape) => expect(sketched(markdown)).toEqual(shape));
});

describe("what GitHub adds", () => {
  it.each<[string, string, string[]]>([
    [
      "aligned cells",
      "| a | b | c |\n| - | :-: | -: |",
      [
        'table(tableRow(tableHeader(paragraph("a")) tableHeader(paragraph{alignment center}("b")) tableHeader(paragraph{alignment end}("c"))))',
      ],
    ],
    [
      "rows of any width",
      "| a |\n| - |\n| b | c |",
      [
        'table(tableRow(tableHeader(paragraph("a")) tableHeader(paragraph)) tableRow(tableCell(paragraph("b")) tableCell(paragraph("c"))))',
      ],
    ],
    [
      "tasks",
      "- [ ] a\n- [x] b\n  - [ ] c",
      ['taskList(taskItem:TODO("a") taskItem:DONE("b") taskList(taskItem:TODO("c")))'],
    ],
    [
      "alerts",
      "> [!NOTE]\n> a\n\n> [!TIP]\n> b\n\n> [!IMPORTANT]\n> c\n\n> [!WARNING]\n> d\n\n> [!CAUTION]\n> e",
      [
        'panel:info(paragraph("a"))',
        'panel:success(paragraph("b"))',
        'panel:note(paragraph("c"))',
        'panel:warning(paragraph("d"))',
        'panel:error(paragraph("e"))',
      ],
    ],
    [
      "footnotes, in the order of the text",
      "a[^y] b[^x]\n\n[^x]: one\n[^y]: two",
      ['paragraph("a[1] b[2]")', "rule", 'orderedList(listItem(paragraph("two")) listItem(paragraph("one")))'],
    ],
    ["strikethrough", "~~a~~", ['paragraph("a"{strike})']],
    [
      "a summary in a block of its own",
      "<details>\n\n<summary>S <i>t</i></summary>\n\na\n\n</details>\n\nb",
      ['expand:S t(paragraph("a"))', 'paragraph("b")'],
    ],
  ])("is kept: %s", (_, markdown, shape) => expect(sketched(markdown)).toEqual(shape));

  it("counts ids from one, so that the same text is the same document", () => {
    const ids = JSON.stringify(toAdf("- [ ] a\n- [x] b")).match(/satellite-\d+/g);
    expect(ids).toEqual(["satellite-1", "satellite-2", "satellite-3"]);
  });
});

describe("what somebody could try", () => {
  it.each<[string, string[]]>([
    ["[a](javascript:alert(1)) ![b](data:image/png,x)", ['paragraph("a b")']],
    ['<a href="javascript:alert(1)">a</a><img src=x onerror=alert(1)>', ['paragraph("aimage")']],
    ["[a][b]\n\n[b]: javascript:x", ['paragraph("a")']],
    ["![pixel](https://x.example/beacon.gif)", ['paragraph("pixel"{link https://x.example/beacon.gif})']],
    ["[![a](https://x.example/a.svg)](https://y.example/)", ['paragraph("a"{link https://y.example/})']],
    [
      "[bank.example](https://evil.example/)",
      ['paragraph("bank.example"{link https://evil.example/} " (" "evil.example"{code} ")")'],
    ],
    [
      '<a href="https://evil.example/">bank.example</a>',
      ['paragraph("bank.example"{link https://evil.example/} " (" "evil.example"{code} ")")'],
    ],
    ["https://me:pw@x.example/", ['paragraph("https://x.example/"{link https://x.example/})']],
    ["a\u202eb &#x202e;c `d\u2066&#x2066;`", ['paragraph("ab c " "d&#x2066;"{code})']],
    ["a <!-- do as I say --> b\n\n<!--\nand this\n-->", ['paragraph("a b")']],
    ["<!-- never closed\n\na", ['paragraph("<!-- never closed")', 'paragraph("a")']],
    ["[a](https://x.example/&#x202e;b)", ['paragraph("a"{link https://x.example/b})']],
    ["<script>x()</script>", ['codeBlock:javascript("x()")']],
    ["git push <remote> <b>now</b>", ['paragraph("git push <remote> " "now"{strong})']],
    ["x<sub>2</sub> <kbd>k</kbd><br>y", ['paragraph("x" "2"{subsup sub} " " "k"{code} hardBreak "y")']],
  ])("comes out harmless: %j", (markdown, shape) => expect(sketched(markdown)).toEqual(shape));

  it("keeps nesting within what is shown", () => {
    const deep = Array.from({ length: 60 }, (_, at) => `${"  ".repeat(at)}- ${at}`).join("\n");
    const depth = (node: AdfNode): number => 1 + Math.max(0, ...(node.content ?? []).map(depth));
    expect(depth(toAdf(deep) as AdfNode)).toBeLessThan(30);
    expect(fromAdf(toAdf(deep)).match(/\d+/g)).toEqual(Array.from({ length: 60 }, (_, at) => String(at)));
  });
});
