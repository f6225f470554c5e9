/** Bring an issue to a state: by one transition, or by several where the workflow wants it so. */
import { states, type MoveEffect, type Receipt, type State } from "@satellite/core";
import { isRefusal, type Refusal } from "../client.js";
import { sameName, toState } from "../map.js";
import { rankOf, type Status } from "../path.js";
import { nothing, wirePart, wireTransitions, type WirePart, type WireStatus } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { fillFrom, isApproval, isWanted, mayEnd } from "./aim.js";
import { createRoute, type Way } from "./route.js";

const maxHops = 6;

/**
 * The issue is read anew first: it may be there already, be further on, or have been moved by somebody since the plan
 * was made, in which case the plan yields.
 */
export async function move(act: Act<MoveEffect>): Promise<Receipt> {
  const { client, effect, key, notes, options } = act;
  if (effect.names.length === 0 && (effect.to === "blocked" || effect.to === "in_review")) {
    return receipt(effect, "refused", `no status of Jira is mapped to ${effect.to}`, { code: "NO_PATH" });
  }
  const query = { fields: "status,issuetype,project" };
  const now = await client.ask({ method: "GET", path: `issue/${key}`, query, repeat: "safe" }, wirePart);
  if (isRefusal(now)) return refused(act, now);
  const { status } = now.value.fields;
  if (!status) return receipt(effect, "failed", `${key} came without a status`, { code: "BAD_ANSWER" });
  const at = toStatus(status, options.statusMap);
  if (isWanted(at, effect)) return receipt(effect, "unchanged", `${key} is in ${at.name} already`);
  if (rankOf(at.state) > rankOf(effect.to)) return receipt(effect, "unchanged", `${key} is further on, in ${at.name}`);
  const mine = notes.walked.get(effect.key)?.has(at.id) === true;
  // Decided on no state at all, since whoever planned could not read the ticket: then a move must lead forward.
  if (effect.expect === "") {
    if (mine || isForward(at.state, effect.to)) return walk(act, at, now.value);
    return receipt(effect, "unchanged", `${key} is as far already, in ${at.name}`);
  }
  if (!sameName(at.name, effect.expect) && !mine) {
    return receipt(effect, "yielded", `${key} was moved from ${effect.expect} to ${at.name} meanwhile`);
  }
  return walk(act, at, now.value);
}

/** The plan's own order, in which a blocked ticket is further on than one in progress. */
function isForward(from: State, to: State): boolean {
  return from === "unknown" || states.indexOf(from) < states.indexOf(to);
}

async function walk(act: Act<MoveEffect>, start: Status, issue: WirePart): Promise<Receipt> {
  const { effect, key, notes } = act;
  const route = createRoute(act, issue);
  const walked = notes.walked.get(effect.key) ?? new Set<string>();
  notes.walked.set(effect.key, walked);
  const visited = new Set([start.id]);
  let at = start;
  for (let hop = 0; hop < maxHops; hop += 1) {
    const ways = await waysOut(act);
    if (isRefusal(ways)) return refused(act, ways);
    const way = named(act, ways.value) ?? (await route.next(at, ways.value, visited));
    if (!way) return deadEnd(act, start, at);
    walked.add(way.to.id);
    visited.add(way.to.id);
    const no = await take(act, way, at);
    if (no) return no;
    at = way.to;
    if (way.last)
      return receipt(effect, "done", `${key} moved from ${start.name} to ${at.name}`, { id: way.transition.id });
  }
  return stuck(act, at, `${maxHops} transitions were not enough`);

  function deadEnd({ effect, key }: Act<MoveEffect>, from: Status, end: Status): Receipt {
    if (end.state !== effect.to) return stuck(act, end, `its workflow shows no way on to ${aimOf(effect)}`);
    const says = `${key} is in ${end.name}, which counts as ${effect.to}; its workflow shows no way to ${aimOf(effect)}`;
    return receipt(effect, from.id === end.id ? "unchanged" : "done", says);
  }
}

/** The transition that the config names for this event, when it leads to the wanted state. */
function named(act: Act<MoveEffect>, ways: readonly Way[]): Way | undefined {
  const { effect } = act;
  const { transition } = effect;
  if (transition === undefined) return undefined;
  const way = ways.find(
    (one) =>
      sameName(one.transition.name, transition) &&
      (isWanted(one.to, effect) || one.to.state === effect.to) &&
      mayEnd(one.to, act),
  );
  return way && { ...way, last: true };
}

async function waysOut(act: Act<MoveEffect>): Promise<{ value: readonly Way[] } | Refusal> {
  const { client, key, options } = act;
  const query = { expand: "transitions.fields" };
  const answer = await client.ask(
    { method: "GET", path: `issue/${key}/transitions`, query, repeat: "safe" },
    wireTransitions,
  );
  if (isRefusal(answer)) return answer;
  const open = answer.value.transitions.filter(({ isAvailable, to }) => isAvailable !== false && !isApproval(to, act));
  return {
    value: open.map((transition) => ({ transition, to: toStatus(transition.to, options.statusMap), last: false })),
  };
}

/** One transition, with what its screen wants. Nothing when it went well. */
async function take(act: Act<MoveEffect>, { to, transition }: Way, at: Status): Promise<Receipt | undefined> {
  const { client, effect, key } = act;
  const { fields, missing } = fillFrom(act, transition);
  if (missing.length > 0) {
    const says = `${key} stays in ${at.name}: the transition "${transition.name}" to ${to.name} requires ${missing.join(", ")}`;
    return receipt(effect, "refused", says, { code: "FIELDS_REQUIRED" });
  }
  const body = { transition: { id: transition.id }, ...(Object.keys(fields).length > 0 && { fields }) };
  const answer = await client.ask({ method: "POST", path: `issue/${key}/transitions`, body, repeat: "once" }, nothing);
  return isRefusal(answer) ? refused(act, answer) : undefined;
}

function toStatus(status: WireStatus, statusMap: Act<MoveEffect>["options"]["statusMap"]): Status {
  return { id: status.id ?? status.name, name: status.name, state: toState(status, statusMap) };
}

function stuck({ effect, key }: Act<MoveEffect>, at: Status, why: string): Receipt {
  return receipt(effect, "refused", `${key} stands in ${at.name}: ${why}`, { code: "NO_PATH" });
}

function aimOf({ names, to }: MoveEffect): string {
  return names[0] ?? to;
}
