import type { State } from "@satellite/core";

/** Words for a status that people write, in lower case with hyphens; the first of each state is the one to write. */
export const statuses = [
  { name: "open", state: "open" },
  { name: "draft", state: "open" },
  { name: "proposed", state: "open" },
  { name: "planned", state: "open" },
  { name: "todo", state: "open" },
  { name: "to-do", state: "open" },
  { name: "ready", state: "open" },
  { name: "approved", state: "open" },
  { name: "accepted", state: "open" },
  { name: "in-progress", state: "in_progress" },
  { name: "active", state: "in_progress" },
  { name: "doing", state: "in_progress" },
  { name: "blocked", state: "blocked" },
  { name: "on-hold", state: "blocked" },
  { name: "in-review", state: "in_review" },
  { name: "review", state: "in_review" },
  { name: "done", state: "closed" },
  { name: "closed", state: "closed" },
  { name: "complete", state: "closed" },
  { name: "completed", state: "closed" },
  { name: "implemented", state: "closed" },
  { name: "archived", state: "closed" },
  { name: "rejected", state: "closed" },
  { name: "superseded", state: "closed" },
] as const satisfies readonly { name: string; state: State }[];

const byName = new Map<string, State>(statuses.map(({ name, state }) => [name, state]));

/** The word in its plain spelling; one that is not known as it stands. */
export function statusOf(word: string): string {
  const plain = word.trim().toLowerCase().replace(/[ _]/g, "-");
  return byName.has(plain) ? plain : word.trim();
}

/** Without a status nobody has begun. */
export function stateOf(status: string): State {
  return status === "" ? "open" : (byName.get(status) ?? "unknown");
}

/** A word in the manner of the one before: `In Review` behind `In Progress`, `in_review` behind `in_progress`. */
export function inManner(word: string, old: string): string {
  const joint = old.includes("_") ? "_" : old.includes(" ") ? " " : undefined;
  const upper = /^\p{Lu}/u.test(old);
  const parts = word.split("-").map((part) => (upper ? part.charAt(0).toUpperCase() + part.slice(1) : part));
  return parts.join(joint ?? (upper ? " " : "-"));
}
