import type { WorkspaceItem } from "../../contracts/item.js";
import type { ItemEditEffect } from "../../contracts/workspace.js";
import { fieldsOfItem, plain, sorted } from "../../item/fields.js";

/** What is true of a field of which a write is not shown by its file. */
export type LostField =
  /** The file says what it said before the write: this. */
  | { readonly is: "before"; readonly value: unknown }
  /** It says something else: whether somebody edited it before or after the write, nobody knows. */
  | { readonly is: "unclear" }
  /** Labels by one: those that did not come, and those that did not go. */
  | { readonly is: "labels"; readonly absent: readonly string[]; readonly still: readonly string[] };

/** By field; empty: the file shows all that was written. */
export type Lost = Readonly<Record<string, LostField>>;

const scalars = {
  title: "title",
  body: "body",
  status: "status",
  priority: "priority",
  assignees: "assignee",
} as const;

/**
 * @param writes of one run, oldest first
 * @param agreed the base that came of them: values as the item showed them then
 */
export function lostOf(
  item: Pick<WorkspaceItem, "content">,
  writes: readonly ItemEditEffect[],
  agreed: Readonly<Record<string, unknown>>,
): Lost {
  const { content } = item;
  const here = fieldsOfItem(item);
  const lost: Record<string, LostField> = {};
  for (const [key, field] of Object.entries(scalars) as [keyof typeof scalars, keyof typeof here][]) {
    const first = writes.find(({ patch }) => key in patch);
    if (first === undefined || isSame(here[field], agreed[field])) continue;
    const wasThere = first.was !== undefined && isSame(content[key], first.was[key]);
    lost[field] = wasThere ? { is: "before", value: here[field] } : { is: "unclear" };
  }
  if (writes.some(({ patch }) => patch.criteria !== undefined) && !isSame(content.criteria, agreed["criteria"]))
    lost["criteria"] = { is: "unclear" };
  const labels = lostLabels(new Set(content.labels), writes);
  return labels === undefined ? lost : { ...lost, labels };
}

function lostLabels(here: ReadonlySet<string>, writes: readonly ItemEditEffect[]): LostField | undefined {
  const wanted = new Map<string, boolean>();
  for (const { patch } of writes) {
    for (const label of patch.addLabels ?? []) wanted.set(label, true);
    for (const label of patch.removeLabels ?? []) wanted.set(label, false);
  }
  const names = (is: boolean): string[] => [...wanted].flatMap(([name, to]) => (to === is ? [name] : []));
  const absent = names(true).filter((label) => !here.has(label));
  const still = names(false).filter((label) => here.has(label));
  return absent.length + still.length === 0 ? undefined : { is: "labels", absent, still };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(textOf(one)) === JSON.stringify(textOf(other));

const textOf = (value: unknown): unknown => (typeof value === "string" ? plain(value) : value);

/**
 * What was agreed on, without writes that were lost: what the file said before is agreed on still, and the ticket alone has
 * moved since. Where that is not clear, nothing is agreed on.
 */
export function withoutLost(fields: Readonly<Record<string, unknown>>, lost: Lost): Readonly<Record<string, unknown>> {
  const agreed: Record<string, unknown> = { ...fields };
  for (const [field, one] of Object.entries(lost)) {
    if (one.is === "before") agreed[field] = one.value;
    else if (one.is === "unclear") delete agreed[field];
    else {
      const before = Array.isArray(fields[field]) ? (fields[field] as readonly string[]) : [];
      agreed[field] = sorted([...before.filter((label) => !one.absent.includes(label)), ...one.still]);
    }
  }
  const sync = fields["sync"] as { readonly marks?: Readonly<Record<string, string>> } | undefined;
  if (sync === undefined) return agreed;
  const marks = Object.fromEntries(Object.entries(sync.marks ?? {}).filter(([field]) => !(field in lost)));
  return { ...agreed, sync: { ...sync, marks } };
}
