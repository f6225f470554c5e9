import { plainText } from "./adf.js";
import type { DevelopmentEntry } from "./devinfo/index.js";
import type { JiraWorld } from "./world.js";

/** One ticket as plain data: what the page shows and stories compare. */
export interface JiraTicketState {
  readonly key: string;
  readonly id: string;
  readonly formerKeys: readonly string[];
  readonly type: string;
  readonly summary: string;
  readonly status: string;
  readonly statusCategory: string;
  readonly assignee: string | null;
  readonly labels: readonly string[];
  readonly fixVersions: readonly string[];
  readonly resolution: string | null;
  readonly description: string;
  readonly comments: readonly {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly remoteLinks: readonly {
    readonly id: number;
    readonly globalId: string | null;
    readonly title: string;
    readonly url: string;
    readonly resolved: boolean;
  }[];
  readonly properties: Readonly<Record<string, unknown>>;
  /** Statuses that it went through by transitions, oldest first. */
  readonly path: readonly string[];
  readonly updatedMs: number;
}

export interface JiraState {
  readonly nowMs: number;
  readonly tickets: readonly JiraTicketState[];
  /** Pull requests that the development panel shows. */
  readonly development: readonly DevelopmentEntry[];
}

export function stateOf(world: JiraWorld): JiraState {
  const tickets = world.all().map((issue): JiraTicketState => ({
    key: issue.key,
    id: issue.id,
    formerKeys: issue.formerKeys,
    type: issue.type,
    summary: issue.summary,
    status: issue.status,
    statusCategory: world.status(issue.status).category,
    assignee: world.user(issue.assignee)?.displayName ?? null,
    labels: issue.labels,
    fixVersions: issue.fixVersions,
    resolution: issue.resolution,
    description: issue.description === null ? "" : plainText(issue.description),
    comments: issue.comments.map(({ id, author, body, properties }) => ({
      id,
      author: world.user(author)?.displayName ?? author,
      text: plainText(body),
      properties,
    })),
    remoteLinks: issue.remoteLinks.map(({ id, globalId, object }) => ({
      id,
      globalId: globalId ?? null,
      title: String(object["title"]),
      url: String(object["url"]),
      resolved: (object["status"] as { resolved?: unknown } | undefined)?.resolved === true,
    })),
    properties: issue.properties,
    path: issue.changelog
      .toReversed()
      .flatMap(({ items }) => items.filter(({ field }) => field === "status").map((item) => item.toString ?? "")),
    updatedMs: issue.updatedMs,
  }));
  return { nowMs: world.nowMs, tickets, development: world.development.all() };
}
