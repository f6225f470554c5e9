import type { SandboxAnswer, SandboxRequest } from "../../service.js";
import { malformed, notFound } from "../refusal.js";
import type { Area } from "../seed.js";
import { isPull, type Actor, type PullThread, type Repository, type Thread } from "../world/model.js";
import type { Place } from "../view/place.js";

/** One REST request, after it was recognised and admitted. */
export interface Call extends Place {
  readonly request: SandboxRequest;
  /** The variables of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Null: nobody, who may read what is public. */
  readonly actor: Actor | null;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** A route below `/repos/{owner}/{repo}`; `needs` names the permissions of which the token must hold one. */
export interface RepositoryRoute {
  readonly needs?: readonly Area[];
  handle(call: RepositoryCall): SandboxAnswer;
}

/** Keys are method and path template as GitHub's description writes them. */
export type RepositoryRoutes = Readonly<Record<string, RepositoryRoute>>;
export type GlobalRoutes = Readonly<Record<string, (call: Call) => SandboxAnswer>>;

export const ok = (json: unknown): SandboxAnswer => ({ status: 200, json });
export const created = (json: unknown): SandboxAnswer => ({ status: 201, json });
export const noContent: SandboxAnswer = { status: 204 };

export function actorLogin(call: Call): string {
  if (call.actor === null) throw notFound();
  return call.actor.user.login;
}

export function threadOf(call: RepositoryCall): Thread {
  const thread = call.repository.threads.get(Number(call.params.issue_number));
  if (thread === undefined) throw notFound();
  return thread;
}

export function pullOf(call: RepositoryCall): PullThread {
  const thread = call.repository.threads.get(Number(call.params.pull_number));
  if (thread === undefined || !isPull(thread)) throw notFound();
  return thread;
}

type Kind = "string" | "boolean" | "number";
interface Kinds {
  string: string;
  boolean: boolean;
  number: number;
}

/** A property of the body; undefined when it is absent. @throws {Refusal} 422 for another type */
export function field<K extends Kind>(body: Call["body"], name: string, kind: K): Kinds[K] | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== kind) throw malformed(`For 'properties/${name}', ${JSON.stringify(value)} is not a ${kind}.`);
  return value as Kinds[K];
}

export function nullableField<K extends Kind>(body: Call["body"], name: string, kind: K): Kinds[K] | null | undefined {
  return body[name] === null ? null : field(body, name, kind);
}

export function needed<K extends Kind>(body: Call["body"], name: string, kind: K): Kinds[K] {
  const value = field(body, name, kind);
  if (value === undefined) throw malformed(`"${name}" wasn't supplied.`);
  return value;
}

export function oneOf<const T extends string>(body: Call["body"], name: string, values: readonly T[]): T | undefined {
  const value = field(body, name, "string");
  if (value === undefined) return undefined;
  const known = values.find((candidate) => candidate === value);
  if (known === undefined)
    throw malformed(`For 'properties/${name}', ${value} is not a member of ["${values.join('", "')}"].`);
  return known;
}

/** A list of strings, or of objects with a `name`: GitHub takes labels in both forms. */
export function names(body: Call["body"], name: string): string[] | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw malformed(`For 'properties/${name}', ${JSON.stringify(value)} is not an array.`);
  return value.map((entry: unknown) => {
    const text = typeof entry === "object" && entry !== null ? (entry as { name?: unknown }).name : entry;
    if (typeof text !== "string") throw malformed(`For 'items', ${JSON.stringify(entry)} is not a string.`);
    return text;
  });
}

export function malformedUnless(holds: boolean, says: string): void {
  if (!holds) throw malformed(says);
}
