import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown, type Options, type Unsafe } from "mdast-util-to-markdown";

/** Readers link addresses in capitals too, and with them the backslash behind. */
const loud: Unsafe = {
  character: ":",
  before: "[PS]",
  after: "\\/",
  inConstruct: "phrasing",
  notInConstruct: ["autolink", "link", "image", "label"],
};

const written = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [loud] }],
  bullet: "-",
  rule: "_",
  fences: true,
  listItemIndent: "one",
} satisfies Options;

/**
 * A tree as a person would write it. Rules are `___`: `***` may be items of a list, and `---` begins front matter in one format
 * and a comment in another.
 */
export function writeMarkdown(children: readonly RootContent[]): string {
  if (children.length === 0) return "";
  return toMarkdown({ type: "root", children: [...children] }, written);
}
