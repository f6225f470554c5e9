import { rules } from "./adf-rules.js";
import type { AdfDoc, AdfNode } from "./adf.js";

type Mark = NonNullable<AdfNode["marks"]>[number];

/** The order in which the editor's schema keeps marks; a mark that is not named stands behind these. */
const order = ["code", "link", "em", "strong", "strike", "subsup", "underline", "textColor", "backgroundColor"];
/** Nodes of which spaces at the end show nowhere, and are not kept. */
const lines = new Set(["paragraph", "heading"]);

/**
 * A document as a site's editor keeps it: the same to a reader, and not the same bytes. Neighbours with the same marks are
 * joined, marks stand in the schema's order, spaces at the end of a line go, blocks are given ids, attributes stand by name.
 *
 * @param id gives one that was never given before
 */
export function normaliseAdf(doc: AdfDoc, id: () => string): AdfDoc {
  return { ...doc, content: doc.content.map((node) => normalised(node, id)) };
}

function normalised(node: AdfNode, id: () => string): AdfNode {
  const { attrs, content, marks, text, type } = node;
  const own = { ...attrs, ...(takesId(node) && { localId: id() }) };
  const names = Object.keys(own).sort();
  const inside = content && joined(lines.has(type) ? trimmed(content) : content);
  return {
    type,
    ...(names.length > 0 && { attrs: Object.fromEntries(names.map((name) => [name, own[name as keyof typeof own]])) }),
    ...(inside && { content: inside.map((child) => normalised(child, id)) }),
    ...(text !== undefined && { text }),
    ...(marks && marks.length > 0 && { marks: ordered(marks) }),
  };
}

/** A block that may have an id and has none. */
function takesId({ attrs, type }: AdfNode): boolean {
  const rule = rules[type];
  return rule?.holds !== undefined && rule.attrs?.["localId"] !== undefined && attrs?.["localId"] === undefined;
}

function ordered(marks: readonly Mark[]): readonly Mark[] {
  const rank = ({ type }: Mark) => (order.includes(type) ? order.indexOf(type) : order.length);
  return marks.toSorted((one, other) => rank(one) - rank(other));
}

function joined(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const marks = (one: AdfNode) => JSON.stringify(ordered(one.marks ?? []));
    if (last?.text !== undefined && node.text !== undefined && marks(last) === marks(node))
      result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

function trimmed(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const last = nodes.at(-1);
  if (last?.text === undefined || last.marks?.some(({ type }) => type === "code") === true) return nodes;
  const text = last.text.trimEnd();
  if (text === last.text) return nodes;
  return text === "" ? trimmed(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, text }];
}
