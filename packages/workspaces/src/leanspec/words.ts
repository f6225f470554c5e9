import type { State } from "@satellite/core";

/** Its five statuses, in their order. */
export const statuses = [
  { name: "draft", state: "open" },
  { name: "planned", state: "open" },
  { name: "in-progress", state: "in_progress" },
  { name: "complete", state: "closed" },
  { name: "archived", state: "closed" },
] as const satisfies readonly { name: string; state: State }[];

export type Status = (typeof statuses)[number]["name"];

const statusAliases = new Map<string, Status>([
  ["in_progress", "in-progress"],
  ["inprogress", "in-progress"],
  ["in progress", "in-progress"],
  ["completed", "complete"],
]);

export const priorities = ["low", "medium", "high", "critical"] as const;
export type Priority = (typeof priorities)[number];

const priorityAliases = new Map<string, Priority>([
  ["med", "medium"],
  ["urgent", "critical"],
]);

/** The status that a word means; nothing for a word that is none. */
export function statusOf(word: string): Status | undefined {
  const plain = word.trim().toLowerCase();
  return statuses.find(({ name }) => name === plain)?.name ?? statusAliases.get(plain);
}

export function priorityOf(word: string): Priority | undefined {
  const plain = word.trim().toLowerCase();
  return priorities.find((name) => name === plain) ?? priorityAliases.get(plain);
}

/** What the status means; a tag `blocked` says that the work waits. */
export function stateOf(status: Status | undefined, tags: readonly string[]): State {
  const state = statuses.find(({ name }) => name === status)?.state ?? "unknown";
  return state !== "closed" && state !== "unknown" && tags.includes("blocked") ? "blocked" : state;
}
