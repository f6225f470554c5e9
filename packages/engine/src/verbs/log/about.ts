import { isItemRef, type AnyRef, type JournalRow, type LinkRow } from "@satellite/core";

/** Whether an operation is about what somebody typed. */
export function about(typed: string, links: readonly LinkRow[]): (row: JournalRow) => boolean {
  const wanted = typed.trim().toLowerCase();
  const tickets = new Set<string>(
    links.filter(({ item }) => namesOf(item).includes(wanted)).map(({ ticket }) => ticket),
  );
  return ({ effect, receipt }) => {
    const refs = [effect.on, ...(receipt === undefined ? [] : [receipt.on]), ...made(effect.kind, receipt?.id)];
    return refs.some((ref) => tickets.has(ref) || namesOf(ref).includes(wanted));
  };
}

/** The id of what was made is a ref only where an item, a ticket or a change was. */
function made(kind: string, id: string | undefined): string[] {
  return id !== undefined && ["ticket-create", "item-create", "pull-request"].includes(kind) ? [id] : [];
}

/**
 * How people call a ref, in lower case: `item:backlog:task-1` and `task-1`; `github:acme/shop#42`, `acme/shop#42` and `#42`. What
 * is not made yet answers to what it is made from: `jira:new:item:backlog:task-1` to `task-1`.
 */
function namesOf(ref: string): string[] {
  const whole = ref.toLowerCase();
  const from = /^(?:item:)?[^:]+:new:(.+)$/.exec(whole)?.[1];
  if (from !== undefined) return [whole, ...namesOf(from.replace(/\/\d+$/, ""))];
  const parts = whole.split(":");
  const name = parts.slice(isItemRef(whole as AnyRef) || whole.startsWith("change:") ? 2 : 1).join(":");
  const number = /#\d+$/.exec(name)?.[0];
  return [whole, name, ...(number === undefined ? [] : [number])];
}
