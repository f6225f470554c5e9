/** Atlassian documents as HTML, near to Jira's own renderer. A node that we do not know shows its words. */
import type { AdfNode } from "@satellite/core/markup/adf";
import { anchor, element, escapeText } from "./element.js";

type Draw = (node: AdfNode) => string;

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const attr = (node: AdfNode, name: string): string => text(node.attrs?.[name]);
const inside: Draw = (node) => (node.content ?? []).map(drawNode).join("");
const within =
  (tag: string, name?: string): Draw =>
  (node) =>
    element(tag, name === undefined ? {} : { class: `uk-adf-${name}` }, inside(node));

const panels = new Set(["info", "note", "tip", "success", "warning", "error", "custom"]);
const marks: Readonly<Record<string, string>> = {
  strong: "strong",
  em: "em",
  code: "code",
  strike: "s",
  underline: "u",
};

const drawText: Draw = (node) =>
  (node.marks ?? []).reduce(
    (drawn, { type, attrs }) => {
      if (type === "link") return anchor(attrs?.["href"], drawn);
      if (type === "subsup") return element(attrs?.["type"] === "sup" ? "sup" : "sub", {}, drawn);
      const tag = marks[type];
      return tag === undefined ? drawn : element(tag, {}, drawn);
    },
    escapeText(node.text ?? ""),
  );

const heading: Draw = (node) => {
  const level = Number(attr(node, "level"));
  return element(`h${level >= 1 && level <= 6 ? Math.trunc(level) : 6}`, {}, inside(node));
};

const task: Draw = (node) => {
  const done = attr(node, "state") === "DONE";
  const box = element(
    "span",
    { class: "uk-adf-box", role: "img", "aria-label": done ? "done" : "to do" },
    done ? "☑" : "☐",
  );
  return element("li", { class: "uk-adf-task" }, box, element("span", {}, inside(node)));
};

const table: Draw = (node) =>
  element(
    "div",
    { class: "uk-scroll", tabindex: 0, role: "region", "aria-label": "Table" },
    element("table", { class: "uk-table" }, element("tbody", {}, inside(node))),
  );

const cell =
  (tag: "th" | "td"): Draw =>
  (node) => {
    const span = (name: string) => (Number(attr(node, name)) > 1 ? attr(node, name) : undefined);
    return element(tag, { colspan: span("colspan"), rowspan: span("rowspan") }, inside(node));
  };

const drawings: Readonly<Record<string, Draw>> = {
  text: drawText,
  paragraph: within("p"),
  heading,
  bulletList: within("ul"),
  orderedList: (node) => element("ol", { start: attr(node, "order") || undefined }, inside(node)),
  listItem: within("li"),
  taskList: within("ul", "tasks"),
  taskItem: task,
  blockTaskItem: task,
  decisionList: within("ul"),
  decisionItem: within("li"),
  codeBlock: (node) => element("pre", { class: "uk-code-block", tabindex: 0 }, element("code", {}, inside(node))),
  blockquote: within("blockquote"),
  panel: (node) => {
    const kind = attr(node, "panelType");
    return element(
      "div",
      { class: `uk-adf-panel uk-adf-panel--${panels.has(kind) ? kind : "info"}`, role: "note" },
      inside(node),
    );
  },
  expand: (node) =>
    element("details", {}, element("summary", {}, escapeText(attr(node, "title") || "More")), inside(node)),
  nestedExpand: (node) =>
    element("details", {}, element("summary", {}, escapeText(attr(node, "title") || "More")), inside(node)),
  rule: () => element("hr", {}),
  hardBreak: () => element("br", {}),
  table,
  tableRow: within("tr"),
  tableHeader: cell("th"),
  tableCell: cell("td"),
  emoji: (node) => escapeText(attr(node, "text") || attr(node, "shortName")),
  mention: (node) => element("span", { class: "uk-adf-mention" }, escapeText(attr(node, "text") || "@someone")),
  status: (node) => element("span", { class: "uk-lozenge" }, escapeText(attr(node, "text"))),
  date: (node) => element("time", {}, escapeText(dayOf(attr(node, "timestamp")))),
  inlineCard: (node) => anchor(node.attrs?.["url"], escapeText(attr(node, "url"))),
  blockCard: (node) => element("p", {}, anchor(node.attrs?.["url"], escapeText(attr(node, "url")))),
};

/** ADF keeps a day as epoch milliseconds in text. */
function dayOf(timestamp: string): string {
  const at = new Date(Number(timestamp));
  return Number.isNaN(at.getTime()) ? timestamp : at.toISOString().slice(0, 10);
}

const drawNode: Draw = (node) => (drawings[node.type] ?? inside)(node);

/** A whole document; anything else draws as nothing. */
export const drawAdf = (document: unknown): string =>
  typeof document === "object" && document !== null ? inside(document as AdfNode) : "";
