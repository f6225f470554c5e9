/**
 * The part of the Atlassian Document Format that we write. Extended when more is needed, never replaced.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export interface AdfDoc {
  readonly version: 1;
  readonly type: "doc";
  readonly content: readonly AdfBlock[];
}

export type AdfBlock = AdfParagraph | AdfList | AdfCode;

export interface AdfParagraph {
  readonly type: "paragraph";
  readonly content: readonly AdfText[];
}

export interface AdfList {
  readonly type: "bulletList" | "orderedList";
  readonly attrs?: { readonly order: number };
  readonly content: readonly { readonly type: "listItem"; readonly content: readonly AdfParagraph[] }[];
}

export interface AdfCode {
  readonly type: "codeBlock";
  readonly attrs?: { readonly language: string };
  readonly content: readonly AdfText[];
}

export interface AdfText {
  readonly type: "text";
  /** Never empty. */
  readonly text: string;
  readonly marks?: readonly AdfMark[];
}

/** The schema lets `code` stand with `link` only. */
export type AdfMark =
  { readonly type: "strong" | "em" | "code" } | { readonly type: "link"; readonly attrs: { readonly href: string } };

/** Any node of the format, as a service sends it. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}
