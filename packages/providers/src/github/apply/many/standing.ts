import { gitHubParts, type Effect, type TicketRef, type Unread } from "@satellite/core";
import type { GitHubClient, GraphqlAnswer } from "../../client.js";
import { unreadPart } from "../../look/failed.js";
import { placeOf } from "../../name.js";
import type { GitHubOptions } from "../../options.js";
import { nodesOf, type Page } from "../../wire.js";
import { standingsQuery } from "./query.js";

/** An issue as it stands, with the ids that it is written by. */
export interface Standing {
  readonly __typename: "Issue" | "PullRequest";
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly labels: Page<Named<"name">> | null;
  readonly milestone: { readonly title: string } | null;
  readonly assignees: Page<Named<"login">>;
  readonly parent?: {
    readonly id: string;
    readonly number: number;
    readonly repository: { readonly nameWithOwner: string };
  } | null;
}

type Named<K extends string> = { readonly id: string } & Readonly<Record<K, string>>;

/** What deeds need to know of the service; labels and milestones are of the repository that the ref lies in. */
export interface Shelf {
  issue(ref: TicketRef): Standing | Unread;
  label(ref: TicketRef, name: string): string | undefined;
  milestone(ref: TicketRef, title: string): string | undefined;
  person(login: string): string | undefined;
}

/** What one deed wants to know. */
export interface Wanted {
  readonly refs: readonly TicketRef[];
  readonly labels: readonly string[];
  readonly milestones: readonly string[];
  readonly people: readonly string[];
}

export function wantedBy(effect: Effect, { labels }: GitHubOptions): Wanted {
  const on = effect.on as TicketRef;
  const none = { refs: [on], labels: [], milestones: [], people: [] };
  switch (effect.kind) {
    case "ticket-edit": {
      const { addLabels = [], milestone = "", assignees = [], parent } = effect.patch;
      const refs = parent?.startsWith("github:") === true ? [on, parent] : [on];
      return { refs, labels: addLabels, milestones: milestone === "" ? [] : [milestone], people: assignees };
    }
    case "move": {
      const label = labels?.byState[effect.to];
      return { ...none, labels: typeof label === "string" ? [label] : [] };
    }
    case "labels":
      return { ...none, labels: effect.add };
    case "milestone":
      return { ...none, milestones: [effect.title] };
    default:
      return none;
  }
}

type WireRepository = { readonly nameWithOwner: string } & Readonly<
  Record<string, Standing | { readonly id: string } | Page<Named<"title">> | string | null>
>;
type Answer = Readonly<Record<string, WireRepository | { readonly id: string } | null>>;

/** Names of one kind in one repository, each once: GitHub tells no case apart. */
class Names {
  readonly list: string[] = [];
  readonly #at = new Map<string, number>();

  add(name: string): void {
    if (this.at(name) !== undefined) return;
    this.#at.set(name.toLowerCase(), this.list.length);
    this.list.push(name);
  }

  at(name: string): number | undefined {
    return this.#at.get(name.toLowerCase());
  }
}

interface Group {
  readonly repository: string;
  readonly issues: Names;
  readonly labels: Names;
  readonly milestones: Names;
}

/**
 * Everything that these deeds are held against, in one request.
 *
 * @throws {SatelliteError} as `GitHubClient.graphql`
 */
export async function readShelf(client: GitHubClient, wanted: readonly Wanted[]): Promise<Shelf> {
  const groups: Group[] = [];
  const people = new Names();
  for (const { refs, labels, milestones, people: logins } of wanted) {
    for (const ref of refs) groupOf(groups, ref)?.issues.add(String(gitHubParts(ref)?.number));
    const own = refs[0] === undefined ? undefined : groupOf(groups, refs[0]);
    for (const name of labels) own?.labels.add(name);
    for (const title of milestones) own?.milestones.add(title);
    for (const login of logins) people.add(login);
  }
  const counts = {
    repositories: groups.map(({ issues, labels, milestones }) => ({
      issues: issues.list.length,
      labels: labels.list.length,
      milestones: milestones.list.length,
    })),
    people: people.list.length,
  };
  const answer = await client.graphql<Answer>(standingsQuery(counts), variablesOf(groups, people));
  return shelfOf(answer, groups, people);
}

function groupOf(groups: Group[], ref: TicketRef): Group | undefined {
  const repository = gitHubParts(ref)?.repository.toLowerCase();
  if (repository === undefined) return undefined;
  const found = groups.find((group) => group.repository === repository);
  if (found) return found;
  const made = { repository, issues: new Names(), labels: new Names(), milestones: new Names() };
  groups.push(made);
  return made;
}

function variablesOf(groups: readonly Group[], people: Names): Readonly<Record<string, unknown>> {
  const numbered = (kind: string, { list }: Names, of: (name: string) => unknown = (name) => name) =>
    list.map((name, at) => [`${kind}${at}`, of(name)] as const);
  const each = groups.flatMap(({ repository, issues, labels, milestones }, at) => {
    const { owner, repo } = placeOf(repository);
    return [
      [`o${at}`, owner] as const,
      [`p${at}`, repo] as const,
      ...numbered(`n${at}_`, issues, Number),
      ...numbered(`l${at}_`, labels),
      ...numbered(`m${at}_`, milestones),
    ];
  });
  return Object.fromEntries([...each, ...numbered("u", people)]);
}

function shelfOf({ data, errors }: GraphqlAnswer<Answer>, groups: readonly Group[], people: Names): Shelf {
  const look = (ref: TicketRef, kind: "issues" | "labels" | "milestones", name: string) => {
    const at = groups.findIndex((group) => group.repository === gitHubParts(ref)?.repository.toLowerCase());
    const path = [
      `r${at}`,
      `${kind === "issues" ? "n" : kind === "labels" ? "l" : "m"}${at}_${groups[at]?.[kind].at(name)}`,
    ];
    const home = data[path[0] ?? ""] as WireRepository | null | undefined;
    return { path, home, found: home?.[path[1] ?? ""] };
  };
  return {
    issue(ref) {
      const { path, home, found } = look(ref, "issues", String(gitHubParts(ref)?.number));
      if (found != null) return found as Standing;
      const under = home == null ? path.slice(0, 1) : path;
      return { ...unreadPart(ref.slice("github:".length), errors, under), ref };
    },
    label: (ref, name) => (look(ref, "labels", name).found as { id: string } | null | undefined)?.id,
    milestone(ref, title) {
      const page = look(ref, "milestones", title).found as Page<Named<"title">> | null | undefined;
      return nodesOf(page).find((one) => one.title === title)?.id;
    },
    person: (login) => (data[`u${people.at(login)}`] as { id: string } | null | undefined)?.id,
  };
}
