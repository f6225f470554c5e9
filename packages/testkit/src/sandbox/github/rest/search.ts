import { Refusal, invalid } from "../refusal.js";
import { issueView } from "../view/thread.js";
import { fullName, type Actor, type Repository, type Thread } from "../world/model.js";
import type { World } from "../world/world.js";
import type { Call } from "./call.js";
import { paged } from "./paging.js";
import { reaches } from "./access.js";

interface Hit {
  readonly repository: Repository;
  readonly thread: Thread;
}

/** `name:value`, `name:"two words"`, a word, or "several words"; a leading `-` turns it round. */
const term = /(-)?(?:([a-z-]+):)?(?:"([^"]*)"|(\S+))/g;

const at = (text: string | undefined): number => Date.parse(text ?? "");

function compare(value: number, asked: string): boolean {
  const [, sign = "", day = ""] = /^(>=|<=|>|<)?(.*)$/.exec(asked) ?? [];
  const [from, to] = day.split("..");
  if (to !== undefined) return (from === "*" || value >= at(from)) && (to === "*" || value <= at(to));
  if (sign === ">=") return value >= at(day);
  if (sign === ">") return value > at(day);
  if (sign === "<=") return value <= at(day);
  if (sign === "<") return value < at(day);
  return new Date(value).toISOString().startsWith(day);
}

const has = (text: string, value: string): boolean => text.toLowerCase().includes(value.toLowerCase());

function matches({ repository, thread }: Hit, name: string | undefined, value: string): boolean {
  const same = (text: string) => text.toLowerCase() === value.toLowerCase();
  switch (name) {
    case "repo":
      return same(fullName(repository));
    case "org":
    case "user":
      return same(repository.owner);
    case "is":
    case "type":
      if (value === "pr" || value === "pull-request") return thread.pull !== undefined;
      if (value === "issue") return thread.pull === undefined;
      if (value === "merged") return thread.pull?.mergedAt != null;
      if (value === "draft") return thread.pull?.draft === true;
      return value === "public"
        ? !repository.private
        : value === "private"
          ? repository.private
          : thread.state === value;
    case "state":
      return same(thread.state);
    case "draft":
      return String(thread.pull?.draft ?? false) === value;
    case "author":
      return same(thread.author) || same(thread.author.replace(/\[bot\]$/, "").replace(/^/, "app/"));
    case "assignee":
      return thread.assignees.some(same);
    case "label":
      return thread.labels.some(same);
    case "milestone":
      return repository.milestones.some((milestone) => milestone.number === thread.milestone && same(milestone.title));
    case "head":
      return thread.pull !== undefined && same(thread.pull.headRef);
    case "base":
      return thread.pull !== undefined && same(thread.pull.baseRef);
    case "no":
      return value === "label"
        ? thread.labels.length === 0
        : value === "milestone"
          ? thread.milestone === null
          : thread.assignees.length === 0;
    case "updated":
      return compare(thread.updatedAt, value);
    case "created":
      return compare(thread.createdAt, value);
    case "closed":
      return thread.closedAt !== null && compare(thread.closedAt, value);
    case "in":
    case "sort":
      return true;
    case undefined:
      return (
        has(thread.title, value) ||
        has(thread.body ?? "", value) ||
        thread.comments.some(({ body }) => has(body, value))
      );
    default:
      return (
        /^\w+-?\w*$/.test(name) &&
        `${thread.title} ${thread.body ?? ""}`.toLowerCase().includes(`${name}:${value}`.toLowerCase())
      );
  }
}

/** All that a query finds, as far as the caller may see. @throws {Refusal} 422 for a query that GitHub does not take */
export function findThreads(world: World, actor: Actor | null, q: string): { hits: Hit[]; isIncomplete: boolean } {
  if (q.trim() === "") throw invalid({ resource: "Search", code: "missing", field: "q" });
  const terms = [...q.matchAll(term)].map(([, not, name, quoted, plain]) => ({
    not: not !== undefined,
    name,
    value: (quoted ?? plain ?? "").replace(/^@me$/, actor?.user.login ?? "@me"),
  }));
  const text = terms
    .filter(({ name }) => name === undefined)
    .map(({ value }) => value)
    .join(" ");
  if (text.length > 256)
    throw invalid({
      resource: "Search",
      code: "invalid",
      field: "q",
      message: "The search is longer than 256 characters.",
    });
  const visible = (name: string) => {
    const repository = world.repositories.get(name.toLowerCase());
    return repository !== undefined && reaches(actor, repository);
  };
  const hidden = terms.some(({ name, value }) => name === "repo" && !visible(value));
  if (hidden) throw invalid({ resource: "Search", code: "invalid", field: "q", message: cannotSearch });
  // An index that lags has not yet seen what was written within the last minute.
  const isIncomplete = world.searchLag > 0;
  if (isIncomplete) world.searchLag -= 1;
  const hits = [...world.repositories.values()]
    .filter((repository) => reaches(actor, repository))
    .flatMap((repository) => [...repository.threads.values()].map((thread) => ({ repository, thread })))
    .filter(({ thread }) => !isIncomplete || thread.updatedAt < world.nowMs - 60_000)
    .filter(joined(terms));
  return { hits: hits.sort(order(terms.find(({ name }) => name === "sort")?.value)), isIncomplete };
}

/** `sort:created-asc` and its like; the newest first by default. */
function order(asked: string | undefined): (a: Hit, b: Hit) => number {
  const [, name, way] = /^(created|updated)(?:-(asc|desc))?$/.exec(asked ?? "") ?? [];
  const key = name === "updated" ? ("updatedAt" as const) : ("createdAt" as const);
  const sign = way === "asc" ? 1 : -1;
  return (a, b) => sign * (a.thread[key] - b.thread[key] || a.thread.number - b.thread.number);
}

interface Term {
  readonly not: boolean;
  readonly name: string | undefined;
  readonly value: string;
}

/** Qualifiers are joined by "and"; several `repo:`, `org:` or `user:` by "or". */
function joined(terms: readonly Term[]): (hit: Hit) => boolean {
  const isHome = ({ not, name }: Term) => !not && ["repo", "org", "user"].includes(name ?? "");
  const homes = terms.filter(isHome);
  const rest = terms.filter((one) => !isHome(one));
  return (hit) =>
    (homes.length === 0 || homes.some(({ name, value }) => matches(hit, name, value))) &&
    rest.every(({ not, name, value }) => matches(hit, name, value) !== not);
}

const cannotSearch =
  "The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them.";

export function searchIssues(call: Call) {
  const { query } = call.request;
  const q = query.get("q") ?? "";
  if (q.trim() !== "" && !/(?:^|\s)(?:is|type):(?:pr|pull-request|issue)\b/.test(q))
    throw new Refusal(422, "Query must include 'is:issue' or 'is:pull-request'");
  const { hits, isIncomplete } = findThreads(call.world, call.actor, q);
  const sort = query.get("sort");
  if (sort === "created" || sort === "updated") hits.sort(order(`${sort}-${query.get("order") ?? "desc"}`));
  return paged(call, hits, ({ repository, thread }) => ({ ...issueView(call, repository, thread), score: 1 }), {
    cap: 1000,
    wrap: (items, total) => ({ total_count: total, incomplete_results: isIncomplete, search_type: "lexical", items }),
  });
}
