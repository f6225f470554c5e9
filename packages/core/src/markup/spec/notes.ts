import type { FootnoteDefinition, Root } from "mdast";
import { maxDepth } from "./limits.js";
import { walkTree } from "./parse.js";

/** What inline content points at: addresses by name, footnotes by number, relative addresses by the spec's own. */
export class Notes {
  readonly addresses = new Map<string, string>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  /** The first nodes of hosts that were put beside links. */
  readonly hosts = new WeakSet<object>();
  private readonly numbers = new Map<string, number>();
  private readonly url: string;

  constructor(root: Root, url: string) {
    this.url = url;
    walkTree(root, maxDepth, (node) => {
      if (node.type === "definition" && !this.addresses.has(node.identifier))
        this.addresses.set(node.identifier, node.url);
      if (node.type === "footnoteDefinition" && !this.footnotes.has(node.identifier))
        this.footnotes.set(node.identifier, node);
    });
  }

  numberOf(identifier: string): number {
    const number = this.numbers.get(identifier) ?? this.numbers.size + 1;
    this.numbers.set(identifier, number);
    return number;
  }

  /** Relative to the file at its commit; `/x` is relative to the repository. */
  resolve(target: string): string {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target) || target === "") return target;
    const [, root, folder] =
      /^(https?:\/\/[^/]+\/[^/]+\/[^/]+\/blob\/[^/]+\/)((?:[^/?#]+\/)*)[^/?#]*$/i.exec(this.url) ?? [];
    if (root === undefined || folder === undefined) return "";
    if (target.startsWith("#")) return this.url + target;
    const steps: string[] = [];
    for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
      if (step === "..") steps.pop();
      else if (step !== "." && step !== "") steps.push(step);
    }
    return root + steps.join("/");
  }
}
