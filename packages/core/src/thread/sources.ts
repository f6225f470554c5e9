import type { Change } from "../contracts/change.js";
import type { Source } from "../contracts/mention.js";
import type { Item } from "../contracts/thread.js";
import { nameOf } from "../contracts/ref.js";
import { readBlock } from "../markup/block/index.js";

/** The text of a change that may name tickets, in the order in which relations are decided. */
export function sourcesOf(change: Change): Source[] {
  const sources: Source[] = [];
  if (change.kind !== "push" && change.kind !== "merge_group") sources.push({ in: "branch", text: change.head.ref });
  if (change.title !== "") sources.push({ in: "title", text: change.title });
  if (change.body !== "") sources.push({ in: "body", text: withoutBlock(change.body) });
  for (const commit of change.commits) sources.push({ in: "commit", text: commit.message, commit: commit.sha });
  for (const ref of change.development) sources.push({ in: "development", text: nameOf(ref) });
  return sources;
}

/** The spec that we put into the body names what it likes; only the author's words link. Offsets stay. */
function withoutBlock(body: string): string {
  const block = readBlock(body);
  if (block.kind !== "found") return body;
  return `${body.slice(0, block.start)}${" ".repeat(block.end - block.start)}${body.slice(block.end)}`;
}

/** `{ provider: github, id: 42 }` is how people write `#42`. */
function nameIn(upstream: Item["upstream"]): string | undefined {
  const { provider, id } = upstream ?? {};
  return provider === "github" && id !== undefined && /^[1-9]\d{0,9}$/.test(id) ? `#${id}` : id;
}

const relations = ["primary", "secondary", "context", "derived"] as const;

/** What the front matter of changed items says about tickets. */
export function itemSources(items: readonly Item[]): Source[] {
  const sources: Source[] = [];
  for (const item of items) {
    const text = nameIn(item.upstream) ?? item.upstream?.url;
    if (text === undefined) continue;
    const relation = relations.find((one) => one === item.upstream?.relation);
    sources.push({ in: "frontmatter", text, path: item.path, ...(relation === undefined ? {} : { relation }) });
  }
  return sources;
}
