import type { State } from "@satellite/core";

/**
 * The statuses of phases. Debussy finds a phase's row by a status of one word: a row with two words is no phase any more.
 * A failed phase has no counterpart in trackers: the work is still in hand, and a label says the rest.
 */
export const phaseStatuses: readonly { readonly name: string; readonly state: State }[] = [
  { name: "Pending", state: "open" },
  { name: "Running", state: "in_progress" },
  { name: "in_progress", state: "in_progress" },
  { name: "Validating", state: "in_progress" },
  { name: "Blocked", state: "blocked" },
  { name: "awaiting_human", state: "in_review" },
  { name: "Failed", state: "in_progress" },
  { name: "Completed", state: "closed" },
];

const aliases = new Map([
  ["complete", "Completed"],
  ["done", "Completed"],
  ["awaiting", "awaiting_human"],
  ["draft", "Pending"],
]);
const words = new Map(phaseStatuses.map(({ name }) => [name.toLowerCase(), name]));
const stateOf = new Map(phaseStatuses.map(({ name, state }) => [name, state]));

/** Debussy's own word for a status in any spelling, always one word; nothing for what it does not know. */
export function statusWord(text: string): string | undefined {
  const word = text.trim().toLowerCase().replace(/[ -]+/g, "_");
  return words.get(word) ?? aliases.get(word);
}

export const stateOfStatus = (text: string): State => stateOf.get(statusWord(text) ?? "") ?? "unknown";

/** The state of a plan that does not say: all phases done, some begun, or none. */
export function statusFromPhases(phases: readonly string[]): string {
  const states = phases.map(stateOfStatus);
  if (states.length > 0 && states.every((state) => state === "closed")) return "Completed";
  return states.some((state) => state !== "open" && state !== "unknown") ? "Running" : "Pending";
}
