import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { drawForgeDoc } from "./draw.js";
import type { ForgeDoc } from "./doc.js";

const node = (type: string, props: Record<string, unknown> = {}, ...children: readonly ForgeDoc[]): ForgeDoc => ({
  type,
  props,
  children,
});
const words = (text: string): ForgeDoc => node("String", { text });
const adf = (...content: readonly unknown[]): ForgeDoc =>
  node("AdfRenderer", { document: { version: 1, type: "doc", content } });
const link = (href: string) => ({ type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] });

describe("a drawing of a UI Kit tree", () => {
  it.each<[string, ForgeDoc, string]>([
    ["a text is a paragraph", node("Text", {}, words("Hello")), '<p class="uk-text">Hello</p>'],
    ["a text in a text is a span", node("Text", {}, node("Text", {}, words("Hi"))), '<span class="uk-text">Hi</span>'],
    ["a heading keeps its level", node("Heading", { as: "h4", size: "small" }, words("Spec")), "<h4 class="],
    ["an unknown component shows what is in it", node("Novelty", {}, words("inside")), "inside"],
    ["a code block is preformatted", node("CodeBlock", { text: "a < b" }), "<code>a &lt; b</code></pre>"],
    ["a label names its field", node("Label", { labelFor: "x" }, words("Name")), '<label class="uk-label" for="x">'],
    ["a table's head is a head", table(), '<th scope="col">When</th>'],
    ["a switch says that it is one", node("Toggle", { isChecked: true }), 'role="switch"'],
    ["a chosen option is selected", select(), '<option value="b" selected>B</option>'],
    [
      "a document's task is a list item",
      adf({ type: "taskItem", attrs: { state: "DONE" }, content: [] }),
      "uk-adf-task",
    ],
    [
      "a document's unknown node shows its words",
      adf({ type: "new", content: [{ type: "text", text: "kept" }] }),
      "kept",
    ],
  ])("%s", (_, doc, html) => expect(drawForgeDoc(doc)).toContain(html));

  it.each(["javascript:alert(1)", "data:text/html,x", "JavaScript:x", " https://a.example", "//a.example", 7])(
    "makes no link of %j",
    (href) => {
      expect(drawForgeDoc(node("Link", { href }, words("here")))).not.toContain("href");
      expect(drawForgeDoc(adf({ type: "paragraph", content: [link(String(href))] }))).not.toContain("href");
    },
  );

  it("never lets words become markup", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const doc = node("Text", {}, node("Link", { href: `https://a.example/${text}` }, words(`<i>${text}`)));
        const tags = drawForgeDoc(doc).match(/<[^>]*>/g) ?? [];
        expect(tags.every((tag) => /^<\/?(?:div|p|a|span)(?: [a-z-]+(?:="[^"<>]*")?)*>$/.test(tag))).toBe(true);
      }),
    );
  });

  it("puts a modal above the page, and the page out of reach", () => {
    const modal = node("Modal", { onClose: () => undefined }, node("ModalTitle", {}, words("Revoke?")));
    const html = drawForgeDoc(node("Stack", {}, node("Button", {}, words("Go")), modal), { theme: "dark" });
    expect(html).toMatch(/^<div class="uk-root" data-theme="dark"><div class="uk-page" inert>/);
    expect(html.indexOf("Revoke?")).toBeGreaterThan(html.indexOf("</button></div></div>"));
    expect(html).toContain('role="dialog" aria-modal="true" aria-label="Revoke?"');
  });

  it("tells the host who listens, and nobody who does not", () => {
    const html = drawForgeDoc(
      node(
        "Stack",
        {},
        { ...node("Button", { onClick: () => undefined }, words("A")), key: "k1" },
        node("Button", {}, words("B")),
      ),
    );
    expect(html).toContain('data-node="k1" data-act="click"');
    expect(html.match(/data-act/g)).toHaveLength(1);
  });
});

function table(): ForgeDoc {
  const head = node("ContentWrapper", { name: "head" }, node("Cell", {}, words("When")));
  const rows = node("ContentWrapper", { name: "rows" }, node("Row", {}, node("Cell", {}, words("now"))));
  return node("DynamicTable", { caption: "Deliveries" }, head, rows);
}

function select(): ForgeDoc {
  const options = ["a", "b"].map((value) => ({ value, label: value.toUpperCase() }));
  return node("Select", { options, value: options[1] });
}
