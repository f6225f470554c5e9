import { fullName, type Repository, type Thread } from "./model.js";
import type { World } from "./world.js";

/** An issue and where it is. */
export interface Member {
  readonly repository: Repository;
  readonly thread: Thread;
}

export function parentOf(world: World, { parent }: Thread): Member | undefined {
  const repository = parent === undefined ? undefined : world.repositories.get(parent.repository.toLowerCase());
  const thread = repository?.threads.get(parent?.number ?? 0);
  return repository === undefined || thread === undefined ? undefined : { repository, thread };
}

/** Sub-issues, in the order of their numbers; they may be in other repositories of the same owner. */
export function childrenOf(world: World, repository: Repository, { number }: Thread): Member[] {
  const name = fullName(repository);
  return [...world.repositories.values()].flatMap((home) =>
    [...home.threads.values()]
      .filter(({ parent }) => parent?.repository === name && parent.number === number)
      .map((thread) => ({ repository: home, thread })),
  );
}

/** Whether the first is the second, or lies somewhere above it. */
export function isAbove(world: World, above: Thread, below: Thread): boolean {
  for (let current: Thread | undefined = below; current; current = parentOf(world, current)?.thread)
    if (current === above) return true;
  return false;
}
