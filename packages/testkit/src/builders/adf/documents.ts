import type * as FC from "fast-check";
import type { AdfNode } from "@satellite/core/markup/adf";
import type { AdfDocument } from "@satellite/core/markup/graft";

type Json = { readonly type: string; readonly [name: string]: unknown };

/** What somebody does to a text, by blocks, lines and words. */
export interface Step {
  readonly how: "drop" | "double" | "swap" | "word" | "add" | "line" | "break";
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

/** Documents and edits for laws. The library is given, since only tests have it. */
export function arbitraryAdf(fc: typeof FC) {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,5}$/) },
    fc.constantFrom(
      "# x",
      "1. y",
      "- z",
      "*",
      "_a_",
      "`b`",
      "<b>",
      "&amp;",
      "[c](d)",
      "|",
      "e f",
      ":",
      "é",
      "@me",
      "Done",
      "◇ g",
      "\\",
    ),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(" "));
  const said = fc.oneof(
    fc.constantFrom("strong", "em", "strike", "underline").map((type) => ({ type })),
    fc
      .constantFrom("https://x.example/a", "/relative", "mailto:a@b.example")
      .map((href) => ({ type: "link", attrs: { href } })),
    fc.constant({ type: "subsup", attrs: { type: "sub" } }),
  );
  const unsaid = fc.constantFrom(
    { type: "textColor", attrs: { color: "#ff0000" } },
    { type: "backgroundColor", attrs: { color: "#00ff00" } },
    { type: "annotation", attrs: { id: "1", annotationType: "inlineComment" } },
  );
  const once = (marks: readonly { readonly type: string }[]) =>
    marks.filter(({ type }, at) => marks.findIndex((mark) => mark.type === type) === at);
  const marks = fc.array(fc.oneof(said, unsaid), { maxLength: 3 }).map(once);
  const text = fc.oneof(
    { weight: 3, arbitrary: words.map((one) => ({ type: "text", text: `${one} ` })) },
    fc.record({ type: fc.constant("text"), text: words.map((one) => ` ${one}`), marks }),
    words.map((one) => ({ type: "text", text: one, marks: [{ type: "code" }] })),
  );
  const id = (): string => "id";
  const atom = fc.oneof(
    word.map((one) => ({ type: "mention", attrs: { id: id(), text: `@${one}` } })),
    word.map((one) => ({ type: "status", attrs: { text: one, color: "red", localId: id() } })),
    fc.constantFrom("🎉", ":x:").map((one) => ({ type: "emoji", attrs: { shortName: ":x:", id: id(), text: one } })),
    fc.constantFrom("1763683200000", "0").map((timestamp) => ({ type: "date", attrs: { timestamp } })),
    fc.constantFrom("https://x.example/", "/relative").map((url) => ({ type: "inlineCard", attrs: { url } })),
    word.map((alt) => ({ type: "mediaInline", attrs: { id: id(), collection: "c", alt } })),
    fc.constant({ type: "inlineExtension", attrs: { extensionKey: "k", extensionType: "t" } }),
    fc.constant({ type: "placeholder", attrs: { text: "" } }),
  );
  const line = fc.array(
    fc.oneof({ weight: 4, arbitrary: text }, { weight: 2, arbitrary: atom }, fc.constant({ type: "hardBreak" })),
    { maxLength: 5 },
  );
  const paragraph = line.map((content) => ({ type: "paragraph", content }));
  const code = words.map((one) => ({
    type: "codeBlock",
    attrs: { language: "ts" },
    content: [{ type: "text", text: `${one}\n${one}` }],
  }));
  const media = word.map((alt) => ({ type: "media", attrs: { type: "file", id: id(), collection: "c", alt } }));
  const single = fc.tuple(media, fc.option(line)).map(([one, caption]) => ({
    type: "mediaSingle",
    attrs: { layout: "center" },
    content:
      caption === null
        ? [one]
        : [
            one,
            { type: "caption", content: caption.filter(({ type }) => !/^(?:mediaInline|inlineExtension)$/.test(type)) },
          ],
  }));
  const extension = fc.constantFrom("toc", "").map((words) => ({
    type: "extension",
    attrs: { extensionKey: "k", extensionType: "t", text: words },
  }));
  const group = fc.array(media, { minLength: 1, maxLength: 3 }).map((content) => ({ type: "mediaGroup", content }));
  const tasks = fc
    .array(fc.tuple(line, fc.constantFrom("TODO", "DONE")), { minLength: 1, maxLength: 3 })
    .map((items) => ({
      type: "taskList",
      attrs: { localId: id() },
      content: items.map(([content, state]) => ({ type: "taskItem", attrs: { localId: id(), state }, content })),
    }));
  const decisions = fc.array(line, { minLength: 1, maxLength: 2 }).map((items) => ({
    type: "decisionList",
    attrs: { localId: id() },
    content: items.map((content) => ({ type: "decisionItem", attrs: { localId: id(), state: "DECIDED" }, content })),
  }));
  const list = (item: FC.Arbitrary<readonly Json[]>): FC.Arbitrary<Json> =>
    fc
      .tuple(fc.constantFrom("bulletList", "orderedList"), fc.array(item, { minLength: 1, maxLength: 3 }))
      .map(([type, items]) => ({ type, content: items.map((content) => ({ type: "listItem", content })) }));
  const inner = fc
    .tuple(paragraph, fc.array(fc.oneof(paragraph, code, single, tasks), { maxLength: 1 }))
    .map(([first, rest]) => [first, ...rest]);
  const flat = list(inner);
  const deep = list(fc.tuple(paragraph, flat).map((both) => [...both]));
  const heading = line.map((content) => ({ type: "heading", attrs: { level: 2 }, content }));
  const some = (...blocks: FC.Arbitrary<Json>[]): FC.Arbitrary<Json[]> =>
    fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, ...blocks), { minLength: 1, maxLength: 3 });
  const panel = fc
    .tuple(
      fc.constantFrom("info", "warning", "custom", "tip"),
      some(heading, flat, code, single, group, tasks, decisions, extension),
    )
    .map(([panelType, content]) => ({ type: "panel", attrs: { panelType }, content }));
  const quote = some(flat, code, single, group).map((content) => ({ type: "blockquote", content }));
  const cell = some(flat, code, single, heading, panel, extension);
  const table = fc
    .tuple(
      fc.boolean(),
      fc.constantFrom({}, { colspan: 2 }, { rowspan: 2 }),
      fc.array(fc.tuple(paragraph, cell), { minLength: 1, maxLength: 3 }),
    )
    .map(([hasHead, attrs, rows]) => ({
      type: "table",
      attrs: { layout: "wide" },
      content: rows.map(([one, many], at) => {
        const type = hasHead && at === 0 ? "tableHeader" : "tableCell";
        const content = type === "tableHeader" ? [one] : many;
        return {
          type: "tableRow",
          content: [
            { type, attrs: at === 1 ? attrs : {}, content: [one] },
            { type, content },
          ],
        };
      }),
    }));
  const nested = fc
    .tuple(word, some(flat, code, quote, panel, tasks))
    .map(([title, content]) => ({ type: "nestedExpand", attrs: { title }, content }));
  const expand = fc
    .tuple(word, some(deep, table, nested, panel, group))
    .map(([title, content]) => ({ type: "expand", attrs: { title }, content }));
  const layout = fc.tuple(some(table, panel, deep), some(expand, single, code)).map((columns) => ({
    type: "layoutSection",
    content: columns.map((content) => ({ type: "layoutColumn", attrs: { width: 50 }, content })),
  }));
  const body = some(table, panel, flat).map((content) => ({
    type: "bodiedExtension",
    attrs: { extensionKey: "k", extensionType: "t" },
    content,
  }));
  const aligned = line.map((content) => ({
    type: "paragraph",
    content,
    marks: [{ type: "alignment", attrs: { align: "center" } }],
  }));
  const card = fc
    .constantFrom("https://x.example/b", "https://x.example/c")
    .map((url) => ({ type: "blockCard", attrs: { url } }));

  /** Documents that the published schema allows, of every kind of block. */
  const documents: FC.Arbitrary<AdfDocument> = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: paragraph },
        heading,
        code,
        single,
        group,
        extension,
        tasks,
        decisions,
        flat,
        deep,
        panel,
        quote,
        table,
        expand,
        layout,
        body,
        aligned,
        card,
        fc.constant({ type: "rule" }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((content) => numbered(JSON.parse(JSON.stringify({ version: 1, type: "doc", content })) as AdfDocument));

  const edits: FC.Arbitrary<Step[]> = fc.array(
    fc.record({
      how: fc.constantFrom<Step["how"][]>("drop", "double", "swap", "word", "add", "line", "break"),
      at: fc.nat(),
      to: fc.nat(),
      words: fc.oneof(
        words,
        fc.constantFrom(
          "**Done**",
          "@me",
          "[t](https://x.example/)",
          "> q",
          "| a |\n| - |\n| b |",
          "- [ ] x",
          "<details><summary>s</summary>\n\nx\n\n</details>",
          '@a<!--adf:{"t":"@a","n":{"type":"mention","attrs":{"id":"evil","text":"@a"}}}-->',
          '```adf\n{"type":"extension","attrs":{"extensionKey":"evil","extensionType":"evil"}}\n```',
        ),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  return { documents, edits };
}

/** Each id once, and no object twice, as in what a service sends. */
function numbered(document: AdfDocument): AdfDocument {
  let count = 0;
  for (const open: AdfNode[] = [document]; open.length > 0;) {
    const { attrs, content = [] } = open.pop() as AdfNode;
    for (const name of ["localId", "id"])
      if (typeof attrs?.[name] === "string" && attrs[name] !== "1")
        Object.assign(attrs, { [name]: `satellite-${(count += 1)}` });
    open.push(...content);
  }
  return document;
}

/** The text after those steps. */
export function editedMarkdown(markdown: string, steps: readonly Step[]): string {
  let text = markdown;
  for (const { at, how, to, words: more } of steps) {
    const apart = how === "line" ? "\n" : how === "word" || how === "break" ? " " : "\n\n";
    const parts = text.split(apart);
    const [one, other] = [at % parts.length, to % parts.length];
    if (how === "drop") parts.splice(one, 1);
    else if (how === "double") parts.splice(other, 0, parts[one] as string);
    else if (how === "swap") [parts[one], parts[other]] = [parts[other] as string, parts[one] as string];
    else if (how === "add") parts.splice(one, 0, more);
    else if (how === "break") parts[one] = `${parts[one] ?? ""}\n\n`;
    else parts[one] = how === "word" ? more : `${parts[one] ?? ""} ${more}`;
    text = parts.join(apart);
  }
  return text;
}
