/** What may become a link. Everything else stays text. */
import type { AdfDoc, AdfNode } from "@satellite/core/markup/adf";
import { line } from "./words";

const web = new Set(["http:", "https:"]);
const inText = new Set(["http:", "https:", "mailto:"]);

/** The address where it is one of the web; undefined for anything else: `javascript:`, `data:`, what is relative. */
export const safeHref = (href: string | undefined): string | undefined => allowed(href, web);

function allowed(href: unknown, protocols: ReadonlySet<string>): string | undefined {
  if (typeof href !== "string" || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  // A name before the host reads like one: https://github.com@evil.example
  if (url.username !== "" || url.password !== "") return undefined;
  return protocols.has(url.protocol) ? url.href : undefined;
}

/** Nodes whose address the host's renderer follows or loads. */
const cards = new Set(["inlineCard", "blockCard", "embedCard"]);

/** The document with every link that may not be one as plain text. */
export function safeDocument(document: AdfDoc): AdfDoc {
  return { ...document, content: (document.content as readonly AdfNode[]).map(safeNode) } as unknown as AdfDoc;
}

function safeNode(node: AdfNode): AdfNode {
  if (cards.has(node.type) && allowed(node.attrs?.["url"], web) === undefined) return asWords(node);
  return {
    ...node,
    ...(node.marks === undefined ? {} : { marks: node.marks.filter(isSafeMark) }),
    ...(node.content === undefined ? {} : { content: node.content.map(safeNode) }),
  };
}

/** What a card would have led to, to be read and not followed. */
function asWords(card: AdfNode): AdfNode {
  const url = card.attrs?.["url"];
  const words = { type: "text", text: (typeof url === "string" ? line(url) : "") || "(link)" };
  return card.type === "inlineCard" ? words : { type: "paragraph", content: [words] };
}

const isSafeMark = (mark: { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }): boolean =>
  mark.type !== "link" || allowed(mark.attrs?.["href"], inText) !== undefined;
