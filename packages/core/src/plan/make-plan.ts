import type { Plan } from "../contracts/effect.js";
import type { Thread } from "../contracts/thread.js";
import type { Verdict } from "../contracts/verdict.js";
import { changeBody } from "./change-body.js";
import { changeCheck } from "./change-check.js";
import { changeComment } from "./change-comment.js";
import { changeLabels } from "./change-labels.js";
import { changeMilestone } from "./change-milestone.js";
import { join, type Part, type PlanOptions } from "./context.js";
import { ticketMove } from "./ticket-move.js";
import { ticketNotes } from "./ticket-notes.js";

/**
 * In this order they are done: the ticket first, since labels show its state; what remembers comes
 * after what is remembered; the check last, so that it never reports work still to be done.
 */
const parts: readonly Part[] = [
  ticketMove,
  ticketNotes,
  changeBody,
  changeLabels,
  changeMilestone,
  changeComment,
  changeCheck,
];

/** Everything that is to be written, as data. Two runs on one world: the second plan is empty. */
export function makePlan(thread: Thread, verdict: Verdict, options: PlanOptions): Plan {
  return join(parts.map((part) => part({ thread, verdict, options })));
}
