import { besideCode, docHolds, marks, rules, textMarks, type Rule } from "./adf-rules.js";
import { Refusal, badRequest } from "./refusal.js";

/** Jira's limit for a text, in characters of the text itself. */
export const maxTextChars = 32_767;
const maxDepth = 30;

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
  if (hasOthers(doc, ["type", "version", "content"])) throw invalid();
  for (const node of doc.content) check(node, { in: "doc", holds: docHolds }, 1);
  const text = plainText(doc as AdfDoc);
  if (text.length > maxTextChars)
    throw new Refusal(400, ["CONTENT_LIMIT_EXCEEDED"], {
      comment: `The entered text is too long. It exceeds the allowed limit of ${maxTextChars} characters.`,
    });
  return doc as AdfDoc;
}

const invalid = () => badRequest("INVALID_INPUT");

interface Parent {
  readonly in: string;
  readonly holds: ReadonlySet<string>;
}

function check(value: unknown, parent: Parent, depth: number): void {
  if (typeof value !== "object" || value === null) throw invalid();
  const node = value as AdfNode;
  const rule = typeof node.type === "string" && Object.hasOwn(rules, node.type) ? rules[node.type] : undefined;
  if (rule === undefined || !parent.holds.has(node.type) || depth > maxDepth) throw invalid();
  const isText = node.type === "text";
  if (hasOthers(node, ["type", "content", "marks", ...(isText ? ["text"] : []), ...(rule.attrs ? ["attrs"] : [])])) {
    throw invalid();
  }
  if (isText && (typeof node.text !== "string" || node.text === "" || hasControl(node.text))) throw invalid();
  if (rule.attrs !== undefined) checkAttributes(node.attrs, rule.attrs, rule.needs);
  checkMarks(node, rule, parent.in);
  checkContent(node, rule, depth);
}

function checkContent(node: AdfNode, rule: Rule, depth: number): void {
  if (node.content === undefined) {
    // Lists, tables and quotes need something in them; a paragraph may be empty.
    const mayLack = rule.holds === undefined || (rule.filled === undefined && node.type !== "tableRow");
    if (!mayLack) throw invalid();
    return;
  }
  if (rule.holds === undefined || !Array.isArray(node.content)) throw invalid();
  if (rule.filled === true && node.content.length === 0) throw invalid();
  const types = node.content.map((child: AdfNode | null) => child?.type);
  if (node.type === "mediaSingle" && (types[0] !== "media" || types.length > 2 || types[1] === "media"))
    throw invalid();
  for (const child of node.content) check(child, { in: node.type, holds: rule.holds }, depth + 1);
}

function checkAttributes(
  given: AdfNode["attrs"],
  known: NonNullable<Rule["attrs"]>,
  needs: readonly string[] | undefined,
): void {
  if (given === undefined && needs === undefined) return;
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw invalid();
  if ((needs ?? []).some((name) => given[name] === undefined)) throw invalid();
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(known, name) || known[name]?.(value) !== true) throw invalid();
  }
}

function checkMarks(node: AdfNode, rule: Rule, place: string): void {
  if (node.marks === undefined) return;
  if (!Array.isArray(node.marks)) throw invalid();
  const names = node.marks.map((mark: { type?: unknown } | null) => (typeof mark?.type === "string" ? mark.type : ""));
  if (names.includes("alignment") && names.includes("indentation")) throw invalid();
  const isText = node.type === "text";
  const plain = place === "codeBlock" ? false : isText;
  const allowed = plain ? (names.includes("code") ? besideCode : textMarks) : new Set(rule.marks?.[place] ?? []);
  for (const mark of node.marks) {
    const form = allowed.has(mark.type) && Object.hasOwn(marks, mark.type) ? marks[mark.type] : undefined;
    if (form === undefined || hasOthers(mark, ["type", "attrs"])) throw invalid();
    const bare = form.needs.length === 0;
    if (bare && mark.attrs !== undefined) throw invalid();
    if (!bare) checkAttributes(mark.attrs, form.attrs, form.needs);
  }
}

function hasOthers(value: object, known: readonly string[]): boolean {
  return Object.keys(value).some((name) => !known.includes(name));
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
  const inline = rules[node.type]?.holds?.has("text") === true;
  return node.content.map(plainText).join(inline ? "" : "\n");
}

/** A document of one paragraph a line. */
export function fromText(text: string): AdfDoc {
  const content = text
    .split("\n")
    .map((line): AdfNode => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] }));
  return { type: "doc", version: 1, content };
}
