/** Components that are words: text, headings, lozenges, code. */
import { anchor, classes, element, escapeText } from "./element.js";
import { textProp, type ForgeDoc } from "./doc.js";
import type { Drawing } from "./pen.js";

const inks: Readonly<Record<string, string>> = {
  "color.text.subtle": "subtle",
  "color.text.subtlest": "subtle",
  "color.text.danger": "danger",
  "color.text.success": "success",
  "color.text.warning": "warning",
};
const ofText = new Set(["p", "span", "strong", "em"]);
const headings = /^h[1-6]$/u;

const text: Drawing = (node, pen) => {
  const asked = textProp(node, "as");
  const tag = ofText.has(asked) ? asked : pen.inLine ? "span" : "p";
  const look = classes("text", inks[textProp(node, "color")], textProp(node, "size"), textProp(node, "weight"));
  return element(tag, { class: look }, pen.inside(node));
};

const heading: Drawing = (node, pen) => {
  const asked = textProp(node, "as");
  const look = classes("heading", textProp(node, "size"));
  return element(headings.test(asked) ? asked : "h3", { class: look }, pen.inside(node));
};

const codeBlock = (node: ForgeDoc): string => {
  const wraps = node.props?.["shouldWrapLongLines"] === true;
  const code = element("code", {}, escapeText(textProp(node, "text")));
  return element("pre", { class: classes("code-block", wraps && "wraps"), tabindex: wraps ? undefined : 0 }, code);
};

export const words: Readonly<Record<string, Drawing>> = {
  Text: text,
  Heading: heading,
  Link: (node, pen) => anchor(node.props?.["href"], pen.inside(node), node.props?.["openNewTab"] === true),
  Lozenge: (node, pen) =>
    element(
      "span",
      { class: classes("lozenge", textProp(node, "appearance"), node.props?.["isBold"] === true && "bold") },
      pen.inside(node),
    ),
  Badge: (node, pen) => element("span", { class: "uk-badge" }, pen.inside(node)),
  Strong: (node, pen) => element("strong", {}, pen.inside(node)),
  Em: (node, pen) => element("em", {}, pen.inside(node)),
  Code: (node, pen) => element("code", { class: "uk-code" }, pen.inside(node)),
  CodeBlock: codeBlock,
  Spinner: (node) =>
    element("span", { class: "uk-spinner", role: "img", "aria-label": textProp(node, "label") || "Loading" }),
};
