import type { Change, SettledConfig } from "@satellite/core";
import type { House } from "./house.js";

/**
 * The change with its author's permission, asked for only where something hangs on it: a line that
 * claims "no ticket", or a fork whose tickets are to be written to.
 */
export async function withRole(change: Change, config: SettledConfig, house: House): Promise<Change> {
  if (
    house.host.roleOf === undefined ||
    change.author.role !== undefined ||
    change.author.login === "" ||
    !matters(change, config)
  )
    return change;
  const role = await house.host.roleOf(change.repository.fullName, change.author.login);
  if (typeof role !== "string") return change; // unknown: the rules that need it say so
  return { ...change, author: { ...change.author, role } };
}

function matters(change: Change, config: SettledConfig): boolean {
  const marker = config.policy.exempt.marker.toLowerCase();
  const claims =
    marker !== "" &&
    [change.body, ...change.commits.map((commit) => commit.message)].some((text) =>
      text.toLowerCase().includes(marker),
    );
  return claims || (change.fork && change.state === "open" && Object.keys(config.on).length > 0);
}
