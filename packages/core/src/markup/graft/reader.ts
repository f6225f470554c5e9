import { adfToMarkdown, toAdf, type AdfNode } from "../adf/index.js";

/** Larger than any document: a limit of the service is for the finished one. */
const whole = 100_000_000;

/** Documents as the reader of their Markdown saw them. */
export class Reader {
  /** How many blocks were parsed one by one, for tests of the cost. */
  parsed = 0;
  private readonly seen: (markdown: string) => string;

  /** @param seen what became of the Markdown before it was shown */
  constructor(seen: (markdown: string) => string) {
    this.seen = seen;
  }

  /** What is read of some blocks alone. */
  blocks(nodes: readonly AdfNode[]): readonly AdfNode[] {
    this.parsed += nodes.length;
    return plainBlocks(this.seen(markdownOf(nodes)));
  }
}

export function markdownOf(nodes: readonly AdfNode[]): string {
  return adfToMarkdown({ type: "doc", version: 1, content: nodes }, { kept: false }).markdown;
}

export function plainBlocks(markdown: string): readonly AdfNode[] {
  return toAdf(markdown, whole).content;
}

/** The same for what reads the same: ids are not read, and an expand is one wherever it stands. */
export function keyOf(node: AdfNode): string {
  return JSON.stringify(node, (name, value: unknown) =>
    name === "localId" ? undefined : value === "nestedExpand" && name === "type" ? "expand" : value,
  );
}

export function keysOf(nodes: readonly AdfNode[]): string[] {
  return nodes.map(keyOf);
}

export function sameKeys(some: readonly AdfNode[], others: readonly AdfNode[]): boolean {
  return some.length === others.length && keysOf(some).every((key, at) => key === keyOf(others[at] as AdfNode));
}
