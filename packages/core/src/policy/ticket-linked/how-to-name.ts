import type { Facts } from "../facts/index.js";
import { clip } from "../say/index.js";

/** Suggestions shown at most. */
const maxSuggestions = 3;

/** A name as this team's tickets have it, for a remedy that can be typed. */
export function exampleName({ thread }: Facts): string {
  const { policy, remotes } = thread.config;
  const project = policy.ticket.projects.find((name) => !name.includes("/")) ?? remotes.jira.projects[0];
  if (project !== undefined) return `${clip(project, 40)}-1042`;
  return remotes.jira.enabled || !remotes.github.enabled ? "PROJ-1042" : "#42";
}

/** What to type, with the ticket that a typo may have meant. */
export function howToName(facts: Facts): string {
  const name = exampleName(facts);
  const plain = `Name the ticket in the branch, the title or a \`Ticket: ${name}\` trailer.`;
  const meant = facts.thread.mentions.ignored.flatMap(({ reason, raw, suggestion }) =>
    reason === "did-you-mean" && suggestion !== undefined ? [`${clip(suggestion, 60)} (written ${clip(raw, 60)})`] : [],
  );
  const some = [...new Set(meant)].slice(0, maxSuggestions);
  return some.length === 0 ? plain : `${plain} Did you mean ${some.join(", or ")}?`;
}
