import { Refusal, badRequest } from "./refusal.js";

/** Jira's limit for a text, in characters of the text itself. */
export const maxTextChars = 32_767;
const maxDepth = 30;

type Kind = "block" | "inline" | "item" | "row" | "cell" | "none";

/** Nodes of the Atlassian Document Format that the sandbox knows, and what each holds. */
const nodes: Readonly<Record<string, { readonly is: Kind; readonly holds: Kind; readonly needs?: readonly string[] }>> =
  {
    paragraph: { is: "block", holds: "inline" },
    heading: { is: "block", holds: "inline", needs: ["level"] },
    blockquote: { is: "block", holds: "block" },
    panel: { is: "block", holds: "block", needs: ["panelType"] },
    rule: { is: "block", holds: "none" },
    codeBlock: { is: "block", holds: "inline" },
    bulletList: { is: "block", holds: "item" },
    orderedList: { is: "block", holds: "item" },
    listItem: { is: "item", holds: "block" },
    table: { is: "block", holds: "row" },
    tableRow: { is: "row", holds: "cell" },
    tableHeader: { is: "cell", holds: "block" },
    tableCell: { is: "cell", holds: "block" },
    text: { is: "inline", holds: "none" },
    hardBreak: { is: "inline", holds: "none" },
    mention: { is: "inline", holds: "none", needs: ["id"] },
    emoji: { is: "inline", holds: "none", needs: ["shortName"] },
    inlineCard: { is: "inline", holds: "none" },
    status: { is: "inline", holds: "none", needs: ["text", "color"] },
    date: { is: "inline", holds: "none", needs: ["timestamp"] },
  };

const marks = new Set([
  "strong",
  "em",
  "code",
  "link",
  "strike",
  "underline",
  "subsup",
  "textColor",
  "backgroundColor",
]);

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

export interface AdfDoc extends AdfNode {
  readonly type: "doc";
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/**
 * A document as Jira takes it.
 *
 * @throws {Refusal} 400: no document, a node or mark that is unknown or misplaced, control characters, too long
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function readAdf(value: unknown): AdfDoc {
  const doc = value as Partial<AdfDoc> | null;
  if (
    typeof doc !== "object" ||
    doc === null ||
    doc.type !== "doc" ||
    doc.version !== 1 ||
    !Array.isArray(doc.content)
  ) {
    throw badRequest("Operation value must be an Atlassian Document (see the Atlassian Document Format)");
  }
  for (const node of doc.content) check(node, "block", 1);
  const text = plainText(doc as AdfDoc);
  if (text.length > maxTextChars)
    throw new Refusal(400, ["CONTENT_LIMIT_EXCEEDED"], {
      comment: `The entered text is too long. It exceeds the allowed limit of ${maxTextChars} characters.`,
    });
  return doc as AdfDoc;
}

const invalid = () => badRequest("INVALID_INPUT");

function check(value: unknown, wanted: Kind, depth: number): void {
  const node = value as AdfNode | null;
  const rule =
    typeof node === "object" && node !== null && typeof node.type === "string" && Object.hasOwn(nodes, node.type)
      ? nodes[node.type]
      : undefined;
  if (node === null || rule === undefined || rule.is !== wanted || depth > maxDepth) throw invalid();
  if ((rule.needs ?? []).some((name) => node.attrs?.[name] === undefined)) throw invalid();
  if (node.type === "text") checkText(node);
  else if (node.text !== undefined) throw invalid();
  if (node.content === undefined) {
    // Lists, tables and quotes need something in them; a paragraph may be empty.
    if (rule.holds !== "inline" && rule.holds !== "none") throw invalid();
    return;
  }
  if (!Array.isArray(node.content) || rule.holds === "none") throw invalid();
  if (rule.holds !== "inline" && node.content.length === 0) throw invalid();
  for (const child of node.content) {
    if (node.type === "codeBlock" && (child as AdfNode | null)?.type !== "text") throw invalid();
    check(child, rule.holds, depth + 1);
  }
}

function checkText(node: AdfNode): void {
  if (typeof node.text !== "string" || node.text === "" || node.content !== undefined) throw invalid();
  if (hasControl(node.text)) throw invalid();
  for (const mark of node.marks ?? []) {
    if (!marks.has(mark.type) || (mark.type === "link" && typeof mark.attrs?.["href"] !== "string")) throw invalid();
  }
}

/** Control characters that no field of Jira takes; tab and line ends are allowed. */
export function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}

function attribute(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === "string" ? value : "";
}

/** The words of a document, one line a block. */
export function plainText(node: AdfNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "inlineCard") return attribute(node, "url");
  if (node.content === undefined) return attribute(node, "text");
  const inline = nodes[node.type]?.holds === "inline";
  return node.content.map(plainText).join(inline ? "" : "\n");
}

/** A document of one paragraph a line. */
export function fromText(text: string): AdfDoc {
  const content = text
    .split("\n")
    .map((line): AdfNode => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] }));
  return { type: "doc", version: 1, content };
}
