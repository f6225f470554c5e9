import type { Change } from "@satellite/core";
import type { House } from "./house.js";
import type { Outcome } from "./run.js";

type Judged = Outcome & { readonly kind: "judged" };

/**
 * Asks for the change's last workflow run to run again: the job's own status is what people require, and
 * a run on the default branch cannot set it. Where that cannot be, the outcome says that it is stale.
 *
 * @param reason tells one wish from another, so that each is asked for once
 */
export async function withRerun(outcome: Judged, change: Change, reason: string, house: House): Promise<Judged> {
  const key = `rerun:${change.ref}:${reason}`;
  const name = `#${change.number ?? 0}`;
  const says = `run the job of ${name} again`;
  const receipt = await house.host.apply(
    { kind: "rerun", on: change.ref, headSha: change.head.sha, key, because: "recheck", says },
    key,
  );
  const stale =
    receipt.outcome === "done" ? [] : [`The verdict on ${name} is new, but its job's status is stale: ${receipt.says}`];
  return { ...outcome, receipts: [...outcome.receipts, receipt], notices: [...outcome.notices, ...stale] };
}
