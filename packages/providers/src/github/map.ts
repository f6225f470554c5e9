/** Theirs to ours. Pure. */
import type {
  Approval,
  Blob,
  ChangedFile,
  Commit,
  Ours,
  Person,
  Repository,
  SettledConfig,
  State,
  Ticket,
} from "@satellite/core";
import {
  nodesOf,
  type WireActor,
  type WireBlob,
  type WireCheckRun,
  type WireChecked,
  type WireCommit,
  type WireFile,
  type WireIssue,
  type WireRepository,
  type WireReview,
} from "./wire.js";
import { toContent } from "./content.js";
import { ticketRef } from "./name.js";

export function toRepository({ nameWithOwner, url, databaseId, defaultBranchRef, owner }: WireRepository): Repository {
  return {
    fullName: nameWithOwner,
    url,
    defaultBranch: defaultBranchRef?.name ?? "",
    ...(databaseId === null ? {} : { id: databaseId }),
    owner: owner.__typename === "Organization" ? "organization" : "user",
  };
}

/** A deleted account is null. GraphQL gives a bot's login without the `[bot]` that REST and people write. */
export function toPerson(actor: WireActor | null): Person {
  if (actor === null) return { login: "ghost", type: "unknown" };
  const bot = actor.__typename === "Bot";
  const login = bot && !actor.login.endsWith("[bot]") ? `${actor.login}[bot]` : actor.login;
  const id = actor.databaseId == null ? {} : { id: String(actor.databaseId) };
  return { login, type: bot ? "bot" : actor.__typename === "User" ? "user" : "unknown", ...id };
}

/**
 * What an author's association proves about the role: an owner is an admin, an outsider can only read. Members and
 * collaborators may have any role.
 */
export function roleBy(association: string): Pick<Person, "role"> {
  if (association === "OWNER") return { role: "admin" };
  return ["NONE", "CONTRIBUTOR", "FIRST_TIME_CONTRIBUTOR", "FIRST_TIMER", "MANNEQUIN"].includes(association)
    ? { role: "read" }
    : {};
}

export function toCommit({ oid, message, committedDate, url, parents, author }: WireCommit): Commit {
  return {
    sha: oid,
    message,
    author: toAuthor(author),
    parents: parents.totalCount,
    committedAtMs: Date.parse(committedDate),
    url,
  };
}

/** A commit's author is a claim. GitHub shows no user for an app's commits: their noreply address names the bot. */
function toAuthor(author: WireCommit["author"]): Person {
  if (author?.user) {
    const { login, databaseId } = author.user;
    return { login, type: "user", ...(databaseId === null ? {} : { id: String(databaseId) }) };
  }
  const [, id, login] = /^(\d{1,12})\+([^@\s]{1,100}\[bot\])@users\.noreply\./.exec(author?.email ?? "") ?? [];
  if (id !== undefined && login !== undefined) return { login, type: "bot", id };
  return { login: author?.name ?? author?.email ?? "unknown", type: "user" };
}

const changeTypes: Readonly<Record<string, ChangedFile["status"]>> = {
  ADDED: "added",
  COPIED: "added",
  MODIFIED: "modified",
  CHANGED: "modified",
  DELETED: "removed",
  RENAMED: "renamed",
};

export function toFile({ path, changeType }: WireFile): ChangedFile {
  return { path, status: changeTypes[changeType] ?? "other" };
}

/** The newest check run of our name, and when it was written. */
export function toOurCheck(commit: WireChecked | undefined): Pick<Ours, "check" | "checkedAtMs"> {
  const newest = newestRun(commit);
  if (newest?.databaseId == null) return {};
  const check = {
    id: String(newest.databaseId),
    digest: newest.externalId ?? "",
    conclusion: (newest.conclusion ?? "").toLowerCase(),
  };
  return { check, ...(newest.completedAt === null ? {} : { checkedAtMs: Date.parse(newest.completedAt) }) };
}

/** Whether our check passed on a commit; undefined when checks could not be looked at. */
export function checkPassed(commit: WireChecked | undefined): boolean | undefined {
  if (commit === undefined || commit.checkSuites === null) return undefined;
  // In warn mode a passing check is neutral.
  return ["SUCCESS", "NEUTRAL"].includes(newestRun(commit)?.conclusion ?? "");
}

function newestRun(commit: WireChecked | undefined): WireCheckRun | undefined {
  const runs = nodesOf(commit?.checkSuites).flatMap((suite) => nodesOf(suite.checkRuns));
  return runs.reduce<WireCheckRun | undefined>(
    (best, run) => ((best?.databaseId ?? -1) < (run.databaseId ?? -1) ? run : best),
    undefined,
  );
}

/** Approvals that still stand: the newest opinion of each reviewer counts. */
export function toApprovals(reviews: readonly WireReview[]): readonly Approval[] {
  const newest = new Map<string, WireReview>();
  for (const review of reviews) newest.set(toPerson(review.author).login, review);
  return [...newest.values()].flatMap((review): Approval[] => {
    if (review.state !== "APPROVED" || review.submittedAt === null) return [];
    const by = { ...toPerson(review.author), role: review.authorCanPushToRepository ? "write" : "read" } as const;
    return [
      {
        by,
        atMs: Date.parse(review.submittedAt),
        how: "review",
        from: "github",
        ...(review.commit ? { commit: review.commit.oid } : {}),
      },
    ];
  });
}

/** A file at a commit; null text for what is not there, binary, or cut by GitHub. */
export function toBlob(path: string, sha: string, blob: Partial<WireBlob> | null | undefined): Blob {
  const text = blob?.isBinary === true || blob?.isTruncated === true ? null : (blob?.text ?? null);
  return { path, sha, text, bytes: blob?.byteSize ?? 0, ...(blob?.oid === undefined ? {} : { oid: blob.oid }) };
}

export function toTicket(issue: WireIssue, labels: SettledConfig["labels"] | undefined): Ticket {
  const names = nodesOf(issue.labels).map(({ name }) => name);
  const { milestone } = issue;
  const content = toContent(issue);
  return {
    ref: ticketRef(issue.repository.nameWithOwner, issue.number),
    provider: "github",
    url: issue.url,
    title: issue.title,
    kind: issue.__typename === "PullRequest" ? "pull_request" : "ticket",
    ...toState(issue.state ?? issue.pullState ?? "", names, labels),
    project: issue.repository.nameWithOwner,
    assignees: nodesOf(issue.assignees).map(({ login, databaseId }) => ({
      login,
      type: "user",
      ...(databaseId === null ? {} : { id: String(databaseId) }),
    })),
    labels: names,
    milestones:
      milestone === null
        ? []
        : [{ title: milestone.title, number: milestone.number, released: milestone.state === "CLOSED" }],
    approvals: [],
    createdAtMs: Date.parse(issue.createdAt),
    updatedAtMs: Date.parse(issue.updatedAt),
    ...(content === undefined ? {} : { content }),
  };
}

/** GitHub knows open and closed; among open ones the labels of the config tell more. */
export function toState(
  state: string,
  names: readonly string[],
  labels: SettledConfig["labels"] | undefined,
): { readonly state: State; readonly rawState: string } {
  if (state.toLowerCase() !== "open") return { state: "closed", rawState: "closed" };
  const has = new Set(names.map((name) => name.toLowerCase()));
  for (const open of ["blocked", "in_review", "in_progress"] as const) {
    const label = labels?.byState[open];
    if (typeof label === "string" && has.has(label.toLowerCase())) return { state: open, rawState: label };
  }
  return { state: "open", rawState: "open" };
}
