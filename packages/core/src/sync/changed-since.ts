import type { Query } from "../contracts/ports.js";
import type { TicketRef } from "../contracts/ref.js";

/** Where a ticket lives: `PROJ` of `jira:PROJ-12`, `acme/shop` of `github:acme/shop#42`. */
export function homeOf(ref: TicketRef): string {
  return ref.slice(ref.indexOf(":") + 1).replace(/[-#]\d+$/, "");
}

/**
 * The questions whose answers hold every change of these tickets: one for all projects of Jira, and one for each repository,
 * since GitHub's own list of issues, which lags behind nothing, is one repository's.
 *
 * @param home the run's own repository, which a question without words is about
 */
export function changesAsked(refs: readonly TicketRef[], home: string): readonly Query[] {
  const homes = (id: string) => [...new Set(refs.filter((ref) => ref.startsWith(`${id}:`)).map(homeOf))].sort();
  const projects = homes("jira");
  const jira: Query[] =
    projects.length === 0 ? [] : [{ text: `project in (${projects.map((key) => `"${key}"`).join(", ")})` }];
  const repositories = homes("github").map((name): Query =>
    name.toLowerCase() === home.toLowerCase() ? {} : { text: `repo:${name} is:issue` },
  );
  return [...jira, ...repositories];
}
