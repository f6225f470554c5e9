import type { OnEvent } from "../config/settled.js";
import type { MoveEffect, Skipped } from "../contracts/effect.js";
import { nameOf, providerOf } from "../contracts/ref.js";
import type { State, Ticket, Transition } from "../contracts/ticket.js";
import { isForward } from "../plan/stage.js";
import type { Draft } from "./deeds.js";
import { configEvents } from "./event.js";
import { onCloseWish } from "./on-close.js";
import { completes, doneCount, isAllDone, isTieDone, type Scene, type SceneTie } from "./scene.js";

export interface Move {
  readonly draft?: Draft<MoveEffect>;
  readonly skipped: readonly Skipped[];
  /** The config names a transition that this ticket does not have. */
  readonly warning?: string;
}

/** Where a ticket is to go, and who says so. */
interface Wish {
  readonly to: State;
  readonly because: string;
  readonly transition?: string;
  /** The tracker's own word, where the transition alone says where it leads. */
  readonly name?: string;
}

/** Bring a ticket where flag, config or its own link say; forward only, and to the end only when all is done. */
export function moveDraft(scene: Scene, tie: SceneTie): Move {
  const skipped: Skipped[] = [];
  const named = namedTransition(scene, tie);
  const warning = "warning" in named ? { warning: named.warning } : {};
  for (const wish of wishesOf(scene, tie, "warning" in named ? undefined : named.wish)) {
    const why = tooEarly(scene, tie, wish);
    if (why === undefined) return { ...planned(scene, tie, wish, skipped), ...warning };
    const says = `close ${nameOf(tie.ref)}`;
    skipped.push({ kind: "move", on: tie.ref, because: wish.because, says, why: "not-allowed", reason: why });
  }
  return { skipped, ...warning };
}

/** In order: what closes it, what the event's state is, the transition that is named without a state. */
function wishesOf(scene: Scene, tie: SceneTie, named: Wish | undefined): readonly Wish[] {
  const { autoClose, config } = scene;
  const wishes: Wish[] = [];
  if (autoClose && completes(scene)) wishes.push({ to: "closed", because: "--auto-close" });
  if (onCloseWish(scene, tie).close) wishes.push({ to: "closed", because: `on_close: ${tie.link.onClose}` });
  const event = eventsOf(scene).find((one) => config.on[one] !== undefined);
  const to = event === undefined ? undefined : config.on[event];
  const transition = transitionOf(scene, tie);
  const own = transition === undefined ? {} : { transition: transition.name };
  if (event !== undefined && to !== undefined) wishes.push({ to, because: `on.${event}` });
  else if (named !== undefined) wishes.push(named);
  return wishes.map((wish) => ({ ...own, ...wish }));
}

const eventsOf = ({ event, phases }: Scene): readonly OnEvent[] => configEvents(event, phases.length > 0);

/** Only Jira's transitions have names. */
function transitionOf(scene: Scene, { ref }: SceneTie): { readonly event: OnEvent; readonly name: string } | undefined {
  if (providerOf(ref) !== "jira") return undefined;
  const { transitions } = scene.config.remotes.jira;
  const event = eventsOf(scene).find((one) => transitions[one] !== undefined);
  const name = event === undefined ? undefined : transitions[event];
  return event === undefined || name === undefined ? undefined : { event, name };
}

/** A transition that is named says where to go by itself. Of a ticket that could not be read its end is guessed by the event. */
function namedTransition(scene: Scene, tie: SceneTie): { readonly wish?: Wish } | { readonly warning: string } {
  const named = transitionOf(scene, tie);
  if (named === undefined) return {};
  const because = `remotes.jira.transitions.${named.event}`;
  const ticket = scene.tickets.get(tie.ref);
  if (ticket?.transitions === undefined)
    return { wish: { to: usual[named.event] ?? "in_progress", because, transition: named.name } };
  const way = ticket.transitions.find(({ name }) => isSame(name, named.name));
  if (way !== undefined) return { wish: { to: way.toState, because, transition: way.name, name: way.to } };
  if (isThere(scene, named.event, ticket)) return {};
  const says = `${nameOf(tie.ref)} has no transition "${named.name}" out of "${ticket.rawState}"${waysOut(ticket.transitions)}`;
  return { warning: says };
}

const usual: Readonly<Partial<Record<OnEvent, State>>> = {
  phase_started: "in_progress",
  phase_completed: "in_review",
  phase_failed: "blocked",
  plan_completed: "closed",
};

/** The event was told before, or somebody was quicker: what leads there is then no way out any more. */
function isThere({ config }: Scene, event: OnEvent, { state }: Ticket): boolean {
  const to = config.on[event] ?? usual[event];
  return to !== undefined && !isForward(state, to);
}

function waysOut(transitions: readonly Transition[]): string {
  const names = transitions.slice(0, 5).map(({ name }) => `"${name}"`);
  return names.length === 0 ? "" : `; there ${names.length === 1 ? "is" : "are"} ${names.join(", ")}`;
}

/** A ticket ends when all that it stands for is done; flag and config wait for the whole plan. */
function tooEarly(scene: Scene, tie: SceneTie, { because, to }: Wish): string | undefined {
  if (to !== "closed") return undefined;
  if (!because.startsWith("on_close") && !isAllDone(scene))
    return scene.phases.length === 0
      ? "the work is not done"
      : `not all phases are done (${doneCount(scene)} of ${scene.phases.length})`;
  if (isTieDone(tie)) return undefined;
  const open = tie.works.filter(({ state }) => state !== "closed").map(({ title }) => `"${title}"`);
  return `it stands for work that is not done: ${open.slice(0, 3).join(", ")}${open.length > 3 ? ` and ${open.length - 3} more` : ""}`;
}

function planned(scene: Scene, { ref }: SceneTie, wish: Wish, skipped: readonly Skipped[]): Move {
  const { because, name, to, transition } = wish;
  const { jira } = scene.config.remotes;
  const isJira = providerOf(ref) === "jira";
  const ticket = scene.tickets.get(ref);
  const names = name !== undefined ? [name] : isJira ? (jira.statusMap[to] ?? []) : [];
  const says = to === "closed" ? `close ${nameOf(ref)}` : `move ${nameOf(ref)} to "${names[0] ?? words(to)}"`;
  const leave = (why: Skipped["why"], reason: string): Move => ({
    skipped: [...skipped, { kind: "move", on: ref, because, says, why, reason }],
  });
  const isStep = name !== undefined && ticket?.state === to && !isSame(ticket.rawState, name);
  if (ticket !== undefined && !isStep && !leads(ticket.state, to))
    return leave("not-needed", `it is ${words(ticket.state)} already`);
  const unmapped = isJira && names.length === 0 && transition === undefined && (to === "blocked" || to === "in_review");
  if (unmapped)
    return leave("not-able", `no status of Jira is mapped to ${words(to)}: name it as remotes.jira.status_map.${to}`);
  if (isJira && isBlind(wish, names, ticket))
    return leave(
      "not-able",
      "no transition leads to its end at once, and remotes.jira.status_map does not name the way",
    );
  const deed: MoveEffect = {
    kind: "move",
    on: ref,
    to,
    names,
    expect: ticket?.rawState ?? "",
    fields: isJira ? jira.fields : {},
    ...(transition === undefined ? {} : { transition }),
  };
  return { draft: { deed, because, says }, skipped };
}

/** Several steps through a workflow of which no status is named may end anywhere: in one that blocks. */
function isBlind({ to }: Wish, names: readonly string[], ticket: Ticket | undefined): boolean {
  const ways = ticket?.transitions;
  return to === "closed" && names.length === 0 && ways !== undefined && !ways.some(({ toState }) => toState === to);
}

/** Blocked work that goes on is no way back. A transition that is named may lead from one status to another of the same state. */
function leads(from: State, to: State): boolean {
  return isForward(from, to) || (from === "blocked" && to === "in_progress");
}

const words = (state: State): string => state.replace(/_/g, " ");
const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
