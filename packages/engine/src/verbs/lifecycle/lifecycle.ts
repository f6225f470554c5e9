import { isItemRef, type Receipt, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { afterEvent, ticketDeeds } from "@satellite/core/lifecycle";
import {
  answerOf,
  askIfCompleted,
  carryOut,
  findItem,
  nothingDone,
  readWhole,
  type Answer,
  type CarriedOut,
  type Desk,
  type Notice,
} from "../../desk/index.js";
import { localDraft } from "./local.js";
import type { LifecycleInput, LifecycleResult } from "./result.js";
import { notFor } from "./refusals.js";
import { inThisRound } from "./round.js";
import { surroundings, type Surroundings } from "./surroundings.js";
import { softened, ticketsOf, warning, worked } from "./tickets.js";

/**
 * An event of an item: its own status, and what its tickets are told of it.
 *
 * Ends with a notice: 1 when a plan is finished with phases open, 2 for an item that this event is not for, 3 when the work
 * was completed before and nobody says that it may begin again, 4 when a tracker could not be reached: what it is to be
 * told waits in the journal. A transition that the workflow does not have is a warning, and the rest goes on.
 */
export async function lifecycle(desk: Desk, input: LifecycleInput): Promise<Answer<LifecycleResult>> {
  const found = await findItem(desk, input.item);
  if ("notice" in found) return nothingDone([found.notice]);
  const { item } = found;
  const around = await surroundings(desk, item, input.event);
  const refused = notFor(item, around, input) ?? (await notAgain(desk, around, input));
  if (refused !== undefined) return nothingDone([refused]);
  const known = await ticketsOf(desk, around.ties);
  const { event } = input;
  const { status, title } = item.content;
  const { drafts, skipped, warnings } = ticketDeeds({
    event,
    item: afterEvent({ ref: item.ref, title, state: item.state, status }, event),
    ...(around.plan === undefined ? {} : { plan: around.plan.content.title }),
    phases: around.phases,
    ties: around.ties.filter(({ ref }) => !known.gone.has(ref)),
    tickets: known.tickets,
    config: desk.config,
    autoClose: input.autoClose,
  });
  const effects = await inThisRound(desk, [...drafts, ...(await localDraft(desk, item, event))]);
  const question = { says: `${event} ${item.id}`, ...(input.named === true ? { named: true } : {}) };
  const carried = await carryOut(desk, { effects, skipped }, question);
  // Somebody said no, or nobody was there to ask: then nothing happened.
  if (carried.stopped && !desk.options.dryRun)
    return { ...nothingDone<LifecycleResult>(carried.notices), plan: carried.plan };
  const recorded = await afterwards(desk, item, around, input, carried);
  const { phases } = around;
  const done = phases.filter(({ state }) => state === "closed").length;
  const result: LifecycleResult = {
    event,
    item: item.id,
    title,
    ...(phases.length === 0 ? {} : { phases: { done, total: phases.length } }),
    tickets: around.ties.map(({ ref }) => ref),
    recorded,
  };
  const notices = [...known.notices, ...warnings.map(warning), ...nextStep(around, input)];
  return answerOf(result, { ...carried, notices: softened(carried) }, notices);
}

async function notAgain(
  desk: Desk,
  { ties }: Surroundings,
  { event, force }: LifecycleInput,
): Promise<Notice | undefined> {
  return event === "start" ? askIfCompleted(desk, worked(ties), force) : undefined;
}

/** Finished work is remembered, whether or not the trackers could be told; not when its own file could not be. */
async function afterwards(
  desk: Desk,
  item: WorkspaceItem,
  around: Surroundings,
  { event }: LifecycleInput,
  carried: CarriedOut,
): Promise<boolean> {
  if (desk.options.dryRun) return false;
  const moved = carried.receipts.filter(({ kind, outcome }) => kind === "move" && outcome === "done");
  // So that `status` shows them where they are now.
  if (moved.length > 0) await readWhole(desk, [...new Set(moved.map(({ on }) => on as TicketRef))]);
  const ends = event === "finish" || (event === "complete" && item.kind !== "phase" && around.phases.length === 0);
  const isLeft = ({ on, outcome }: Receipt): boolean => isItemRef(on) && outcome !== "done" && outcome !== "unchanged";
  if (!ends || carried.receipts.some(isLeft)) return false;
  await remember(desk, item, worked(around.ties));
  return true;
}

/** Once, until somebody begins it again. */
async function remember(desk: Desk, { content, path }: WorkspaceItem, tickets: readonly TicketRef[]): Promise<void> {
  const earlier = (await desk.store.completions.all()).filter((one) => one.path === path);
  const [last] = earlier.sort((one, other) => other.completedAtMs - one.completedAtMs);
  const isKnown = last !== undefined && last.forced !== true && tickets.every((ref) => last.tickets.includes(ref));
  if (isKnown) return;
  await desk.store.completions.record({ name: content.title, path, tickets, completedAtMs: desk.clock.nowMs() });
}

function nextStep({ phases, plan }: Surroundings, { event }: LifecycleInput): readonly Notice[] {
  const isLast = event === "complete" && plan?.kind === "plan" && phases.every(({ state }) => state === "closed");
  if (!isLast) return [];
  const says = `all phases of "${plan.content.title}" are completed: \`satellite lifecycle finish ${plan.id}\` comes next`;
  return [{ weight: "said", code: "INCOMPLETE", says, where: plan.path }];
}
