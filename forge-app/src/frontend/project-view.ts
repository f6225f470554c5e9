/** What the project page works out. Pure. */
import type { State } from "@satellite/core";
import type { ProjectState } from "../shared/defs";

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** Our states in the order of a ticket's life, and what each stands for. */
export const states: readonly {
  readonly state: Exclude<State, "unknown">;
  readonly label: string;
  readonly helper: string;
}[] = [
  { state: "open", label: "Open", helper: "Nobody works on it yet." },
  { state: "in_progress", label: "In progress", helper: "Somebody works on it." },
  { state: "blocked", label: "Blocked", helper: "It waits for something else." },
  { state: "in_review", label: "In review", helper: "Its pull request is being looked at." },
  { state: "closed", label: "Closed", helper: "It is done." },
];

/** The names chosen for each state, best first, and the targets where they are limited. */
export interface Choice {
  readonly statusMap: ProjectState["statusMap"];
  readonly limits: boolean;
  readonly allowed: readonly string[];
}

/** Each name once: two statuses may bear the same. */
export const optionsOf = ({ statuses }: ProjectState): readonly Option[] =>
  [...new Set(statuses.map(({ name }) => name))].map((name) => ({ label: name, value: name }));

export const toOptions = (names: readonly string[]): readonly Option[] =>
  names.map((name) => ({ label: name, value: name }));

/** What a select hands over, as names. */
export const toNames = (chosen: unknown): readonly string[] =>
  (Array.isArray(chosen) ? chosen : []).map((option: Option) => option.value);

/** What is saved, without names that the project does not have any more. */
export function choiceOf(state: ProjectState): Choice {
  const known = new Set(state.statuses.map(({ name }) => name));
  const still = (names: readonly string[] = []): readonly string[] => names.filter((name) => known.has(name));
  const entries = states.map(({ state: key }) => [key, still(state.statusMap[key])] as const);
  return {
    statusMap: Object.fromEntries(entries.filter(([, names]) => names.length > 0)),
    limits: state.allowed !== undefined,
    allowed: still(state.allowed),
  };
}

/** Saved names that this project does not have any more; saving drops them. */
export function goneFrom(state: ProjectState): readonly string[] {
  const known = new Set(state.statuses.map(({ name }) => name));
  const named = [...Object.values(state.statusMap).flatMap((names) => names), ...(state.allowed ?? [])];
  return [...new Set(named.filter((name) => !known.has(name)))];
}

/** Targets that a state names but the limit forbids: such a move would never happen. */
export function forbidden({ statusMap, limits, allowed }: Choice): readonly string[] {
  const named = Object.values(statusMap).flatMap((names) => names);
  return limits ? [...new Set(named.filter((name) => !allowed.includes(name)))] : [];
}

export const toSaved = ({ statusMap, limits, allowed }: Choice) => ({ statusMap, ...(limits ? { allowed } : {}) });
