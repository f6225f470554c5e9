/** What many deeds look at, read in as few requests as there are hundreds of issues. */
import type { Effect } from "@satellite/core";
import { isRefusal, type Answer, type JiraClient, type Refusal } from "../../client.js";
import { isObject } from "../../shape.js";
import { wireBeside, wireCommentList, wireSeen, wireSeenBulk, type WireComment, type WireSeen } from "../../wire.js";
import { subjectOf } from "../index.js";
import type { Seen } from "../seen.js";
import { needsOf, type Needs } from "./needs.js";

/** Jira gives so many comments by their ids at once. */
const commentsPerList = 1_000;

export type Sights = ReadonlyMap<Effect, Seen>;

/**
 * The issues of these deeds, straight from the database, so never behind a write. An issue that did not come, or is odd, or has
 * another key by now, is left out: its deed looks for itself and says what is wrong.
 *
 * @param effects on as many different issues, a hundred at most
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function lookAtAll(client: JiraClient, effects: readonly Effect[]): Promise<Answer<Sights>> {
  const needs = new Map<Effect, Needs>();
  for (const effect of effects) {
    const needed = subjectOf(effect) === undefined ? undefined : await needsOf(client, effect);
    if (needed) needs.set(effect, needed);
  }
  // One alone costs one request either way.
  if (needs.size < 2) return { value: new Map() };
  const body = bodyFor(
    [...needs].map(([effect]) => subjectOf(effect) ?? ""),
    [...needs.values()],
  );
  const answer = await client.ask({ method: "POST", path: "issue/bulkfetch", body, repeat: "safe" }, wireSeenBulk);
  if (isRefusal(answer)) return concernsAll(answer) ? answer : { value: new Map() };
  const issues = answer.value.issues.filter(isSound);
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  const comments = await commentsOf(client, issues);
  if (isRefusal(comments)) return comments;
  const sights = new Map<Effect, Seen>();
  for (const [effect, needed] of needs) {
    const issue = byKey.get(subjectOf(effect) ?? "");
    if (!issue || !brings(issue, needed)) continue;
    const all = needed.fields.includes("comment") ? comments.value.get(issue.id) : undefined;
    if (effect.kind !== "comment" || all) sights.set(effect, { issue, ...(all && { comments: all }) });
  }
  return { value: sights };
}

function bodyFor(issueIdsOrKeys: readonly string[], needs: readonly Needs[]) {
  const properties = [...new Set(needs.flatMap((one) => one.properties ?? []))];
  const expand = [
    ...(needs.some(({ transitions }) => transitions) ? ["transitions"] : []),
    ...(needs.some(({ screen }) => screen) ? ["editmeta"] : []),
  ];
  return {
    issueIdsOrKeys,
    fields: [...new Set(needs.flatMap(({ fields }) => fields))],
    ...(properties.length > 0 && { properties }),
    ...(expand.length > 0 && { expand }),
  };
}

/** A service that is down, or a credential that it does not take, will say the same to each deed; a bad question will not. */
function concernsAll({ status }: Refusal): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

function isSound(issue: unknown): issue is WireSeen {
  return wireSeen.fault(issue, "") === undefined;
}

function brings(issue: WireSeen, { properties, screen, transitions }: Needs): boolean {
  return (
    (properties === undefined || isObject(issue.properties)) &&
    (screen !== true || isObject(issue.editmeta)) &&
    (transitions !== true || Boolean(issue.transitions))
  );
}

/** By issue id, newest first, where all came beside the issue; their properties come by the list of ids. */
async function commentsOf(
  client: JiraClient,
  issues: readonly WireSeen[],
): Promise<Answer<ReadonlyMap<string, readonly WireComment[]>>> {
  const beside = new Map<string, readonly string[]>();
  for (const { fields, id } of issues) {
    const { comment } = fields;
    if (wireBeside.fault(comment, "") !== undefined) continue;
    const { comments, total } = comment as { comments: readonly { id: string }[]; total: number };
    if (comments.length === total && comments.every((one) => /^\d{1,19}$/.test(one.id))) {
      beside.set(
        id,
        comments.map((one) => one.id).toSorted((one, other) => Number(other) - Number(one)),
      );
    }
  }
  const ids = [...beside.values()].flat();
  const found = new Map<string, WireComment>();
  for (let from = 0; from < ids.length; from += commentsPerList) {
    const body = { ids: ids.slice(from, from + commentsPerList).map(Number) };
    const query = { expand: "properties" };
    const answer = await client.ask(
      { method: "POST", path: "comment/list", query, body, repeat: "safe" },
      wireCommentList,
    );
    if (isRefusal(answer)) return concernsAll(answer) ? answer : { value: new Map() };
    for (const comment of answer.value.values) found.set(comment.id, comment);
  }
  const whole = [...beside].filter(([, its]) => its.every((id) => found.has(id)));
  return { value: new Map(whole.map(([issue, its]) => [issue, its.flatMap((id) => found.get(id) ?? [])])) };
}
