import type { AdfNode } from "../adf/index.js";
import { addressOf } from "../adf/from/index.js";

export type Mark = NonNullable<AdfNode["marks"]>[number];

const plain = new Set(["strong", "em", "strike", "underline", "code"]);

/** What Markdown says of a mark; undefined for what it cannot say: colours, comments, links that it may not have. */
export function saidOf({ attrs, type }: Mark): string | undefined {
  if (plain.has(type)) return type;
  if (type === "subsup")
    return attrs?.["type"] === "sub" || attrs?.["type"] === "sup" ? `subsup ${attrs["type"]}` : undefined;
  const href = type === "link" ? addressOf(attrs?.["href"]) : undefined;
  return href === undefined ? undefined : `link ${href}`;
}

export function unsaidOf({ marks }: AdfNode): readonly Mark[] {
  return (marks ?? []).filter((mark) => saidOf(mark) === undefined);
}

/** All that Markdown says of the marks of a node. The same text for the same, in whatever order. */
export function saidOfAll(marks: readonly Mark[] | undefined): string {
  const once = (marks ?? []).filter(({ type }, at, all) => all.findIndex((mark) => mark.type === type) === at);
  return once
    .flatMap((mark) => saidOf(mark) ?? [])
    .toSorted()
    .join("\n");
}

/**
 * The marks of words that are still there: as the reader set them, with those that no reader saw. Beside `code` the format takes
 * comments and links alone, and one link at most.
 */
export function marksOf(native: AdfNode, fresh: AdfNode): readonly Mark[] {
  if (saidOfAll(native.marks) === saidOfAll(fresh.marks)) return native.marks ?? [];
  const said = fresh.marks ?? [];
  const isCode = said.some(({ type }) => type === "code");
  const isLink = said.some(({ type }) => type === "link");
  const more = unsaidOf(native).filter(({ type }) => (isCode ? type === "annotation" : !(isLink && type === "link")));
  return [...said, ...more];
}

export function isMarked({ marks }: AdfNode, type: string): boolean {
  return marks?.some((mark) => mark.type === type) === true;
}
