/** Scenes for tests: a plan of two phases, one ticket of GitHub on it. */
import { defaultConfig } from "../config/defaults/index.js";
import type { SettledConfig } from "../config/settled.js";
import type { ItemLink } from "../contracts/item.js";
import type { TicketRef } from "../contracts/ref.js";
import type { State, Ticket } from "../contracts/ticket.js";
import { afterEvent, type LifecycleEvent } from "./event.js";
import type { Scene, SceneTie, Work } from "./scene.js";

export const issue: TicketRef = "github:acme/shop#3";
export const key: TicketRef = "jira:PROJ-7";

export const link = (more: Partial<ItemLink> = {}): ItemLink => ({
  provider: "github",
  id: "acme/shop#3",
  relation: "primary",
  syncMode: "manual",
  onClose: "none",
  ...more,
});

export const work = (name: string, state: State, status: string = state): Work => ({
  ref: `item:debussy:plans/MASTER_PLAN.md#${name}`,
  title: name,
  state,
  status,
});

export const ticket = (ref: TicketRef, state: State = "open", more: Partial<Ticket> = {}): Ticket => ({
  ref,
  provider: ref.startsWith("jira:") ? "jira" : "github",
  url: "",
  title: "",
  kind: "ticket",
  state,
  rawState: state,
  project: "acme/shop",
  assignees: [],
  labels: [],
  milestones: [],
  approvals: [],
  ...more,
});

export interface Setting {
  readonly event: LifecycleEvent;
  /** Of the phases before the event; the event is the first one's. None: work without phases. */
  readonly phases?: readonly State[];
  readonly ref?: TicketRef;
  readonly link?: Partial<ItemLink>;
  readonly of?: SceneTie["of"];
  readonly ticket?: Ticket;
  readonly config?: Partial<SettledConfig>;
  readonly autoClose?: boolean;
}

export function sceneOf(setting: Setting): Scene {
  const { autoClose = false, event, of = "item", ref = issue } = setting;
  const before = (setting.phases ?? []).map((state, at) => work(String(at + 1), state));
  const first = before[0] ?? work("alone", "in_progress");
  const item = afterEvent(event === "finish" ? work("plan", "in_progress") : first, event);
  const phases = before.map((one) => (one.ref === item.ref ? item : one));
  const usual = defaultConfig();
  const remotes = { ...usual.remotes, jira: { ...usual.remotes.jira, enabled: true } };
  return {
    event,
    item,
    ...(phases.length === 0 ? {} : { plan: "Tax" }),
    phases,
    ties: [{ ref, link: link(setting.link), of, works: phases.length === 0 ? [item] : phases }],
    tickets: setting.ticket === undefined ? new Map() : new Map([[ref, setting.ticket]]),
    config: { ...usual, remotes, ...setting.config },
    autoClose,
  };
}
