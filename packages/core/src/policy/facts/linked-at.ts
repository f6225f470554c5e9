import type { Change } from "../../contracts/change.js";
import type { Mention } from "../../contracts/mention.js";
import type { Link } from "../../contracts/ticket.js";

/**
 * When the change was provably linked to the ticket: the earliest moment at which one of its
 * mentions must have been there. A text that was edited counts from its last edit, since what it
 * said before is not known.
 *
 * @returns epoch milliseconds; nothing when no mention can be dated
 */
export function linkedAtMs(link: Link, change: Change): number | undefined {
  const times = link.mentions
    .filter((mention) => mention.relation !== "context")
    .flatMap((mention) => mentionedAtMs(mention, change) ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

function mentionedAtMs(mention: Mention, change: Change): number | undefined {
  const opened = change.createdAtMs;
  if (opened === undefined) return undefined;
  switch (mention.in) {
    case "branch":
    case "development":
      return opened;
    case "title":
      return change.titleEditedAtMs ?? opened;
    case "body":
      return change.bodyEditedAtMs ?? opened;
    case "commit":
    case "trailer": {
      // A trailer may stand in the body as well.
      if (mention.commit === undefined) return change.bodyEditedAtMs ?? opened;
      const commit = change.commits.find((one) => one.sha === mention.commit);
      return commit?.committedAtMs === undefined ? undefined : Math.max(opened, commit.committedAtMs);
    }
    default: // frontmatter
      return filedAtMs(mention.path, change, opened);
  }
}

/** Which commit wrote a file's front matter is rarely told, so the last that may have done it counts. */
function filedAtMs(path: string | undefined, change: Change, opened: number): number | undefined {
  const touching = change.commits.filter(
    (commit) => commit.files === undefined || path === undefined || commit.files.includes(path),
  );
  const times = touching.map((commit) => commit.committedAtMs);
  return times.includes(undefined) ? undefined : Math.max(opened, ...(times as number[]));
}
