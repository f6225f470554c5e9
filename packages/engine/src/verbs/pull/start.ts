import {
  nameOf,
  providerOf,
  type Effect,
  type ItemLink,
  type MoveEffect,
  type Plan,
  type Ticket,
} from "@satellite/core";
import { stateStays } from "@satellite/core/finish";
import { mayWrite } from "@satellite/core/link";
import { answerOf, carryOut, deed, readOne, type Answer, type Desk } from "../../desk/index.js";

export interface Started {
  readonly answer: Answer<undefined>;
  /** The ticket as it is now. */
  readonly ticket: Ticket;
  /** Somebody said no, or nobody was there to ask. */
  readonly stopped: boolean;
}

/** The ticket set in progress, and read again where that was done, so that the item shows what became of it. */
export async function start(desk: Desk, ticket: Ticket, link: ItemLink | undefined): Promise<Started> {
  const plan = await startPlan(desk, ticket, link);
  const carried = await carryOut(desk, plan, { says: `start ${nameOf(ticket.ref)}` });
  const answer = answerOf(undefined, carried);
  const stopped = carried.stopped && !desk.options.dryRun;
  if (!carried.receipts.some(({ outcome }) => outcome === "done")) return { answer, ticket, stopped };
  const again = await readOne(desk, ticket.ref);
  return { answer, ticket: "ticket" in again ? again.ticket : ticket, stopped };
}

/** The way forward alone: work that is further than that is not begun again. */
async function startPlan(desk: Desk, ticket: Ticket, link: ItemLink | undefined): Promise<Plan> {
  const { rawState, ref, state } = ticket;
  if (state === "in_progress") return { effects: [], skipped: [] };
  const id = providerOf(ref);
  const { jira } = desk.config.remotes;
  const names = id === "jira" ? (jira.statusMap.in_progress ?? []) : [];
  const says = `move ${nameOf(ref)} from "${rawState}" to "${names[0] ?? "in_progress"}"`;
  const because = "pull --start";
  const skip = (why: "not-able" | "not-allowed" | "not-needed", reason: string): Plan => ({
    effects: [],
    skipped: [{ kind: "move", on: ref, because, says, why, reason }],
  });
  if (state === "in_review" || state === "closed") return skip("not-needed", `it is further: "${rawState}"`);
  const stays = stateStays(desk.config);
  if (stays !== undefined) return skip("not-allowed", stays);
  const allowed = link === undefined ? true : mayWrite(link, "state", true);
  if (allowed !== true) return skip("not-allowed", allowed.reason);
  const provider = await desk.provider(id);
  if ("code" in provider || provider.can.move === "none") return skip("not-able", `${id} cannot be written to here`);
  const fields = id === "jira" ? jira.fields : {};
  const move: MoveEffect = { kind: "move", on: ref, to: "in_progress", names, expect: rawState, fields };
  const effect: Effect = deed(move, because, says, String(desk.clock.nowMs()));
  return { effects: [effect], skipped: [] };
}
