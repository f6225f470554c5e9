import type { Effect } from "@satellite/core";
import { clean } from "./clean.js";

/** One thing that was done, or would be. */
export interface Told {
  readonly kind: Effect["kind"];
  readonly says: string;
}

/** What is told line by line; of more than these each kind is counted. */
const most = 20;

/** One of each kind, and several of it. */
const words: Readonly<Record<Effect["kind"], readonly [one: string, several: string]>> = {
  body: ["pull request's text", "pull requests' texts"],
  labels: ["ticket's labels", "tickets' labels"],
  milestone: ["milestone", "milestones"],
  comment: ["comment", "comments"],
  move: ["ticket's state", "tickets' states"],
  link: ["link", "links"],
  remember: ["ticket's memory", "tickets' memories"],
  check: ["check", "checks"],
  rerun: ["workflow run", "workflow runs"],
  "ticket-create": ["new ticket", "new tickets"],
  "ticket-edit": ["ticket's fields", "tickets' fields"],
  "pull-request": ["pull request", "pull requests"],
  progress: ["plan's progress", "plans' progress"],
  untie: ["ticket's mark", "tickets' marks"],
  "item-create": ["new item", "new items"],
  "item-edit": ["item", "items"],
  "item-place": ["item's place", "items' places"],
};

/** A line each, cleaned; where there are many, a line for each kind with its count. */
export function linesOfDone(all: readonly Told[], verbose: boolean): readonly string[] {
  if (all.length <= most || verbose) return all.map(({ says }) => clean(says));
  const counts = new Map<Effect["kind"], number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${words[kind][count === 1 ? 0 : 1]} (--verbose names each)`);
}
