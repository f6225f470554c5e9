import { states, type MoveEffect, type SettledConfig } from "@satellite/core";
import { toState } from "../map.js";
import { done, issueOf, refused, unchanged, yielded, type Done, type Said, type Tools } from "./done.js";
import { missingLabel, setLabels, type Wish } from "./labels.js";

/** Open or closed, with the label of the state. If somebody moved the ticket meanwhile, the effect yields. */
export async function applyMove(effect: Said<MoveEffect>, { client, options }: Tools): Promise<Done> {
  const issue = issueOf(effect);
  const { data: now } = await client.rest.issues.get(issue);
  if (now.pull_request) return refused(effect, "REFUSED", "this is a pull request, and no ticket");
  const names = now.labels.map((label) => (typeof label === "string" ? label : (label.name ?? "")));
  const decided = decideMove(effect, now.state, names, options.labels);
  if ("outcome" in decided) return decided;
  const missing = await setLabels(client, issue, decided.wish);
  if (typeof missing === "string") return missingLabel(effect, missing);
  const state =
    effect.to === "closed" ? ({ state: "closed", state_reason: "completed" } as const) : ({ state: "open" } as const);
  if (decided.turns) await client.rest.issues.update({ ...issue, ...state });
  return done(effect);
}

export interface MoveWish {
  readonly wish: Wish;
  /** Whether it is to be closed, or opened again. */
  readonly turns: boolean;
}

/**
 * What a move comes to on an issue in this state with these labels.
 *
 * @param again it was sent before and nobody knows how far it came: the label of the old state may be off already
 */
export function decideMove(
  effect: Said<MoveEffect>,
  state: string,
  names: readonly string[],
  labels: SettledConfig["labels"] | undefined,
  again = false,
): Done | MoveWish {
  const stands = toState(state, names, labels);
  if (stands.state === effect.to) return unchanged(effect, "it stands there already");
  // Decided on no state at all, since whoever planned could not read the ticket: then a move must lead forward.
  if (effect.expect === "" && states.indexOf(stands.state) > states.indexOf(effect.to))
    return unchanged(effect, `it is further on, in "${stands.rawState}"`);
  const ours = again && stands.rawState === "open";
  if (effect.expect !== "" && stands.rawState !== effect.expect && !ours)
    return yielded(effect, `it was moved to "${stands.rawState}" meanwhile`);
  const wish = labelWish(effect.to, names, labels);
  if (effect.to !== "closed" && effect.to !== "open" && wish.add.length === 0)
    return refused(effect, "NO_PATH", `the config names no label for "${effect.to}"`);
  return { wish, turns: (state.toLowerCase() === "open") === (effect.to === "closed") };
}

/** The label of the new state on, those of the other states off. */
function labelWish(to: MoveEffect["to"], names: readonly string[], labels: SettledConfig["labels"] | undefined): Wish {
  const wanted = labels?.byState[to];
  const add = typeof wanted === "string" ? [wanted] : [];
  const owned = Object.values(labels?.byState ?? {}).flatMap((label) =>
    typeof label === "string" ? [label.toLowerCase()] : [],
  );
  const remove = names.filter(
    (name) => owned.includes(name.toLowerCase()) && name.toLowerCase() !== add[0]?.toLowerCase(),
  );
  const color = (name: string) => labels?.colors[name] ?? labels?.colors[to] ?? "ededed";
  const create =
    labels?.createMissing === true
      ? add.map((name) => ({ name, color: color(name), description: "Set by Satellite" }))
      : [];
  return { add, remove, create };
}
