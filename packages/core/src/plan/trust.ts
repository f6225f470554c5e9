import type { Context } from "./context.js";

/**
 * May this change write to tickets? Somebody without a role in the repository can open a pull request
 * that names any ticket; merging it is what makes its claims the team's own.
 *
 * @returns the reason when it may not
 */
export function distrust({ thread, verdict }: Context): string | undefined {
  const { change } = thread;
  const insider = ["admin", "maintain", "write"].includes(change.author.role ?? "none");
  if (change.fork && !insider && change.state !== "merged") {
    return "the change comes from a fork whose author has no write access; tickets follow once it is merged";
  }
  if (verdict.conclusion === "fail") return "the change failed the check";
  if (verdict.conclusion === "unknown") return "the change could not be verified";
  return undefined;
}
