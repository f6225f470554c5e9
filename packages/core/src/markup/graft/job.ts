import { faultInAdf, type AdfNode } from "../adf/index.js";
import { sameKeys, type Reader } from "./reader.js";

/** One graft while it is made. */
export class Job {
  readonly reader: Reader;
  /** Nodes of the result that stand for nodes of the document, changed. */
  readonly origins = new Map<AdfNode, readonly AdfNode[]>();
  /** Nodes of the document that could not be kept though their words are there. */
  readonly failed = new Set<AdfNode>();

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** A node with something changed in it, which still is the one that it was. */
  changed(native: AdfNode, change: Partial<AdfNode>): AdfNode {
    const node = { ...native, ...change };
    this.origins.set(node, [native]);
    return node;
  }

  /** The same node once more, with other content. */
  like(node: AdfNode, change: Partial<AdfNode>): AdfNode {
    const next = { ...node, ...change };
    const origins = this.origins.get(node);
    if (origins !== undefined) this.origins.set(next, origins);
    return next;
  }

  /** @returns what was made, where it is sound and reads as what the reader wrote */
  proven(native: AdfNode, made: AdfNode | undefined, fresh: readonly AdfNode[]): AdfNode | undefined {
    if (made !== undefined && isSound(made) && this.readsAs([made], fresh)) return made;
    this.failed.add(native);
    return undefined;
  }

  readsAs(made: readonly AdfNode[], fresh: readonly AdfNode[]): boolean {
    const read = this.reader.blocks(made);
    return sameKeys(read, fresh) || sameKeys(read, this.reader.blocks(fresh));
  }
}

/** Beyond what every document must be: where fresh blocks meet parents that they were not made for. */
function isSound(node: AdfNode): boolean {
  return faultInAdf({ version: 1, type: "doc", content: [node] }) === undefined && holdsWhatItMay(node);
}

const starts = new Set(["paragraph", "mediaSingle", "codeBlock", "extension"]);
const never: Readonly<Record<string, ReadonlySet<string>>> = {
  bodiedExtension: new Set(["expand", "nestedExpand"]),
  nestedExpand: new Set(["table", "expand", "nestedExpand"]),
  expand: new Set(["expand"]),
  listItem: new Set(["expand", "nestedExpand"]),
};

function holdsWhatItMay({ content = [], type }: AdfNode): boolean {
  if (type === "listItem" && !starts.has(content[0]?.type ?? "")) return false;
  return content.every((child) => never[type]?.has(child.type) !== true && holdsWhatItMay(child));
}
