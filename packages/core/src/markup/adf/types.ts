/**
 * The part of the Atlassian Document Format that we write. Extended when more is needed, never replaced.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export interface AdfDoc {
  readonly version: 1;
  readonly type: "doc";
  readonly content: readonly AdfBlock[];
}

export type AdfBlock =
  AdfParagraph | AdfHeading | AdfList | AdfTaskList | AdfCode | AdfQuote | AdfPanel | AdfExpand | AdfTable | AdfRule;

export interface AdfParagraph {
  readonly type: "paragraph";
  readonly content: readonly AdfInline[];
  /** In table cells: how the column is aligned. */
  readonly marks?: readonly { readonly type: "alignment"; readonly attrs: { readonly align: "center" | "end" } }[];
}

export interface AdfHeading {
  readonly type: "heading";
  /** 1 to 6. */
  readonly attrs: { readonly level: number };
  readonly content: readonly AdfInline[];
}

export interface AdfList {
  readonly type: "bulletList" | "orderedList";
  /** Where an ordered list begins, when not at 1. */
  readonly attrs?: { readonly order: number };
  readonly content: readonly AdfListItem[];
}

export interface AdfListItem {
  readonly type: "listItem";
  readonly content: readonly AdfBlock[];
}

/** A list inside of it follows the item that it belongs to. */
export interface AdfTaskList {
  readonly type: "taskList";
  readonly attrs: { readonly localId: string };
  readonly content: readonly (AdfTaskItem | AdfTaskList)[];
}

export interface AdfTaskItem {
  readonly type: "taskItem";
  readonly attrs: { readonly localId: string; readonly state: "TODO" | "DONE" };
  readonly content: readonly AdfInline[];
}

export interface AdfCode {
  readonly type: "codeBlock";
  readonly attrs?: { readonly language: string };
  /** Without marks. */
  readonly content: readonly AdfText[];
}

export interface AdfQuote {
  readonly type: "blockquote";
  readonly content: readonly AdfBlock[];
}

export interface AdfPanel {
  readonly type: "panel";
  readonly attrs: { readonly panelType: "info" | "note" | "success" | "warning" | "error" };
  readonly content: readonly AdfBlock[];
}

export interface AdfExpand {
  readonly type: "expand" | "nestedExpand";
  readonly attrs: { readonly title: string };
  readonly content: readonly AdfBlock[];
}

export interface AdfTable {
  readonly type: "table";
  readonly content: readonly AdfRow[];
}

export interface AdfRow {
  readonly type: "tableRow";
  readonly content: readonly AdfCell[];
}

export interface AdfCell {
  readonly type: "tableHeader" | "tableCell";
  readonly content: readonly AdfParagraph[];
}

export interface AdfRule {
  readonly type: "rule";
}

export type AdfInline = AdfText | AdfBreak;

export interface AdfText {
  readonly type: "text";
  /** Never empty. */
  readonly text: string;
  readonly marks?: readonly AdfMark[];
}

export interface AdfBreak {
  readonly type: "hardBreak";
}

/** The schema lets `code` stand with `link` only. */
export type AdfMark =
  | { readonly type: "strong" | "em" | "code" | "strike" | "underline" }
  | { readonly type: "subsup"; readonly attrs: { readonly type: "sub" | "sup" } }
  | { readonly type: "link"; readonly attrs: { readonly href: string } };

/** Any node of the format, as a service sends it. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}
