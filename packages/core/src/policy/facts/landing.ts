import type { Facts } from "./facts.js";

/** A push to the repository's default branch. */
export function isDefaultPush({ thread }: Facts): boolean {
  const { event, change } = thread;
  return (
    change.kind === "push" && event.kind === "push" && event.ref === `refs/heads/${change.repository.defaultBranch}`
  );
}

/** The work is in: its tickets may be closed by now. */
export function hasLanded(facts: Facts): boolean {
  return facts.thread.change.state === "merged" || isDefaultPush(facts);
}

/**
 * The pull requests that brought every commit of a push to the default branch, each merged with a
 * check that passed: then branch, title and body, which a push has no more, were judged there.
 *
 * @returns their numbers; nothing when a commit came another way, or it could not be told
 */
export function carriedBy(facts: Facts): readonly number[] | undefined {
  const { commits, complete } = facts.thread.change;
  if (!isDefaultPush(facts) || commits.length === 0 || !complete.commits) return undefined;
  const bringers = commits.map(
    (commit) => commit.broughtBy?.find((one) => one.merged && one.checkPassed === true)?.number,
  );
  return bringers.includes(undefined) ? undefined : [...new Set(bringers as number[])];
}
