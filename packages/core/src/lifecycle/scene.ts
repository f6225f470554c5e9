import type { SettledConfig } from "../config/settled.js";
import type { ItemLink } from "../contracts/item.js";
import type { ItemRef, TicketRef } from "../contracts/ref.js";
import type { State, Ticket } from "../contracts/ticket.js";
import type { LifecycleEvent } from "./event.js";

/** An item, as far as it counts here, once the event has happened. */
export interface Work {
  readonly ref: ItemRef;
  readonly title: string;
  readonly state: State;
  /** Its tool's own word. */
  readonly status: string;
}

/** A ticket that the event is told to. */
export interface SceneTie {
  readonly ref: TicketRef;
  readonly link: ItemLink;
  /** Whose link it is: the item's own, its plan's, or (when a plan is finished) one of its phases'. */
  readonly of: "item" | "plan" | "phase";
  /** All items that this ticket stands for, wherever they lie: it is done when they are. */
  readonly works: readonly Work[];
}

/** What is known when an event happens. Tickets that could not be read are absent. */
export interface Scene {
  readonly event: LifecycleEvent;
  readonly item: Work;
  /** Name of the plan whose phases are counted. */
  readonly plan?: string;
  /** All phases of the plan; none: work without phases. */
  readonly phases: readonly Work[];
  readonly ties: readonly SceneTie[];
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  readonly config: Pick<SettledConfig, "labels" | "milestones" | "on" | "remotes">;
  readonly autoClose: boolean;
}

const isClosed = ({ state }: Work): boolean => state === "closed";

/** The whole plan is; work without phases when it is itself. */
export function isAllDone({ item, phases }: Pick<Scene, "item" | "phases">): boolean {
  return phases.length === 0 ? isClosed(item) : phases.every(isClosed);
}

export function isTieDone({ works }: Pick<SceneTie, "works">): boolean {
  return works.every(isClosed);
}

export function doneCount({ phases }: Pick<Scene, "phases">): number {
  return phases.filter(isClosed).length;
}

/** The event ends work: its own, or the plan's. */
export const completes = ({ event }: Pick<Scene, "event">): boolean => event === "complete" || event === "finish";

/** The event is the end of the very item that the link belongs to. */
export const completesOwn = (scene: Pick<Scene, "event">, { of }: SceneTie): boolean =>
  completes(scene) && of === "item";
