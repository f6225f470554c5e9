import type { ItemContent, ItemPatch, WorkspaceItem } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { complianceSaid } from "../compliance.js";
import { isSame } from "../prose/index.js";

/** A patch that says the content of a new item. */
export function contentFrom(content: Partial<ItemContent>): ItemPatch {
  const { labels, comments, ...plain } = content;
  return {
    ...plain,
    ...(labels === undefined ? {} : { addLabels: labels }),
    ...(comments ? { addComments: comments } : {}),
  };
}

/** The parts of a patch that an item does not say. */
export function unsaid(item: WorkspaceItem, patch: ItemPatch): string[] {
  const { content, links, references } = item;
  const labels = new Set(content.labels);
  const sections = Object.entries(patch.sections ?? {});
  const ok: { readonly [K in keyof ItemPatch]?: boolean } = {
    ...equal(patch, content, ["title", "status", "priority", "type", "milestone", "parent", "assignees", "dependsOn"]),
    body: patch.body === undefined || plain(patch.body) === plain(content.body),
    criteria: patch.criteria === undefined || boxes(patch.criteria) === boxes(content.criteria),
    addLabels: (patch.addLabels ?? []).every((label) => labels.has(label)),
    removeLabels: (patch.removeLabels ?? []).every((label) => !labels.has(label)),
    addComments: (patch.addComments ?? []).every((one) => content.comments.some((each) => isSame(each, one))),
    sections: sections.every(([name, text]) => plain(content.sections[name] ?? "") === plain(text)),
    links: patch.links === undefined || canonical(patch.links.map(said)) === canonical(links.map(said)),
    addReferences: (patch.addReferences ?? []).every((one) => references.includes(one)),
    removeReferences: (patch.removeReferences ?? []).every((one) => !references.includes(one)),
    compliance: complianceSaid(item.compliance, patch.compliance),
    spec: patch.spec === undefined || (patch.spec ?? undefined) === item.spec,
  };
  return Object.entries(ok)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
}

function equal<K extends keyof ItemPatch & keyof ItemContent>(
  patch: ItemPatch,
  content: ItemContent,
  keys: readonly K[],
) {
  const holds = keys.map((key) => [key, patch[key] === undefined || same(patch[key], content[key])] as const);
  return Object.fromEntries(holds) as { [P in K]: boolean };
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return one.trim() === other.trim();
  return canonical(one) === canonical(other ?? null);
}

function boxes(criteria: ItemContent["criteria"]): string {
  const all = criteria.map(({ text, done }) => JSON.stringify([text.replace(/\s+/g, " ").trim(), done]));
  return all.toSorted().join("\n");
}

const plain = (text: string): string => text.replaceAll("\r\n", "\n").trim();

const said = (link: object): object =>
  Object.fromEntries(Object.entries(link).filter(([, value]) => value !== undefined));
