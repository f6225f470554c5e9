import { happens } from "./happened.js";
import type { Clone } from "./repository.js";
import { pathOf, taskOf } from "./tree.js";
import type { Tracker } from "./tracker.js";
import type { Words } from "./words.js";

/** What a person does with a whole item or ticket. */
export const itemFates = ["delete", "restore", "archive", "activate", "rename"] as const;
export const ticketFates = ["delete", "move", "hide", "show"] as const;
export type Fate = (typeof itemFates)[number] | (typeof ticketFates)[number];

/** Here alone, until it is shared; a file that gets another name or place is pushed at once. */
export function fateOfItem(clone: Clone, nth: number, fate: Fate, words: Words): void {
  const { deleted, tree } = clone;
  const paths = tree.paths();
  const path = paths[nth % paths.length];
  const text = path === undefined ? undefined : tree.get(path)?.text;
  if (fate === "restore") {
    const [first] = deleted;
    if (first === undefined || tree.get(first[0]) !== undefined) return;
    deleted.delete(first[0]);
    tree.put(...first);
  } else if (path === undefined || text === undefined) return;
  else if (fate === "delete") {
    deleted.set(path, text);
    words.left(text, "");
    tree.remove(path);
  } else if (fate === "rename") {
    const id = freeId(clone);
    clone.rename({ from: path, to: pathOf(id, placeOf(path)), id });
  } else clone.rename({ from: path, to: pathOf(taskOf(text).id, fate === "archive" ? "archived" : "active") });
  happens(`an item: ${fate}`);
}

/** An id that nobody has, and none that another item was renamed to before. */
function freeId({ origin, tree }: Clone): string {
  const taken = new Set([...tree.snapshot().values(), ...origin.tip().values()].map((text) => taskOf(text).id));
  let number = 101 + origin.renames.length;
  while (taken.has(`TASK-${number}`)) number += 1;
  return `TASK-${number}`;
}

const placeOf = (path: string) => (path.startsWith("backlog/archived/") ? "archived" : "active");

export function fateOfTicket(tracker: Tracker, nth: number, fate: Fate, words: Words): void {
  const tickets = tracker.all();
  const ticket = tickets[nth % tickets.length];
  if (ticket === undefined) return;
  if (fate === "delete") {
    words.left(JSON.stringify(ticket), "");
    tracker.remove(ticket);
  } else if (fate === "move") tracker.move(ticket);
  // What was made here and cannot be seen is made again by whoever does not know how it ended.
  else if (fate === "hide" && ticket.identity === undefined) tracker.hidden.add(ticket);
  else if (fate === "show") tracker.hidden.delete(ticket);
  happens(`a ticket: ${fate}`);
}
