import type { SandboxAnswer, SandboxRequest } from "../service.js";
import { Refusal } from "./refusal.js";
import type { JiraUserSeed } from "./seed.js";
import type { JiraWorld } from "./world.js";

/** One request on its way to the operation that answers it. */
export interface Call {
  readonly world: JiraWorld;
  /** Null: a stranger. */
  readonly user: JiraUserSeed | null;
  readonly request: SandboxRequest;
  /** Decoded path parameters, in order. */
  readonly params: readonly string[];
  /** What `self` links begin with: origin, and the gateway's prefix where the request came that way. */
  readonly base: string;
}

export type Operation = (call: Call) => SandboxAnswer;

export const ok = (json: unknown, status = 200): SandboxAnswer => ({ status, json });
export const done: SandboxAnswer = { status: 204 };

export const param = (call: Call, at: number): string => call.params[at] ?? "";

/** @throws {Refusal} 401: the operation is for people who are logged in */
export function signedIn(call: Call): JiraUserSeed {
  if (call.user === null)
    throw new Refusal(401, ["You are not authenticated. Authentication required to perform this operation."]);
  return call.user;
}

/**
 * The request body as an object.
 *
 * @throws {Refusal} 415 for another media type than JSON, 400 for no object
 */
export function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  const { json } = call.request;
  requireJson(call);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new Refusal(400, ["Invalid request payload. Refer to the REST API documentation and try again."]);
  return json as Record<string, unknown>;
}

export function requireJson(call: Call): void {
  const type = (call.request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal(415, ["Unsupported Media Type"]);
  if (call.request.json === undefined)
    throw new Refusal(400, ["Invalid request payload. Refer to the REST API documentation and try again."]);
}

/** A whole number from the query, within bounds. */
export function queryNumber(call: Call, name: string, otherwise: number, most: number): number {
  const text = call.request.query.get(name);
  const value = text === null ? otherwise : Number(text);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : otherwise;
}

/** Values of a repeated or comma-separated query parameter. */
export function queryList(call: Call, name: string): string[] {
  return call.request.query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter((value) => value !== "");
}

export const expands = (text: string | null | undefined): ReadonlySet<string> =>
  new Set(
    (text ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

/** Jira's spelling of a moment. */
export const moment = (ms: number): string => new Date(ms).toISOString().replace("Z", "+0000");
