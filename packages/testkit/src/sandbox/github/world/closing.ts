import { fullName, isPull, type PullThread, type Repository, type Thread } from "./model.js";
import type { World } from "./world.js";

export interface Target {
  readonly repository: Repository;
  readonly thread: Thread;
}

const keyword =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+(?:(?<repo>[\w.-]+\/[\w.-]+)?#(?<number>\d+)|https?:\/\/[^\s/]+\/(?<urlRepo>[\w.-]+\/[\w.-]+)\/issues\/(?<urlNumber>\d+))(?!\w)/gi;

/** What GitHub does not read for keywords: fenced and inline code, and HTML comments. */
function withoutCode(body: string): string {
  return body
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replaceAll(/^ {0,3}(```+|~~~+)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, " ")
    .replaceAll(/`[^`\n]+`/g, " ");
}

/**
 * The issues that merging this pull request closes: those named with a closing keyword in its body, and those linked by hand.
 * Keywords count only when the pull request targets the default branch.
 *
 * @see https://docs.github.com/issues/tracking-your-work-with-issues/linking-a-pull-request-to-an-issue
 */
export function closingTargets(world: World, repository: Repository, { body, pull }: PullThread): Target[] {
  const named =
    pull.baseRef === repository.defaultBranch
      ? [...withoutCode(body ?? "").matchAll(keyword)].map(({ groups }) => {
          const name = groups?.repo ?? groups?.urlRepo ?? fullName(repository);
          return `${name}#${groups?.number ?? groups?.urlNumber ?? ""}`.toLowerCase();
        })
      : [];
  const targets: Target[] = [];
  for (const ref of new Set([...named, ...pull.linked])) {
    const [name = "", number = ""] = ref.split("#");
    const home = world.repositories.get(name);
    const thread = home?.threads.get(Number(number));
    if (home !== undefined && thread !== undefined && !isPull(thread)) targets.push({ repository: home, thread });
  }
  return targets;
}
