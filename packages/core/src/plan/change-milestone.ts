import { effect, effects, nothing, skipped, type Part } from "./context.js";
import { primaryTicket } from "./stage.js";

const because = "milestones.from";

/** The change's milestone from the ticket's fix version or own milestone. A milestone that people set stays. */
export const changeMilestone: Part = (context) => {
  const { change, config } = context.thread;
  const { from, createMissing } = config.milestones;
  const ticket = primaryTicket(context);
  if (change.kind !== "pull_request" || change.state === "closed" || ticket === undefined || from === "none")
    return nothing;
  const wanted = ticket.milestones.find((one) => one.released !== true);
  if (wanted === undefined || change.milestone?.title === wanted.title) return nothing;
  const says = `set milestone "${wanted.title}"`;
  if (change.milestone !== null) {
    const reason = `the pull request already has milestone "${change.milestone.title}"`;
    return skipped({ kind: "milestone", on: change.ref, because, says, why: "not-allowed", reason });
  }
  return effects(
    effect({ kind: "milestone", on: change.ref, title: wanted.title, create: createMissing }, because, says),
  );
};
