import { blocksOf } from "./blocks.js";
import { readDocument } from "./document.js";
import { Keeper, type KeptNode } from "./kept.js";
import { writeMarkdown } from "./write.js";

export interface AdfMarkdown {
  /** Ends with a line feed, unless it is empty. */
  readonly markdown: string;
  /** Nodes that the Markdown shows by their words only. */
  readonly kept: readonly KeptNode[];
  /** What was too much to be read whole, in sentences. */
  readonly problems: readonly string[];
}

/**
 * An Atlassian document as GitHub's Markdown. No word is lost: what Markdown cannot say (mentions, cards, pictures, merged cells)
 * is shown by its words, and the node itself is given beside the text; the text carries none. Links go to http, https and
 * mailto. Takes whatever a service sends and never throws; up to 1 MB of text, 100 000 nodes and 50 levels.
 *
 * @param options `kept: false` where nobody asks for the nodes
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function adfToMarkdown(document: unknown, options: { readonly kept?: boolean } = {}): AdfMarkdown {
  const { content, problems } = readDocument(document);
  const keeper = new Keeper(options.kept !== false);
  const markdown = writeMarkdown(blocksOf(content, keeper));
  return { markdown, kept: keeper.kept(), problems };
}
