import { done, ok, param, requireJson, type Call, type Operation } from "./call.js";
import { findComment } from "./comments.js";
import { signedInOr404 } from "./issues.js";
import { Refusal, badRequest } from "./refusal.js";
import type { JiraIssue } from "./world.js";

type Properties = Readonly<Record<string, unknown>>;

/** Characters of a property's JSON, and of its key. */
export const maxPropertyChars = 32_768;
const maxKeyChars = 255;

function checked(key: string, value: unknown): unknown {
  if (key === "" || key.length > maxKeyChars)
    throw badRequest(`The property key must be between 1 and ${maxKeyChars} characters.`);
  if (value === undefined || value === null || value === "")
    throw badRequest("The property value must be a non-empty JSON.");
  if (JSON.stringify(value).length > maxPropertyChars)
    throw badRequest(`The property value is too long. The maximum length is ${maxPropertyChars} characters.`);
  return value;
}

/** `[{key, value}]` as a body carries it. */
export function readProperties(list: unknown): Properties {
  if (list === undefined) return {};
  if (!Array.isArray(list)) throw badRequest("properties must be a list of {key, value}");
  const entries = (list as readonly { key?: unknown; value?: unknown }[]).map(({ key, value }): [string, unknown] => {
    if (typeof key !== "string") throw badRequest("properties must be a list of {key, value}");
    return [key, checked(key, value)];
  });
  return Object.fromEntries(entries);
}

export function writeProperties(issue: JiraIssue, list: unknown): JiraIssue {
  return { ...issue, properties: { ...issue.properties, ...readProperties(list) } };
}

/** A thing with properties, and how its new ones are kept. */
interface Owner {
  readonly path: string;
  readonly properties: Properties;
  keep(properties: Properties): void;
}

function issueOwner(call: Call, write: boolean): Owner {
  if (!write) {
    const issue = call.world.get(call.user, param(call, 0));
    return { path: `/issue/${issue.id}`, properties: issue.properties, keep: () => undefined };
  }
  const user = signedInOr404(call);
  const issue = call.world.getForWrite(user, param(call, 0));
  const keep = (properties: Properties) => void call.world.put({ ...issue, properties }, { by: user, quiet: true });
  return { path: `/issue/${issue.id}`, properties: issue.properties, keep };
}

function commentOwner(call: Call, write: boolean): Owner {
  const { issue, comment } = findComment(call, param(call, 0));
  const path = `/comment/${comment.id}`;
  if (!write) return { path, properties: comment.properties, keep: () => undefined };
  const user = signedInOr404(call);
  call.world.getForWrite(user, issue.id);
  const keep = (properties: Properties) => {
    const comments = issue.comments.map((one) => (one.id === comment.id ? { ...one, properties } : one));
    call.world.put({ ...issue, comments }, { by: user, quiet: true });
  };
  return { path, properties: comment.properties, keep };
}

const absent = (key: string) => new Refusal(404, [`The property with key '${key}' does not exist.`]);

/** The four operations on properties, the same for issues and comments. */
function operations(ownerOf: (call: Call, write: boolean) => Owner) {
  const list: Operation = (call) => {
    const { path, properties } = ownerOf(call, false);
    const self = (key: string) => `${call.base}/rest/api/3${path}/properties/${encodeURIComponent(key)}`;
    return ok({ keys: Object.keys(properties).map((key) => ({ self: self(key), key })) });
  };
  const get: Operation = (call) => {
    const key = param(call, 1);
    const { properties } = ownerOf(call, false);
    if (!Object.hasOwn(properties, key)) throw absent(key);
    return ok({ key, value: properties[key] });
  };
  const put: Operation = (call) => {
    requireJson(call);
    const key = param(call, 1);
    const owner = ownerOf(call, true);
    const known = Object.hasOwn(owner.properties, key);
    owner.keep({ ...owner.properties, [key]: checked(key, call.request.json) });
    return { status: known ? 200 : 201 };
  };
  const remove: Operation = (call) => {
    const key = param(call, 1);
    const owner = ownerOf(call, true);
    if (!Object.hasOwn(owner.properties, key)) throw absent(key);
    owner.keep(Object.fromEntries(Object.entries(owner.properties).filter(([name]) => name !== key)));
    return done;
  };
  return { list, get, put, remove };
}

export const issueProperties = operations(issueOwner);
export const commentProperties = operations(commentOwner);
