import { gitHubParts, type CommentsRead, type TicketComment, type TicketRef } from "@satellite/core";
import { toUnread } from "../shared/http/index.js";
import { can } from "./capabilities.js";
import type { GitHubClient, GraphqlAnswer } from "./client.js";
import { unreadPart } from "./look/failed.js";
import { toPerson } from "./map.js";
import { isMarked } from "./marker.js";
import { placeOf } from "./name.js";
import { saidQuery } from "./ticket-query.js";
import { nodesOf, type Page, type WireSaid } from "./wire.js";

/** Pages of one issue at most: the newest thousand comments. */
const mostPages = 20;

/** An issue, and the page of it that is asked for next. */
interface Asked {
  readonly ref: TicketRef;
  readonly before: string | null;
  /** Newer ones, oldest first. */
  readonly newer: readonly TicketComment[];
}

type Issue = { readonly issue: { readonly comments: Page<WireSaid> } | null } | null;
type Answer = Readonly<Record<string, Issue>>;

/** Comments of issues, the newest page of fifty issues in one request; issues that have more are asked again, together. */
export async function readComments(client: GitHubClient, refs: readonly TicketRef[]): Promise<readonly CommentsRead[]> {
  const done = new Map<TicketRef, CommentsRead>();
  let open: readonly Asked[] = [...new Set(refs)].map((ref) => ({ ref, before: null, newer: [] }));
  for (let page = 0; page < mostPages && open.length > 0; page += 1) {
    const next: Asked[] = [];
    for (let start = 0; start < open.length; start += can.readBatch)
      next.push(...(await readPage(client, open.slice(start, start + can.readBatch), done)));
    open = next;
  }
  for (const { newer, ref } of open) done.set(ref, { ref, comments: newer });
  return [...done.values()];
}

/** @returns those that have older ones still */
async function readPage(
  client: GitHubClient,
  asked: readonly Asked[],
  done: Map<TicketRef, CommentsRead>,
): Promise<readonly Asked[]> {
  let answer: GraphqlAnswer<Answer>;
  try {
    answer = await client.graphql<Answer>(saidQuery(asked.length), variablesFor(asked));
  } catch (error) {
    for (const { ref } of asked) done.set(ref, { ref, why: toUnread(whatOf(ref), error, ref) });
    return [];
  }
  return asked.flatMap(({ newer, ref }, at): readonly Asked[] => {
    const page = answer.data[`r${at}`]?.issue?.comments;
    if (page === undefined) {
      done.set(ref, { ref, why: { ...unreadPart(whatOf(ref), answer.errors, [`r${at}`]), ref } });
      return [];
    }
    const comments = [...nodesOf(page).flatMap(toComment), ...newer];
    const before = page.pageInfo?.hasPreviousPage === true ? (page.pageInfo.startCursor ?? null) : null;
    if (before !== null) return [{ ref, before, newer: comments }];
    done.set(ref, { ref, comments });
    return [];
  });
}

const whatOf = (ref: TicketRef): string => `the comments of ${ref.slice("github:".length)}`;

function variablesFor(asked: readonly Asked[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    asked.flatMap(({ before, ref }, at) => {
      const { number = 0, repository = "" } = gitHubParts(ref) ?? {};
      const { owner, repo } = placeOf(repository);
      return [
        [`o${at}`, owner],
        [`p${at}`, repo],
        [`n${at}`, number],
        [`b${at}`, before],
      ];
    }),
  );
}

/** Anybody can paste a mark; whoever does only keeps his own words out. */
function toComment({ author, body, createdAt, databaseId, isMinimized, url }: WireSaid): readonly TicketComment[] {
  if (databaseId === null) return [];
  return [
    {
      id: String(databaseId),
      url,
      author: toPerson(author),
      atMs: Date.parse(createdAt),
      body,
      ...(isMarked(body) ? { ours: true as const } : {}),
      ...(isMinimized ? { restricted: true as const } : {}),
    },
  ];
}
