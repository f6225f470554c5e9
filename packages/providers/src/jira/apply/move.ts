/** Bring an issue to a state: by one transition, or by several where the workflow wants it so. */
import { states, type MoveEffect, type Receipt, type State } from "@satellite/core";
import { isRefusal, type Answer } from "../client.js";
import { sameName, toState } from "../map.js";
import { rankOf, type Status } from "../path.js";
import { nothing, wirePart, wireTransitions, type WirePart, type WireStatus, type WireTransition } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { fillFrom, isApproval, isWanted, mayEnd } from "./aim.js";
import { createRoute, type Way } from "./route.js";
import { look } from "./seen.js";

const maxHops = 6;

/**
 * The issue is read anew first: it may be there already, be further on, or have been moved by somebody since the plan
 * was made, in which case the plan yields.
 */
export async function move(act: Act<MoveEffect>): Promise<Receipt> {
  const { effect, key, notes, options } = act;
  if (effect.names.length === 0 && (effect.to === "blocked" || effect.to === "in_review")) {
    return receipt(effect, "refused", `no status of Jira is mapped to ${effect.to}`, { code: "NO_PATH" });
  }
  const now = await look(act, ["status", "issuetype", "project"], wirePart);
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
    const choose = async (ways: readonly Way[]) => named(act, ways) ?? (await route.next(at, ways, visited));
    const blind = hop === 0 ? await chosenBlind(act, choose) : undefined;
    const found = blind ? { value: blind } : await chosen(act, choose);
    if (isRefusal(found)) return { ...(await refused(act, found)), stands: at.name };
    const way = found.value;
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

type Choose = (ways: readonly Way[]) => Promise<Way | undefined>;

/**
 * By the ways out that came beside the issue, without their screens: good where the way that is taken has no screen. They hang
 * on the issue itself, by its workflow's conditions, so those of one issue are never taken for another's.
 */
async function chosenBlind(act: Act<MoveEffect>, choose: Choose): Promise<Way | undefined> {
  const transitions = act.seen?.issue.transitions;
  const way = transitions ? await choose(toWays(act, transitions)) : undefined;
  return way?.transition.hasScreen === false ? way : undefined;
}

/** By the ways out as they are, with what their screens hold. */
async function chosen(act: Act<MoveEffect>, choose: Choose): Promise<Answer<Way | undefined>> {
  const { client, key } = act;
  const query = { expand: "transitions.fields" };
  const answer = await client.ask(
    { method: "GET", path: `issue/${key}/transitions`, query, repeat: "safe" },
    wireTransitions,
  );
  return isRefusal(answer) ? answer : { value: await choose(toWays(act, answer.value.transitions)) };
}

function toWays(act: Act<MoveEffect>, transitions: readonly WireTransition[]): readonly Way[] {
  const open = transitions.filter(({ isAvailable, to }) => isAvailable !== false && !isApproval(to, act));
  return open.map((transition) => ({ transition, to: toStatus(transition.to, act.options.statusMap), last: false }));
}

/** One transition, with what its screen wants. Nothing when it went well. */
async function take(act: Act<MoveEffect>, { to, transition }: Way, at: Status): Promise<Receipt | undefined> {
  const { client, effect, key } = act;
  const { fields, missing } = fillFrom(act, transition);
  if (missing.length > 0) {
    const says = `${key} stays in ${at.name}: the transition "${transition.name}" to ${to.name} requires ${missing.join(", ")}`;
    return { ...receipt(effect, "refused", says, { code: "FIELDS_REQUIRED" }), stands: at.name };
  }
  const body = { transition: { id: transition.id }, ...(Object.keys(fields).length > 0 && { fields }) };
  const answer = await client.ask({ method: "POST", path: `issue/${key}/transitions`, body, repeat: "once" }, nothing);
  return isRefusal(answer) ? { ...(await refused(act, answer)), stands: at.name } : undefined;
}

function toStatus(status: WireStatus, statusMap: Act<MoveEffect>["options"]["statusMap"]): Status {
  return { id: status.id ?? status.name, name: status.name, state: toState(status, statusMap) };
}

function stuck({ effect, key }: Act<MoveEffect>, at: Status, why: string): Receipt {
  return { ...receipt(effect, "refused", `${key} stands in ${at.name}: ${why}`, { code: "NO_PATH" }), stands: at.name };
}

function aimOf({ names, to }: MoveEffect): string {
  return names[0] ?? to;
}
