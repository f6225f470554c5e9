import { describe, expect, it } from "@jest/globals";
import { adfToMarkdown } from "../adf/index.js";
import { lossesOf } from "./index.js";
import {
  card,
  cell,
  date,
  doc,
  head,
  li,
  node,
  note,
  p,
  party,
  red,
  row,
  sara,
  single,
  status,
  t,
  ul,
} from "./testing-nodes.js";

const warning = node("panel", { panelType: "warning" }, p(t("Do not ship on Friday.")));
const custom = node("panel", { panelType: "custom", panelIcon: ":rocket:" }, p(t("Up we go.")));
const toc = node("extension", { extensionKey: "toc", extensionType: "com.atlassian.confluence.macro.core" });
const ticket = doc(
  p(t("Intro words.")),
  p(t("Ask "), sara, t(" before you begin.")),
  warning,
  single("login.png"),
  p(t("It is "), status, t(" since "), date, t(".")),
  ul(li(p(t("See "), card)), li(p(t("Plain point")))),
  p(t("The end.")),
);
const read = (document: unknown): string => adfToMarkdown(document).markdown;
const without = (text: string, ...parts: readonly string[]): string =>
  parts.reduce((left, part) => left.replace(part, ""), text);

const mention = "the mention of Sara Doe";
const all = [mention, 'panel (warning) "Do not ship on Friday."', "image login.png", "status DONE", "date 2025-11-21"];
const url = "card https://acme.example/browse/PROJ-7";

describe("what a ticket would lose", () => {
  it.each<[string, (text: string) => string, readonly string[]]>([
    ["another paragraph is edited", (text) => text.replace("Intro words", "Other words"), []],
    ["words beside a mention are edited", (text) => text.replace("before you begin", "first"), []],
    ["a block is moved", (text) => `${without(text, "\\[image: login.png]\n\n")}\n\\[image: login.png]\n`, []],
    ["the paragraph of a mention is taken out", (text) => without(text, "Ask @Sara Doe before you begin.\n\n"), []],
    ["a picture is taken out", (text) => without(text, "\\[image: login.png]\n\n"), []],
    ["a panel is taken out", (text) => without(text, "> [!WARNING]\n> Do not ship on Friday.\n\n"), []],
    ["a point with a card is taken out", (text) => text.replace(/^- See.*\n/m, ""), []],
    ["all is taken out", () => "", []],
    [
      "a block beside one that is edited is taken out",
      (text) => without(text, "Ask @Sara Doe before you begin.\n\n").replace("Intro words", "Other words"),
      [],
    ],
    ["a mention is spelled otherwise", (text) => text.replace("@Sara Doe", "Sara"), [mention]],
    ["its words are taken out of a line", (text) => text.replace("Ask @Sara Doe before", "Ask before"), [mention]],
    ["its line is rewritten", (text) => text.replace(/^Ask .*$/m, "Anybody may begin."), [mention]],
    [
      "another block takes the place of its block",
      (text) => text.replace(/^Ask .*$/m, "```\nno words of it\n```"),
      [mention],
    ],
    ["words take the place of a picture", (text) => text.replace("\\[image: login.png]", "Gone."), ["image login.png"]],
    ["a status is reworded", (text) => text.replace("**DONE**", "**OPEN**"), ["status DONE"]],
    ["a card becomes words", (text) => text.replace(/<https.*>/, "the other one"), [url]],
    ["a panel loses its mark", (text) => text.replace("> [!WARNING]\n", ""), [all[1] ?? ""]],
    ["all is rewritten", () => "A new text.\n\nFrom somebody else.", [...all, url]],
  ])("%s", (_, edit, wanted) => {
    const before = read(ticket);
    const after = edit(before);
    expect(after).not.toBe(before);
    expect(lossesOf({ native: ticket, before, after, base: before })).toEqual(wanted);
  });

  it.each<[string, string | undefined]>([
    ["nobody knows what both agreed on", undefined],
    ["it came to the ticket since", "Intro words.\n\nThe end."],
    ["it was other words then", read(ticket).replace("before you begin", "at once")],
  ])("a block that is taken out is lost all the same where %s", (_, base) => {
    const before = read(ticket);
    const after = without(before, "Ask @Sara Doe before you begin.\n\n");
    expect(lossesOf({ native: ticket, before, after, ...(base === undefined ? {} : { base }) })).toEqual([mention]);
  });

  it("knows a block of the person's own spelling again", () => {
    const native = doc(p(t("One.")), ul(li(p(t("Ask "), sara)), li(p(t("and "), t("both", { type: "strong" })))));
    const [before, base] = [read(native), "One.\n\n* Ask @Sara Doe\n* and __both__\n"];
    expect(lossesOf({ native, before, after: "One.\n\n* and __both__\n", base })).toEqual([]);
    expect(lossesOf({ native, before, after: "One.\n\n* Ask Sara\n* and __both__\n", base })).toEqual([mention]);
  });

  it("tells of two that look the same as often as they go", () => {
    const native = doc(p({ ...sara }), p(t("and")), p({ ...sara }));
    const before = read(native);
    const lost = (after: string) => lossesOf({ native, before, after, base: before });
    expect(lost("@Sara Doe\n\nand")).toEqual([]);
    expect(lost("Sara\n\nand\n\n@Sara Doe")).toEqual([mention]);
    expect(lost("Sara\n\nand\n\nDoe")).toEqual([mention, mention]);
  });
});

describe("what Markdown does not show, nobody took out", () => {
  const shown = p(t("one"), t("word", note), t("."));
  it.each<[string, unknown, string, readonly string[]]>([
    ["a comment on words", shown, "", ['the comment on "word"']],
    ["a comment on words that are rewritten", shown, "something else", ['the comment on "word"']],
    [
      "a macro that shows its body alone",
      node("bodiedExtension", { extensionKey: "x", extensionType: "y" }, p(t("in"))),
      "",
      ["macro x"],
    ],
    ["what nobody has heard of", node("hologram", { power: "9" }, p(t("in"))), "", ['hologram "in"']],
    ["a macro that shows its name", toc, "", []],
    ["a panel of another kind", custom, "", []],
    ["a panel of another kind, as a quote", custom, "> Up we go.", ['panel (custom) "Up we go."']],
    ["the colour of words that go", p(t("red", red)), "blue", []],
    ["the colour of words that stay", p(t("red", red)), "`red`", ['text colour on "red"']],
    ["an emoji", p(t("so "), party), "so what", ["emoji 🎉"]],
    [
      "columns that are taken out",
      node(
        "layoutSection",
        undefined,
        node("layoutColumn", { width: 50 }, p(t("left"))),
        node("layoutColumn", { width: 50 }, p(t("right"))),
      ),
      "",
      [],
    ],
    [
      "a table of merged cells, rewritten",
      node("table", undefined, row(head(p(t("a"))), head(p(t("b")))), row(cell({ colspan: 2 }, p(t("wide"))))),
      "Not a table.",
      ['table "a b wide"'],
    ],
  ])("%s", (_, block, instead, wanted) => {
    const native = doc(p(t("First.")), block, p(t("Last.")));
    const before = read(native);
    const after = ["First.", instead, "Last."].filter((part) => part !== "").join("\n\n");
    expect(lossesOf({ native, before, after, base: before })).toEqual(wanted);
  });

  it("is told where the whole text goes, what shows nothing as well", () => {
    const blank = node("extension", { extensionType: "y" });
    const native = doc(p(t("First.")), blank);
    const before = read(native);
    expect(lossesOf({ native, before, after: "Other.", base: before })).toEqual([]);
    expect(lossesOf({ native, before, after: "", base: before })).toEqual([expect.stringContaining("macro")]);
  });

  it.each([undefined, null, "a text", 7])("of %j nothing is lost", (native) =>
    expect(lossesOf({ native, before: "", after: "x" })).toEqual([]),
  );

  it("is told where a document could not be read whole", () => {
    const native = doc(p(t("a".repeat(1_048_577))), p(t("b")));
    const { markdown } = adfToMarkdown(native);
    expect(lossesOf({ native, before: markdown, after: "x", base: markdown })[0]).toMatch(/could not be read: .*1 MB/);
  });
});
