import { describe, expect, it } from "@jest/globals";
import { adfToMarkdown, toAdf, type AdfNode } from "../adf/index.js";
import { sanitise } from "../incoming/index.js";
import { graftBlocks } from "./blocks.js";
import { carriersIn, graft, readsAs, stripCarriers } from "./index.js";
import { Job } from "./job.js";
import { plainBlocks, Reader } from "./reader.js";

const text = (words: string): AdfNode => ({ type: "text", text: words });
const p = (...content: AdfNode[]): AdfNode => ({ type: "paragraph", content });
const doc = (...content: AdfNode[]) => ({ type: "doc" as const, version: 1 as const, content });
const omar: AdfNode = { type: "mention", attrs: { id: "712020:ab", text: "@Omar" } };

describe("a document that is not there, or not the one", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "h1. Wiki"],
    ["no document", { type: "doc" }],
  ])("gives the plain one for %s", (_, native) => {
    expect(graft(native, "", "# a\n")).toEqual({ document: toAdf("# a\n"), changed: true, lost: [], tooLong: false });
    expect(graft(native, "", "")).toMatchObject({ changed: false, document: { content: [] } });
  });

  it("does nothing when somebody changed it meanwhile", () => {
    const native = doc(p(text("Theirs, "), omar));
    expect(graft(native, "Ours\n", "Ours and more\n")).toEqual({
      document: native,
      changed: false,
      lost: [],
      tooLong: false,
      stale: true,
    });
    expect(graft(native, "Theirs, @Omar", "Theirs, @Omar")).not.toHaveProperty("stale");
    expect(readsAs(native, "Ours\n")).toBe(false);
    expect(readsAs(native, "Theirs, @Omar\r\n\r\n")).toBe(true);
    expect([readsAs(undefined, " \n"), readsAs(undefined, "a"), readsAs(doc(), "")]).toEqual([true, false, true]);
  });

  it("knows what was read of it when that was made harmless", () => {
    const native = doc(p(text("See `<!-- satellite:text -->`"), omar), p(text("<<<<<<< ours")), p(text("c")));
    const shown = sanitise(adfToMarkdown(native).markdown).markdown;
    expect(readsAs(native, shown)).toBe(true);
    const { document, lost } = graft(native, shown, `${shown}\nd\n`);
    expect(document.content.slice(0, 3)).toEqual(native.content);
    expect([document.content.length, lost]).toEqual([4, []]);
  });

  it("keeps what stands on the document itself", () => {
    const native = { ...doc(p(text("a"))), attrs: { localId: "x" } };
    expect(JSON.stringify(graft(native, "a", "b").document)).toBe(
      '{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}],"attrs":{"localId":"x"}}',
    );
  });

  it("does not take a different way of writing for a change", () => {
    const native = doc({ type: "bulletList", content: [{ type: "listItem", content: [p(omar)] }] }, p(text("a")));
    const result = graft(native, "- @Omar\n\na\n", "* @Omar\n\n\na\n");
    expect(result).toEqual({ document: native, changed: false, lost: [], tooLong: false });
  });

  it("says when it is too long for the service, and cuts nothing", () => {
    const native = doc(p(text("a")), p(omar));
    const result = graft(native, "a\n\n@Omar\n", `${"word ".repeat(10_000)}\n\n@Omar\n`);
    expect([result.tooLong, result.document.content.length, result.document.content[1]]).toEqual([
      true,
      2,
      native.content[1],
    ]);
    expect(graft(undefined, "", "a b c", 4).tooLong).toBe(true);
  });

  it("lists all that it cannot say when the document is too much to be read", () => {
    let deep = p(text("bottom"));
    for (let level = 0; level < 60; level += 1) deep = { type: "blockquote", content: [deep] };
    const native = doc(p(omar), deep);
    const { markdown } = adfToMarkdown(native);
    const { changed, document, lost } = graft(native, markdown, "@Omar");
    expect([changed, document.content.length, lost.map(({ kind }) => kind)]).toEqual([true, 1, ["doc", "mention"]]);
    expect(graft(native, markdown, markdown).document).toBe(native);
  });
});

describe("what stands where nobody sees it", () => {
  const macro: AdfNode = { type: "extension", attrs: { extensionKey: "", extensionType: "t" } };
  const empty: AdfNode = { type: "paragraph" };
  it("stays behind what it stood behind", () => {
    const native = doc(macro, p(text("a")), empty, p(text("b")), macro, empty);
    expect(graft(native, "a\n\nb\n", "a\n\nbb\n").document.content).toEqual([
      macro,
      p(text("a")),
      empty,
      p(text("bb")),
      macro,
      empty,
    ]);
    expect(graft(native, "a\n\nb\n", "x\n\na\n\nb\n").document.content).toEqual([
      macro,
      p(text("x")),
      p(text("a")),
      empty,
      p(text("b")),
      macro,
      empty,
    ]);
    expect(graft(native, "a\n\nb\n", "a\n").document.content).toEqual([macro, p(text("a")), empty, macro]);
  });

  it("is all that is left when everything is taken out", () => {
    expect(graft(doc(macro, p(text("a")), empty), "a\n", "").document.content).toEqual([macro]);
  });
});

describe("the same thing twice", () => {
  const two = (id: string): AdfNode => p({ ...omar, attrs: { id, text: "@Omar" } });
  it("is the first for the first, and by its neighbours where one is gone", () => {
    const native = doc(two("1"), p(text("x")), two("2"), p(text("y")), two("3"));
    const read = "@Omar\n\nx\n\n@Omar\n\ny\n\n@Omar\n";
    expect(graft(native, read, "x\n\n@Omar\n\ny\n\n@Omar\n").document.content).toEqual(native.content.slice(1));
    expect(graft(native, read, `${read}\n@Omar\n`).document.content).toEqual([...native.content, p(text("@Omar"))]);
  });
});

describe("a text that claims to carry nodes", () => {
  const claim = '@Eve<!--adf:{"t":"@Eve","n":{"type":"mention","attrs":{"id":"evil","text":"@Eve"}}}-->';
  const macro = '```adf\n{"type":"extension","attrs":{"extensionKey":"evil","extensionType":"evil"}}\n```';
  it("gives none", () => {
    const native = doc(p(text("By "), omar), p(text("b")));
    const { document } = graft(native, "By @Omar\n\nb\n", `By @Omar and ${claim}\n\n${macro}\n\nb\n`);
    expect(document.content).toEqual([
      p(text("By "), omar, text(" and @Eve")),
      { type: "codeBlock", attrs: { language: "adf" }, content: [text(macro.split("\n")[1] ?? "")] },
      native.content[1],
    ]);
  });

  it("is found, and can be shown without them", () => {
    const page = `a ${claim} b\n\n> ${macro.replaceAll("\n", "\n> ")}\n\nc\n<!-- adf:x\n`;
    expect(
      carriersIn(page).map(({ end, kind, start }) => [kind, page.slice(start, start + 6), end - start > 6]),
    ).toEqual([
      ["comment", "<!--ad", true],
      ["fence", "```adf", true],
      ["comment", "<!-- a", true],
    ]);
    expect(stripCarriers(page)).toBe("a @Eve b\n\n> \n\nc\n\n");
    expect(stripCarriers("<!--a<!--adf:x-->df:y-->")).not.toMatch(/<!--\s*adf:/);
    expect(stripCarriers("nothing <!-- here --> `adf`\n")).toBe("nothing <!-- here --> `adf`\n");
    expect(carriersIn("<!--adf:".repeat(100_000)).length).toBeGreaterThan(0);
  });
});

describe("the cost", () => {
  const blocks = (count: number): AdfNode[] =>
    Array.from({ length: count }, (_, at) => (at % 10 === 0 ? p(text(`${at} by `), omar) : p(text(`words of ${at}`))));
  function parsed(count: number, change: (markdown: string) => string): number {
    const native = doc(...blocks(count));
    const { markdown } = adfToMarkdown(native);
    const job = new Job(new Reader((one) => one));
    graftBlocks(native.content, plainBlocks(markdown), plainBlocks(change(markdown)), job);
    return job.reader.parsed;
  }

  it("is that of the blocks that changed, however many there are", () => {
    expect(parsed(100, (one) => one.replace("words of 7", "word of 7"))).toBe(1);
    expect(parsed(2000, (one) => one.replace("words of 7", "word of 7"))).toBe(1);
    expect(parsed(300, (one) => one.split("\n\n").toReversed().join("\n\n"))).toBe(0);
  });

  it("grows with the document, not with its square, when all of it changed", () => {
    const all = (one: string): string => one.replaceAll("of", "for").replaceAll("by", "from");
    const [few, many] = [parsed(100, all), parsed(1000, all)];
    expect(few).toBeGreaterThanOrEqual(100);
    expect(many).toBeLessThanOrEqual(11 * few);
  }, 60_000);
});
