import type { State } from "@satellite/core";

const words: readonly (readonly [RegExp, State])[] = [
  [/^(?:draft|to ?do|open|new|backlog|ready|planned|proposed)$/, "open"],
  [/^(?:in (?:progress|development|dev)|doing|started|active|working|wip)$/, "in_progress"],
  [/^(?:blocked|on hold|waiting|stuck|paused)$/, "blocked"],
  [/^(?:(?:in |code |needs )?review|reviewing|in (?:testing|test|qa)|testing|qa|verify)$/, "in_review"],
  [/^(?:done|closed|completed?|finished|resolved|shipped|released|cancell?ed|won'?t (?:do|fix))$/, "closed"],
];

/**
 * A project's statuses in its order, Draft first, since every project has that one. A word that is not known counts by its
 * place: first open, last closed, in progress between.
 */
export function statusesFrom(
  names: readonly string[],
  states: Readonly<Record<string, State>>,
): { name: string; state: State }[] {
  const said = new Map(Object.entries(states).map(([name, state]) => [plain(name), state]));
  const all = names.some((name) => plain(name) === "draft") ? [...names] : ["Draft", ...names];
  return all.map((name) => {
    const known = said.get(plain(name)) ?? words.find(([word]) => word.test(plain(name)))?.[1];
    const first = plain(name) === plain(names[0] ?? "");
    return { name, state: known ?? (first ? "open" : name === names.at(-1) ? "closed" : "in_progress") };
  });
}

export function sameStatus(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
}
