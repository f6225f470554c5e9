import type { Completion } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import { readPlan, type Place } from "./apply.js";
import type { DebussyState } from "./state.js";

/**
 * What Debussy itself remembers as completed (`completed_features`). A bare number belongs to the repository that the plan
 * names; where the plan is gone, to the one at hand.
 */
export async function completionsIn(place: Place, { completed }: DebussyState): Promise<readonly Completion[]> {
  return Promise.all(
    completed.map(async ({ completedAt, issues, name, planPath }) => {
      const plan = await readPlan(place, planPath);
      const named = plan === undefined || "code" in plan ? undefined : plan.repository;
      const repository = named ?? place.repository ?? "";
      const tickets = issues.flatMap((issue) => refOfLink(issue, repository) ?? []);
      const atMs = Date.parse(completedAt);
      return { name, path: planPath, tickets, completedAtMs: Number.isNaN(atMs) ? 0 : atMs };
    }),
  );
}
