import type { ForgeManifest } from "./manifest.js";
import type { JiraDoor } from "./product.js";
import type { DrainOptions, Ran } from "./queue/drain.js";

export interface ForgeHostOptions {
  /** Default: the machine's own. Drives lifetimes of keys, delays of the queue and its windows. */
  readonly clock?: { nowMs(): number };
  /** How web triggers see header names. No promise is made about their case; default `lower`. */
  readonly headerCase?: "lower" | "title";
}

export interface ForgeHost {
  /** Installs an app on a site; two installations never share storage. Life cycle events are the caller's to `emit`. */
  install(options: InstallOptions): Promise<Installation>;
  /** Closes the loopback servers of all web triggers. */
  close(): Promise<void>;
}

export interface InstallOptions {
  /** Path of a CommonJS bundle, or the exports of a module that is already imported. */
  readonly app: string | Readonly<Record<string, unknown>>;
  /** Parsed, or the path of a `manifest.yml`. */
  readonly manifest: ForgeManifest | string;
  readonly cloudId: string;
  readonly jira: JiraDoor;
  /** Where declared outside hosts really are: `{ "https://api.github.com": sandbox.github.apiUrl }`. */
  readonly external?: Readonly<Record<string, string>>;
  /** What people call the site: `https://acme.atlassian.net`. Default: Jira's base URL. */
  readonly siteUrl?: string;
}

/** Who looks at a page, and at what. */
export interface PageContext {
  readonly accountId: string;
  readonly issueId?: string;
  readonly issueKey?: string;
  readonly projectId?: string;
  readonly projectKey?: string;
}

/** What shall fail, for the next `times` requests (default 1). */
export interface Failure {
  readonly kvs?: "429" | "500";
  /** The next queries see storage as it was before the last write, as an eventual index may. */
  readonly query?: "stale";
  readonly queue?: "down" | "limit";
  /**
   * Ends the function that sends the next request, as a time-out or a lost machine does: before the request goes out,
   * or after it was done and before its answer comes. A consumer's event is delivered again.
   */
  readonly crash?: "before" | "after";
  readonly times?: number;
  /** Requests that still go well before. Default 0. */
  readonly after?: number;
}

/** A function of the app that threw where the platform keeps it to itself. */
export interface Thrown {
  readonly functionKey: string;
  readonly error: unknown;
}

export interface Installation {
  readonly cloudId: string;
  readonly installationId: string;
  /** Web trigger module key → loopback URL. */
  webTriggerUrl(key: string): Promise<string>;
  /** Runs queued events through their consumers until nothing is due; says what ran. */
  drain(options?: DrainOptions): Promise<readonly Ran[]>;
  /** Moves this installation's clock on; `drain` then runs what came due. */
  advance(ms: number): void;
  /** How many events wait, due or not. */
  queued(): number;
  /** A resolver call as the bridge makes it, as a person, in a context. Rejects with what the app threw. */
  invoke(moduleKey: string, functionKey: string, payload: unknown, context: PageContext): Promise<unknown>;
  /**
   * The context of a page as its front end sees it (`view.getContext()`); the resolver's own is this without `accountId`
   * until the SDK puts it back.
   */
  contextOf(moduleKey: string, context: PageContext): Readonly<Record<string, unknown>>;
  /** `requestJira` of a page's front end: always as the person who looks. */
  requestJira(accountId: string, path: string, init?: RequestInit): Promise<Response>;
  /** A product or life cycle event to every trigger that listens, honouring `filter.ignoreSelf`; retries as the app asks, 4 at most. */
  emit(event: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  runScheduled(key: string): Promise<void>;
  /** What lies in storage, by key; secrets by name only. */
  storage(): ReadonlyMap<string, unknown>;
  /** Fails what comes next. */
  fail(what: Failure): void;
  /** What the app wrote to its log, and what it threw. */
  readonly logs: readonly string[];
  /** What the app threw in web triggers, consumers, triggers and schedules. */
  readonly thrown: readonly Thrown[];
  /** Writes that functions did not wait for: on the platform they may never arrive. */
  readonly unawaited: readonly string[];
}
