/** Forge's key-value store as `@forge/kvs` asks for it: one an installation, over the operations of its HTTP API. */
import { setImmediate } from "node:timers/promises";
import { emptyAnswer, jsonAnswer } from "../answers.js";
import { Entries, type Clock } from "./entries.js";
import { KvsRefusal } from "./limits.js";
import { operations, type Space } from "./operations.js";

export type { Clock } from "./entries.js";

export interface KeyValues {
  answer(path: string, init: RequestInit | undefined): Promise<Response>;
  /** What lies there; of secrets only that they do. */
  contents(): ReadonlyMap<string, unknown>;
}

export interface KeyValuesOptions {
  readonly clock: Clock;
  /** Whether the app has `storage:app`. */
  readonly allowed: boolean;
  /** Asked once a request: the status to fail with instead. */
  readonly failure: () => number | undefined;
  /** Asked once a query: a query may lag behind, a get never does. */
  readonly isStale: () => boolean;
}

const failures: Readonly<Record<number, readonly [string, string]>> = {
  403: ["FORBIDDEN", "The app lacks the scope storage:app"],
  429: ["RATE_LIMIT_EXCEEDED", "Too many requests"],
  500: ["INTERNAL_SERVER_ERROR", "Something went wrong"],
};

export function createKeyValues({ allowed, clock, failure, isStale }: KeyValuesOptions): KeyValues {
  const space: Space = { plain: new Entries(clock), secret: new Entries(clock), isStale };
  const refuse = (status: number) => {
    const [code, message] = failures[status] ?? ["UNKNOWN_ERROR", "Something went wrong"];
    return jsonAnswer(status, { code, message });
  };
  return {
    // A request takes its time on the way there and back, so that callers at once really meet each other.
    async answer(path, init) {
      await setImmediate();
      const status = allowed ? failure() : 403;
      const answer = status === undefined ? run(space, path, init) : refuse(status);
      await setImmediate();
      return answer;
    },
    contents: () =>
      new Map([
        ...space.plain.beginning("").map(([key, entry]) => [key, entry.value] as const),
        ...space.secret.beginning("").map(([key]) => [`secret:${key}`, "[secret]"] as const),
      ]),
  };
}

function run(space: Space, path: string, init: RequestInit | undefined): Response {
  const operation = operations[path];
  if (operation === undefined) return jsonAnswer(501, { code: "NOT_PLAYED", message: `${path} is not played here` });
  try {
    const body = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as Record<string, unknown>;
    const made = operation(space, body);
    return made === undefined ? emptyAnswer(204) : jsonAnswer(200, made);
  } catch (error) {
    if (!(error instanceof KvsRefusal)) throw error;
    return jsonAnswer(error.status, { code: error.code, message: error.message });
  }
}
