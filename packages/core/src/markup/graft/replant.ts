import type { AdfNode } from "../adf/index.js";
import type { Job } from "./job.js";
import { lettersOf } from "./letters.js";
import { graftLine } from "./line.js";
import { nodesIn, type Ended } from "./lost.js";

const lines = new Set(["paragraph", "heading", "taskItem", "caption", "decisionItem"]);
const atoms = new Set("mention emoji date status inlineCard mediaInline inlineExtension placeholder".split(" "));
/** Words that are looked for, times places. */
const maxLooks = 200_000;

/** Mentions and their like that have lost their place, where their words stand in text that is new: it was moved, or split. */
export function replant({ kept, native, result }: Omit<Ended, "after">, job: Job): readonly AdfNode[] {
  const there = nodesIn(result, job);
  const missing = kept
    .map(({ node }) => node as AdfNode)
    .filter((node) => atoms.has(node.type) && !there.has(node) && lettersOf([node]).text !== "");
  if (missing.length === 0) return result;
  const originals = new Set<AdfNode>();
  for (const open = [...(native.content ?? [])]; open.length > 0;) {
    const node = open.pop() as AdfNode;
    originals.add(node);
    open.push(...(node.content ?? []));
  }
  return new Planter(missing, originals, job).all(result);
}

class Planter {
  private missing: readonly AdfNode[];
  private readonly originals: ReadonlySet<AdfNode>;
  private readonly job: Job;
  private looks = maxLooks;

  constructor(missing: readonly AdfNode[], originals: ReadonlySet<AdfNode>, job: Job) {
    this.missing = missing;
    this.originals = originals;
    this.job = job;
  }

  all(nodes: readonly AdfNode[]): readonly AdfNode[] {
    const next = nodes.map((node) => this.one(node));
    return next.every((node, at) => node === nodes[at]) ? nodes : next;
  }

  /** What stands as it stood is not looked into. */
  private one(node: AdfNode): AdfNode {
    if (this.originals.has(node) || node.content === undefined || this.missing.length === 0) return node;
    const content = lines.has(node.type) ? this.line(node.content) : this.all(node.content);
    return content === node.content ? node : this.job.like(node, { content });
  }

  private line(content: readonly AdfNode[]): readonly AdfNode[] {
    this.looks -= this.missing.length;
    if (this.looks < 0) return content;
    // What is not new is one sign that no words have.
    const open = content.map((node) => (this.isNew(node) ? node : { type: "hardBreak" }));
    const now = lettersOf(open);
    let next = content;
    const planted = new Set<AdfNode>();
    for (const atom of this.missing) {
      if (!now.text.includes(lettersOf([atom]).text)) continue;
      const made = this.planted(next, atom);
      if (made === undefined) continue;
      planted.add(atom);
      next = made;
    }
    if (planted.size > 0) this.missing = this.missing.filter((atom) => !planted.has(atom));
    return next;
  }

  /** In the first new text of the line that has its words. */
  private planted(content: readonly AdfNode[], atom: AdfNode): readonly AdfNode[] | undefined {
    for (const [at, node] of content.entries()) {
      if (!this.isNew(node)) continue;
      const made = graftLine([atom], [node], this.job);
      if (!made.includes(atom)) continue;
      const next = [...content.slice(0, at), ...made, ...content.slice(at + 1)];
      const reads = (nodes: readonly AdfNode[]): AdfNode[] => [{ type: "paragraph", content: nodes }];
      return this.job.readsAs(reads(next), reads(content)) ? next : undefined;
    }
    return undefined;
  }

  private isNew(node: AdfNode): boolean {
    return node.type === "text" && !this.originals.has(node) && !this.job.origins.has(node);
  }
}
