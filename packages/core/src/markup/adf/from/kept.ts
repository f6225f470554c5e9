import type { Nodes } from "mdast";
import { digestWithin } from "../../../digest/index.js";
import { walkTree } from "../../spec/parse.js";
import type { Seen } from "./document.js";

/** A node that Markdown cannot say. The text shows its words; the node itself is for the store, and for the way back. */
export interface KeptNode {
  /** As the service sent it, attributes, marks and content included. */
  readonly node: unknown;
  readonly type: string;
  /** Places in `content`, from the document down. */
  readonly path: readonly number[];
  /** The top-level block that it stands in, from 0. */
  readonly block: number;
  /** What the Markdown shows in its place, white space single. Words that were edited are no longer this node. */
  readonly text: string;
  /** SHA-256 of the node's canonical JSON, 64 hex digits. */
  readonly digest: string;
}

/** Collects nodes in the order of the document; one that holds others stands before them. */
export class Keeper {
  private readonly nodes: { readonly seen: Seen; text: string }[] = [];
  private readonly wanted: boolean;

  constructor(wanted: boolean) {
    this.wanted = wanted;
  }

  /** Remembers a node and gives back what is shown for it. */
  keep<T extends Nodes>(seen: Seen, show: () => T[]): T[] {
    if (!this.wanted) return show();
    const entry = { seen, text: "" };
    this.nodes.push(entry);
    const shown = show();
    entry.text = shownText(shown);
    return shown;
  }

  /** The same for words inside a line. */
  keepWords(seen: Seen, text: string): void {
    if (this.wanted) this.nodes.push({ seen, text: text.replace(/\s+/g, " ").trim() });
  }

  kept(): KeptNode[] {
    return this.nodes.flatMap(({ seen: { source, type, path }, text }) => {
      // Of what is nested too deep only its words stay.
      const digest = digestWithin(source);
      return digest === undefined ? [] : [{ node: source, type, path, block: path[0] ?? 0, text, digest }];
    });
  }
}

function shownText(nodes: readonly Nodes[]): string {
  const words: string[] = [];
  for (const node of nodes) {
    walkTree(node, 1000, (each) => {
      if (each.type === "text" || each.type === "inlineCode" || each.type === "code") words.push(each.value);
      else if (each.type === "html") words.push(each.value.startsWith("<br") ? " " : "");
      else if ("children" in each && !/^(?:strong|emphasis|delete|link)$/.test(each.type)) words.push(" ");
    });
  }
  return words.join("").replace(/\s+/g, " ").trim();
}
