import type { Context } from "./context.js";

/**
 * May this change write to tickets? Somebody without a role in the repository can open a pull request
 * that names any ticket; merging it is what makes its claims the team's own.
 *
 * @returns the reason when it may not
 */
export function distrust(context: Context): string | undefined {
  const { verdict } = context;
  const stranger = strangersWork(context);
  if (stranger !== undefined) return stranger;
  if (verdict.conclusion === "fail") return "the change failed the check";
  if (verdict.conclusion === "unknown") return "the change could not be verified";
  return undefined;
}

/** Of such a change not even the verdict is remembered on a ticket. */
export function strangersWork({ thread: { change } }: Context): string | undefined {
  const insider = ["admin", "maintain", "write"].includes(change.author.role ?? "none");
  return change.fork && !insider && change.state !== "merged"
    ? "the change comes from a fork whose author has no write access; tickets follow once it is merged"
    : undefined;
}
