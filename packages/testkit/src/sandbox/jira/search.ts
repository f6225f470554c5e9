import { bodyOf, ok, queryList, type Call, type Operation } from "./call.js";
import { maxProperties } from "./issues.js";
import { parseJql, runJql } from "./jql/index.js";
import { badRequest } from "./refusal.js";
import { issueJson } from "./wire.js";

interface Question {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: string | null;
  readonly maxResults: number;
  readonly token: string | null;
  readonly reconcile: readonly string[];
}

/** A page holds at most so many issues; with fields, far fewer. */
const maxIds = 5_000;
const maxFull = 100;
const maxReconcile = 50;

export const searchByPost: Operation = (call) => {
  const body = bodyOf(call);
  const list = (name: string) => ((body[name] ?? []) as readonly unknown[]).map(String);
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : null);
  return search(call, {
    jql: text("jql") ?? "",
    fields: list("fields"),
    properties: list("properties"),
    expand: text("expand"),
    maxResults: typeof body["maxResults"] === "number" ? body["maxResults"] : 50,
    token: text("nextPageToken"),
    reconcile: list("reconcileIssues"),
  });
};

export const searchByGet: Operation = (call) => {
  const { query } = call.request;
  return search(call, {
    jql: query.get("jql") ?? "",
    fields: queryList(call, "fields"),
    properties: queryList(call, "properties"),
    expand: query.get("expand"),
    maxResults: Number(query.get("maxResults") ?? 50),
    token: query.get("nextPageToken"),
    reconcile: queryList(call, "reconcileIssues"),
  });
};

function search(call: Call, question: Question) {
  if (question.properties.length > maxProperties)
    throw badRequest(`The maximum number of properties is ${maxProperties}`);
  if (question.reconcile.length > maxReconcile)
    throw badRequest(`The maximum number of issues to reconcile is ${maxReconcile}`);
  if (!Number.isInteger(question.maxResults) || question.maxResults < 0)
    throw badRequest("maxResults must be a whole number");
  const idsOnly = question.fields.length === 0 || question.fields.every((name) => name === "id" || name === "key");
  const found = runJql(parseJql(question.jql), call.world.indexed(new Set(question.reconcile)), call);
  const startAt = question.token === null ? 0 : readToken(question.token, question.jql);
  const size = Math.max(1, Math.min(question.maxResults, idsOnly ? maxIds : maxFull));
  const page = found.slice(startAt, startAt + size);
  const isLast = startAt + size >= found.length;
  const bare = question.fields.length === 0 && question.properties.length === 0 && question.expand === null;
  const issues = page.map((issue) => {
    if (bare) return { id: issue.id };
    const fields = question.fields.length === 0 ? ["id"] : question.fields;
    return issueJson(call, issue, { fields, properties: question.properties, expand: question.expand });
  });
  return ok({ issues, isLast, ...(isLast ? {} : { nextPageToken: makeToken(startAt + size, question.jql) }) });
}

/** Opaque to callers, and good for the same query only. */
const makeToken = (at: number, jql: string) => Buffer.from(JSON.stringify([at, jql])).toString("base64url");

function readToken(token: string, jql: string): number {
  try {
    const [at, same] = JSON.parse(Buffer.from(token, "base64url").toString("utf8")) as [unknown, unknown];
    if (typeof at === "number" && same === jql) return at;
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest("The provided next page token is invalid.");
}
