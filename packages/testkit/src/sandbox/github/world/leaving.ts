import { fullName, isPull, type Repository, type Thread } from "./model.js";
import type { World } from "./world.js";

/**
 * Moves an issue: it gets another number and other ids; labels and a milestone that the new place does not have stay
 * behind. The old number leads to the new place.
 *
 * @see https://docs.github.com/issues/tracking-your-work-with-issues/administering-issues/transferring-an-issue-to-another-repository
 */
export function transferIssue(world: World, from: Repository, thread: Thread, to: Repository): Thread {
  if (isPull(thread)) throw new Error("a pull request cannot be transferred");
  const at = world.tick();
  const title = from.milestones.find(({ number }) => number === thread.milestone)?.title;
  const moved: Thread = {
    ...thread,
    id: world.nextId(),
    number: world.nextNumber(to),
    labels: thread.labels.filter((name) => to.labels.some((label) => label.name === name)),
    milestone: to.milestones.find((one) => one.title === title)?.number ?? null,
    updatedAt: at,
  };
  leave(world, from, thread, { repository: to, number: moved.number });
  to.threads.set(moved.number, moved);
  return moved;
}

export function deleteIssue(world: World, from: Repository, thread: Thread): void {
  if (isPull(thread)) throw new Error("a pull request cannot be deleted");
  world.tick();
  leave(world, from, thread, "deleted");
}

/** Sub-issues follow their parent, or have none any more; what led to the old place leads to the new one. */
function leave(
  world: World,
  from: Repository,
  thread: Thread,
  now: { readonly repository: Repository; readonly number: number } | "deleted",
): void {
  from.threads.delete(thread.number);
  from.gone.set(thread.number, now);
  for (const repository of world.repositories.values())
    for (const [number, place] of repository.gone)
      if (place !== "deleted" && place.repository === from && place.number === thread.number)
        repository.gone.set(number, now);
  for (const repository of world.repositories.values())
    for (const child of repository.threads.values()) {
      if (child.parent?.repository !== fullName(from) || child.parent.number !== thread.number) continue;
      if (now === "deleted") delete child.parent;
      else child.parent = { repository: fullName(now.repository), number: now.number };
    }
}
