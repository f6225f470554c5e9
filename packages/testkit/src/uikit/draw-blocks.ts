/** Components that arrange others: stacks, messages, lists, tables, modals. */
import { classes, element, escapeText } from "./element.js";
import { nodesOf, textProp, wordsOf, type ForgeDoc } from "./doc.js";
import type { Drawing, Pen } from "./pen.js";

const space = (node: ForgeDoc): string => `gap-${(textProp(node, "space") || "space.0").replace("space.", "")}`;

const inline: Drawing = (node, pen) => {
  const look = classes(
    "inline",
    space(node),
    `align-${textProp(node, "alignBlock") || "start"}`,
    node.props?.["shouldWrap"] === true && "wraps",
    textProp(node, "spread"),
  );
  return element("div", { class: look }, pen.inside(node));
};

const message: Drawing = (node, pen) => {
  const title = textProp(node, "title");
  const look = textProp(node, "appearance") || "information";
  const head = title === "" ? "" : element("p", { class: "uk-message-title" }, escapeText(title));
  return element("section", { class: classes("message", look), "aria-label": title || look }, head, pen.inside(node));
};

const box: Drawing = (node, pen) => {
  const xcss = (node.props?.["xcss"] ?? {}) as Readonly<Record<string, unknown>>;
  const look = classes(
    "box",
    xcss["borderStyle"] === "solid" && "outlined",
    xcss["backgroundColor"] === "elevation.surface.sunken" && "sunken",
  );
  return element("div", { class: look }, pen.inside(node));
};

const part = (node: ForgeDoc, name: string): readonly ForgeDoc[] =>
  node.children.find(({ type, props }) => type === "ContentWrapper" && props?.["name"] === name)?.children ?? [];

const row = (cells: readonly ForgeDoc[], pen: Pen, tag: "th" | "td"): string =>
  element("tr", {}, ...cells.map((cell) => element(tag, tag === "th" ? { scope: "col" } : {}, pen.inside(cell))));

/** All rows: turning pages is the product's own affair. */
const table: Drawing = (node, pen) => {
  const caption = textProp(node, "caption") || textProp(node, "label");
  return element(
    "div",
    { class: "uk-scroll", tabindex: 0, role: "region", "aria-label": caption || "Table" },
    element(
      "table",
      { class: "uk-table" },
      caption === "" ? "" : element("caption", {}, escapeText(caption)),
      element("thead", {}, row(part(node, "head"), pen, "th")),
      element("tbody", {}, ...part(node, "rows").map((each) => row(each.children, pen, "td"))),
    ),
  );
};

const modal: Drawing = (node, pen) => {
  const title = [...nodesOf(node)].find(({ type }) => type === "ModalTitle");
  const label = textProp(node, "label") || (title === undefined ? "Dialog" : wordsOf(title));
  const dialog = { class: classes("modal", textProp(node, "width")), role: "dialog", "aria-modal": "true" };
  return element(
    "div",
    { class: "uk-blanket" },
    element("div", { ...dialog, "aria-label": label, tabindex: -1, ...pen.wire(node, "close") }, pen.inside(node)),
  );
};

const within =
  (tag: string, name: string): Drawing =>
  (node, pen) =>
    element(tag, { class: `uk-${name}` }, pen.inside(node));

export const blocks: Readonly<Record<string, Drawing>> = {
  Stack: (node, pen) =>
    element(
      "div",
      { class: classes("stack", space(node), `align-${textProp(node, "alignInline") || "stretch"}`) },
      pen.inside(node),
    ),
  Inline: inline,
  Box: box,
  SectionMessage: message,
  List: (node, pen) =>
    element(textProp(node, "type") === "ordered" ? "ol" : "ul", { class: "uk-list" }, pen.inside(node)),
  ListItem: within("li", "list-item"),
  ButtonGroup: (node, pen) =>
    element(
      "div",
      { class: "uk-buttons", role: "group", "aria-label": textProp(node, "label") || undefined },
      pen.inside(node),
    ),
  DynamicTable: table,
  Modal: modal,
  ModalHeader: within("div", "modal-header"),
  ModalTitle: within("h2", "modal-title"),
  ModalBody: within("div", "modal-body"),
  ModalFooter: within("div", "modal-footer"),
};
