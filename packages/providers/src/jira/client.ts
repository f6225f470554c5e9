/** The one place that talks to Jira: where to, as whom, and whether the answer has Jira's shape. */
import { SatelliteError, type ErrorCode, type TicketRef, type Unread } from "@satellite/core";
import { isLost, understood, type HttpAnswer, type Repeat } from "../shared/http/index.js";
import { findGateway, siteOf } from "./gateway.js";
import type { JiraOptions } from "./options.js";
import { isObject, type Shape } from "./shape.js";
import { wireErrors, wireMyself } from "./wire.js";

export interface Ask {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** After `/rest/api/3/`: `issue/PROJ-1042`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly repeat: Repeat;
}

/** A value in Jira's shape, or why there is none. */
export type Answer<T> = { readonly value: T } | Refusal;

export interface Refusal {
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: ErrorCode;
  /** A plain reason, without Jira's own words. */
  readonly why: string;
  /** Jira's own words, one message each. */
  readonly messages: readonly string[];
  /** Of those, what is said of one field each, by the field's id. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly retryAfterMs?: number;
  /** The request may have been carried out all the same. */
  readonly lost: boolean;
}

export interface JiraClient {
  ask<T>(request: Ask, shape: Shape<T>): Promise<Answer<T>>;
  /** A read that is the same for the whole run: asked once, then remembered, unless it was refused. `path`: with its query. */
  once<T>(path: string, shape: Shape<T>): Promise<Answer<T>>;
  /** Nothing when Jira knows us; else why that could not be seen. Asked once, then remembered. */
  doubt(): Promise<Refusal | undefined>;
}

export function isRefusal<T>(answer: Answer<T>): answer is Refusal {
  return "code" in answer;
}

export function createClient(options: JiraOptions): JiraClient {
  const authorization = authorizationOf(options);
  const headers = { accept: "application/json", ...(authorization !== undefined && { authorization }) };
  let home = siteOf(options);
  let moved: Promise<string | undefined> | undefined;
  let probe: Promise<Refusal | undefined> | undefined;
  const known = new Map<string, Promise<Answer<unknown>>>();

  async function ask<T>(request: Ask, shape: Shape<T>): Promise<Answer<T>> {
    const base = home;
    const answer = await askAt(base, request, shape);
    if (!isRefusal(answer) || answer.status !== 401 || base !== options.baseUrl || options.proven) return answer;
    // It may be a scoped token: those are strangers on the site's own host.
    const gateway = await (moved ??= findGateway(options));
    if (gateway === undefined) return answer;
    const there = await askAt(gateway, request, shape);
    if (!isRefusal(there)) home = gateway;
    return there;
  }

  async function askAt<T>(
    base: string,
    { body, method, path, query, repeat }: Ask,
    shape: Shape<T>,
  ): Promise<Answer<T>> {
    const request = {
      method,
      url: `${base}/rest/api/3/${path}${query ? `?${new URLSearchParams(query).toString()}` : ""}`,
      headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      repeat,
    };
    try {
      return quiet(understand(await options.transport(request), shape));
    } catch (error) {
      if (!(error instanceof SatelliteError)) throw error;
      return { status: 0, messages: [], lost: isLost(error), ...understood(error) };
    }
  }

  /** Jira has no reason to repeat our token; a proxy in between might. */
  function quiet<T>(answer: Answer<T>): Answer<T> {
    if (!isRefusal(answer) || !options.token || authorization === undefined) return answer;
    const secrets = [options.token, authorization.replace(/^\w+ /, "")];
    const hush = (says: string) => secrets.reduce((text, one) => text.replaceAll(one, "***"), says);
    const fields = Object.entries(answer.fields ?? {}).map(([field, says]) => [field, hush(says)] as const);
    return {
      ...answer,
      messages: answer.messages.map(hush),
      ...(answer.fields && { fields: Object.fromEntries(fields) }),
    };
  }

  async function once<T>(path: string, shape: Shape<T>): Promise<Answer<T>> {
    const asked = known.get(path) ?? ask({ method: "GET", path, repeat: "safe" }, shape);
    known.set(path, asked);
    const answer = (await asked) as Answer<T>;
    if (isRefusal(answer)) known.delete(path);
    return answer;
  }

  return {
    ask,
    once,
    doubt() {
      probe ??= ask({ method: "GET", path: "myself", repeat: "safe" }, wireMyself).then((answer) =>
        isRefusal(answer) && !lacksScopeOnly(answer) ? answer : undefined,
      );
      return probe;
    },
  };
}

export function toUnread({ code, retryAfterMs, why }: Refusal, what: string, ref?: TicketRef): Unread {
  const says = `${what} could not be read: ${why}`;
  return { what, code, says, ...(ref !== undefined && { ref }), ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Basic for `email:token`, as API tokens want it; Bearer for tokens that stand alone. */
function authorizationOf({ email, proven, token = "" }: JiraOptions): string | undefined {
  if (proven) return undefined;
  return email === undefined ? `Bearer ${token}` : `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
}

function understand<T>(answer: HttpAnswer, shape: Shape<T>): Answer<T> {
  if (rejected(answer)) return refusal(answer, 401);
  if (answer.status < 200 || answer.status > 299) return refusal(answer, answer.status);
  const value = parse(answer.text);
  const fault = shape.fault(value, "answer");
  if (fault === undefined) return { value: value as T };
  const why = `${new URL(answer.url).host} answered in a shape that is not Jira's, at ${fault}`;
  // Whoever said yes in a broken voice may have done it: a write is looked for before it is repeated.
  return { status: answer.status, code: "BAD_ANSWER", why, messages: [], lost: true };
}

/**
 * With a credential that it does not take, Jira goes on as if nobody had asked: tickets then look as if they did not
 * exist, with 200 or 404. Only this header tells.
 * @see https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/
 */
function rejected({ headers }: HttpAnswer): boolean {
  return /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED|AUTHORISATION_FAILED/.test(headers["x-seraph-loginreason"] ?? "");
}

function refusal(answer: HttpAnswer, status: number): Refusal {
  const { fields, messages } = toMessages(answer.text);
  return { status, messages, ...(fields && { fields }), lost: false, ...understood({ ...answer, status }) };
}

/** A scoped token may be good and yet not be allowed to say whose it is. */
function lacksScopeOnly({ messages, status }: Refusal): boolean {
  return (status === 401 || status === 403) && messages.some((message) => /scope/i.test(message));
}

function toMessages(body: string): Pick<Refusal, "messages" | "fields"> {
  const value = parse(body);
  if (!isObject(value)) return { messages: [] };
  if (typeof value["message"] === "string") return { messages: [value["message"]] };
  if (wireErrors.fault(value, "") !== undefined) return { messages: [] };
  const general = Array.isArray(value["errorMessages"]) ? (value["errorMessages"] as string[]) : [];
  const byField = Object.entries(isObject(value["errors"]) ? value["errors"] : {}).map(
    ([field, says]) => [field, String(says)] as const,
  );
  const messages = [...general, ...byField.map(([field, says]) => `${field}: ${says}`)];
  return byField.length === 0 ? { messages } : { messages, fields: Object.fromEntries(byField) };
}

/** Nothing for an empty body (204) and for what is no JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
