import type { ProgressEffect } from "../contracts/effect.js";
import { nameOf, providerOf, type TicketRef } from "../contracts/ref.js";
import type { Ticket } from "../contracts/ticket.js";
import type { Draft } from "./deeds.js";
import { doneCount, type Scene, type SceneTie } from "./scene.js";

/** How much of the plan is done, in a line of ours on each milestone of its tickets; opted in by `milestones.progress`. */
export function progressDrafts(scene: Scene, ties: readonly SceneTie[]): readonly Draft<ProgressEffect>[] {
  const { config, phases, plan } = scene;
  if (!config.milestones.progress || plan === undefined || phases.length === 0) return [];
  const [done, total] = [doneCount(scene), phases.length];
  const percent = Math.floor((done / total) * 100);
  const seen = new Set<string>();
  return ties.flatMap(({ ref }) => {
    const milestone = milestoneOf(ref, scene.tickets.get(ref));
    if (milestone === undefined || seen.has(milestone)) return [];
    seen.add(milestone);
    const deed: ProgressEffect = { kind: "progress", on: ref, plan, done, total };
    const says = `show ${done} of ${total} phases (${percent} %) on the milestone of ${nameOf(ref)}`;
    return [{ deed, because: "milestones.progress", says }];
  });
}

/** What tells milestones apart: one line serves all tickets on it. Nothing: the ticket has none that is open. */
function milestoneOf(ref: TicketRef, ticket: Ticket | undefined): string | undefined {
  if (ticket === undefined) return ref;
  const open = ticket.milestones.find(({ released }) => released !== true);
  return open && `${providerOf(ref)} ${ticket.project} ${open.id ?? open.number ?? open.title}`;
}
