/** For the tests of this folder: the real SDKs of the app, and a small app on them. */
import { createRequire } from "node:module";
import { createForgeHost } from "./host.js";
import type { ForgeManifest } from "./manifest.js";
import type { ForgeHost, ForgeHostOptions, Installation, InstallOptions } from "./types.js";

const load = createRequire(new URL("../../../../forge-app/package.json", import.meta.url));

interface Requester {
  requestJira(route: unknown, init?: RequestInit): Promise<Response>;
}
interface Api {
  asApp(): Requester;
  asUser(accountId?: string): Requester;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  route(parts: TemplateStringsArray, ...values: unknown[]): unknown;
  assumeTrustedRoute(path: string): unknown;
  getAppContext(): { readonly moduleKey: string; readonly installationAri: { toString(): string } };
  readonly webTrigger: {
    getUrl(key: string): Promise<string>;
    deleteUrl(url: string): Promise<void>;
    queryUrls(key?: string): Promise<readonly { moduleKey: string; url: string }[]>;
  };
}
type Options = Readonly<Record<string, unknown>>;
interface Page {
  readonly results: readonly { readonly key: string; readonly value: unknown }[];
  readonly nextCursor?: string;
}
interface Query {
  where(property: "key", condition: unknown): Query;
  limit(limit: number): Query;
  cursor(cursor: string): Query;
  getMany(): Promise<Page>;
}
interface Transaction {
  set(key: string, value: unknown, entity?: undefined, options?: Options): Transaction;
  delete(key: string): Transaction;
  execute(): Promise<void>;
}
interface Batched {
  readonly successfulKeys: readonly { readonly key: string; readonly value?: unknown }[];
  readonly failedKeys: readonly { readonly key: string; readonly error: { readonly code: string } }[];
}
interface Kvs {
  get(key: string, options?: Options): Promise<unknown>;
  set(key: string, value: unknown, options?: Options): Promise<unknown>;
  delete(key: string): Promise<void>;
  getSecret(key: string): Promise<unknown>;
  setSecret(key: string, value: unknown): Promise<void>;
  batchSet(items: readonly { key: string; value: unknown }[]): Promise<Batched>;
  batchGet(items: readonly { key: string }[]): Promise<Batched>;
  query(): Query;
  transact(): Transaction;
}
interface Queue {
  push(events: unknown): Promise<{ jobId: string }>;
  getStats(jobId: string): Promise<{ success: number; inProgress: number; failed: number }>;
  cancel(jobId: string): Promise<void>;
}
interface Events {
  readonly Queue: new (asked: { key: string }) => Queue;
  readonly InvocationError: new (options?: Options) => unknown;
}
interface Resolver {
  makeResolver(
    handlers: Readonly<Record<string, (request: { payload: unknown; context: Options }) => unknown>>,
  ): (payload: unknown, context: unknown) => unknown;
}

export const api = load("@forge/api") as Api;
export const { kvs, WhereConditions } = load("@forge/kvs") as {
  readonly kvs: Kvs;
  readonly WhereConditions: { beginsWith(value: string): unknown };
};
export const events = load("@forge/events") as Events;
export const resolver = load("@forge/resolver") as Resolver;

export const fn = (key: string, more: Options = {}) => ({ key: `fn-${key}`, handler: `index.${key}`, ...more });

/** A manifest of one function a module; tests lay their own over it. */
export const manifest: ForgeManifest = {
  app: { id: "ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555", runtime: { name: "nodejs24.x" } },
  permissions: { scopes: ["read:jira-work", "write:jira-work", "storage:app"] },
  modules: {
    webtrigger: [{ key: "door", function: "fn-door", response: { type: "dynamic" } }],
    consumer: [{ key: "apply", queue: "work", function: "fn-apply" }],
    function: [fn("door"), fn("apply")],
  },
};

export const clock = () => {
  const at = { ms: Date.UTC(2026, 0, 5, 9, 0), nowMs: () => at.ms };
  return at;
};

/** A Jira that nobody asks. */
export const noJira: InstallOptions["jira"] = {
  baseUrl: "http://127.0.0.1:9",
  app: { email: "app@acme.dev", token: "none" },
  people: {},
};

export const cloudId = "11223344-5566-7788-99aa-bbccddeeff00";

export interface Stage {
  readonly host: ForgeHost;
  readonly site: Installation;
  /** Runs code as the function behind the web trigger `door`, and gives what it returned or throws what it threw. */
  run<T>(body: () => Promise<T>): Promise<T>;
}

/** A host with one installation whose web trigger runs what the test says. */
export async function stage(
  more: Partial<InstallOptions> & { readonly exports?: Options } = {},
  options: ForgeHostOptions = {},
): Promise<Stage> {
  let body: () => Promise<unknown> = async () => undefined;
  let outcome: { readonly value: unknown } | { readonly error: unknown } = { value: undefined };
  const door = async () => {
    outcome = await body().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    return { statusCode: 204 };
  };
  const host = createForgeHost({ clock: clock(), ...options });
  const { exports = {}, ...rest } = more;
  const app = { door, apply: async () => undefined, ...exports };
  const site = await host.install({ app, manifest, cloudId, jira: noJira, ...rest });
  return {
    host,
    site,
    async run<T>(asked: () => Promise<T>) {
      body = asked;
      const answer = await fetch(await site.webTriggerUrl("door"), { method: "POST" });
      if (answer.status !== 204) throw new Error(`the web trigger answered ${answer.status}`);
      if ("error" in outcome) throw outcome.error;
      return outcome.value as T;
    },
  };
}
