import { route } from "@forge/api";
import { InvocationError, InvocationErrorCode } from "@forge/events";
import { ForgeKvsError } from "@forge/kvs";
import { gitHubParts, type ChangeRef } from "@satellite/core";
import { validateProperty } from "@satellite/core/generated/property";
import { openGitHub, type Credential, type GitHub, type Target } from "../github";
import { ask, isObject, isRefused, type Refused } from "../ask";
import { variant as built, type Variant } from "../shared/variant";
import { claim, listKeys, listTrust, readGitHub, record, release } from "../store";
import { readIssueChange, type IssueChange } from "./read-event";

/** Jira sends an event at most four times again, within hours. */
const claimDays = 2;
const storageWaitS = 60;
/** Forge's own limit, seconds. */
const maxWaitS = 900;

/**
 * A ticket changed: tells each repository with an open pull request for it, once per change, so that the pull request is
 * judged again. Repositories come from keys and trust records; what stands on the issue only picks among them.
 *
 * @returns an `InvocationError` asks the platform to send the event again
 */
export function createOnIssueEvent(variant: Variant) {
  return async (event: unknown): Promise<InvocationError | undefined> => {
    const change = variant === "connected" ? readIssueChange(event) : undefined;
    if (change === undefined) return undefined;
    const last = isLast(event);
    const waitS = await tellAll(change, last).catch(waitForStorage);
    return waitS === undefined || last ? undefined : again(waitS);
  };
}

export const onIssueEvent = createOnIssueEvent(built);

type Known = NonNullable<Awaited<ReturnType<typeof readGitHub>>>;

function credentialOf({ access, secret }: Known): Credential {
  return access.kind === "app" ? { kind: "app", appId: access.appId ?? "", secret } : { kind: "token", secret };
}

/** @returns seconds after which to try again; nothing when all is done that can be */
async function tellAll(change: IssueChange, last: boolean): Promise<number | undefined> {
  const known = await readGitHub();
  if (known === undefined) return undefined;
  const repositories = await repositoriesOf(change.issueKey);
  if (repositories.length === 0) return undefined;
  const waiting = await waitingFor(change);
  if ("againInS" in waiting) return waiting.againInS;
  const gitHub = openGitHub(credentialOf(known), Date.now());
  const targets = repositories.filter(({ repository }) => waiting.names.has(repository.toLowerCase()));
  // Side by side: a function that runs out of time leaves claims behind, and nothing would be told.
  const told = await Promise.all(targets.map((target) => tell(gitHub, target, change, last)));
  const waits = told.flatMap((waitS) => waitS ?? []);
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** What storage refuses now it may take in a minute; what was dispatched stays claimed. */
function waitForStorage(error: unknown): number {
  if (error instanceof ForgeKvsError) return storageWaitS;
  throw error;
}

/** Repositories that have to do with the issue's project, each once. */
async function repositoriesOf(issueKey: string): Promise<readonly Target[]> {
  const project = issueKey.slice(0, issueKey.lastIndexOf("-"));
  const [keys, trust] = await Promise.all([listKeys(), listTrust()]);
  const all = [...keys.filter(({ revokedAt }) => revokedAt === undefined), ...trust];
  const here = all.filter(({ projects }) => projects.includes(project));
  return [
    ...new Map(here.map(({ repository, repositoryId }) => [repositoryId, { repository, repositoryId }])).values(),
  ];
}

/** Names of the repositories with an open pull request for the issue, as our property on it says. */
async function waitingFor({ issueId }: IssueChange): Promise<{ names: ReadonlySet<string> } | { againInS: number }> {
  const none = { names: new Set<string>() };
  const asked = await ask("app", route`/rest/api/3/issue/${issueId}?fields=status&properties=satellite`);
  if (isRefused(asked)) return passing(asked) ? { againInS: Math.ceil((asked.retryAfterMs ?? 60_000) / 1000) } : none;
  const properties = isObject(asked.value) ? asked.value["properties"] : undefined;
  const checked = validateProperty(isObject(properties) ? properties["satellite"] : undefined);
  if (!checked.ok) return none;
  const open = Object.entries(checked.value.changes).filter(
    ([, { state }]) => state !== "merged" && state !== "closed",
  );
  const names = open.flatMap(([ref]) => gitHubParts(ref as ChangeRef)?.repository.toLowerCase() ?? []);
  return { names: new Set(names) };
}

const passing = ({ status }: Refused) => status === 0 || status === 429 || status >= 500;

/**
 * One dispatch, claimed first: two deliveries of one change at once make one.
 *
 * @param last nobody comes again after this
 * @returns seconds to wait before trying again
 */
async function tell(
  gitHub: GitHub,
  target: Target,
  { change, issueId, issueKey }: IssueChange,
  last: boolean,
): Promise<number | undefined> {
  const name = `dispatch:${issueId}:${target.repositoryId}:${change}`;
  const claimed = await claim(name, claimDays);
  if (claimed === "taken") return undefined;
  if (claimed === "busy") return storageWaitS;
  const done = await gitHub.dispatch(target, [`jira:${issueKey}`]);
  const waitMs = done.kind === "refused" ? done.retryAfterMs : undefined;
  // An answer that was lost may have been a yes; a second dispatch only looks again.
  if (waitMs !== undefined) await release(name);
  const failed = waitMs === undefined || last ? "given-up" : "retrying";
  const at = new Date().toISOString();
  await record({
    id: `${name}:${at}`,
    at,
    fate: done.kind === "dispatched" ? "dispatched" : failed,
    repository: target.repository,
    issueKey,
    ...(done.kind === "refused" && { reason: done.says }),
  });
  return waitMs === undefined ? undefined : Math.ceil(waitMs / 1000);
}

/** The platform sends an event at most four times again. */
function isLast(event: unknown): boolean {
  const context = isObject(event) ? event["retryContext"] : undefined;
  const count = isObject(context) ? context["retryCount"] : undefined;
  return typeof count === "number" && count >= 4;
}

function again(seconds: number): InvocationError {
  const retryReason = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;
  return new InvocationError({ retryAfter: Math.min(Math.max(seconds, 1), maxWaitS), retryReason });
}
