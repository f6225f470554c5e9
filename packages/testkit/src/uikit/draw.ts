import { classes, element, escapeText } from "./element.js";
import { nodesOf, textProp, type ForgeDoc } from "./doc.js";
import { wireOf, type Drawing, type Pen } from "./pen.js";
import { blocks } from "./draw-blocks.js";
import { fields } from "./draw-fields.js";
import { words } from "./draw-words.js";
import { drawAdf } from "./draw-adf.js";

export interface DrawOptions {
  /** `auto`: the reader's own setting. */
  readonly theme: "light" | "dark" | "auto";
}

const drawings: Readonly<Record<string, Drawing>> = {
  ...blocks,
  ...fields,
  ...words,
  AdfRenderer: (node) => element("div", { class: "uk-adf" }, drawAdf(node.props?.["document"])),
};

/**
 * A UI Kit tree as HTML: meaningful elements, every word escaped, neither script nor inline style. A stand-in for the
 * product's own drawing, near enough to read, click and measure. It goes with `uiKitStyle`.
 */
export function drawForgeDoc(doc: ForgeDoc, { theme }: DrawOptions = { theme: "light" }): string {
  let drawn = 0;
  const penFor = (inLine: boolean): Pen => ({
    inLine,
    inside: (node) => node.children.map((child) => draw(child, inLine || node.type === "Text")).join(""),
    // A tree that was never reconciled has no keys; its order of drawing serves as well.
    wire: (node, act) => wireOf(node, act, node.key ?? String((drawn += 1))),
  });
  const draw = (node: ForgeDoc, inLine: boolean): string => {
    if (node.type === "String") return escapeText(textProp(node, "text"));
    // A modal stands above the page, wherever it was said.
    if (node.type === "Modal" && !above.has(node)) return "";
    const drawing = drawings[node.type];
    return drawing === undefined ? penFor(inLine).inside(node) : drawing(node, penFor(inLine));
  };
  const above = new Set<ForgeDoc>();
  const page = draw(doc, false);
  for (const node of nodesOf(doc)) if (node.type === "Modal") above.add(node);
  const modals = [...above].map((modal) => draw(modal, false));
  return element(
    "div",
    { class: classes("root"), "data-theme": theme },
    element("div", { class: "uk-page", inert: modals.length > 0 }, page),
    ...modals,
  );
}
