import { randomUUID } from "node:crypto";
import { within, type Invocation, type Target } from "./ambient.js";
import { proxyRefusal } from "./answers.js";
import type { App } from "./app.js";
import { egress } from "./egress.js";
import { createKeyValues, type Clock, type KeyValues } from "./kvs/index.js";
import { egressOf, functionOf, moduleOf, modulesOf, scopesOf, type ForgeManifest, type Scopes } from "./manifest.js";
import { Life } from "./life.js";
import { requestPlatform, type PlatformDoor } from "./platform.js";
import { requestProduct, type JiraDoor, type ProductRequest } from "./product.js";
import { createQueue, type QueueState } from "./queue/queue.js";
import { contextAri, installationOf, runtimeOf, type RuntimeFacts } from "./runtime.js";
import { Switches } from "./switches.js";
import type { Thrown } from "./types.js";

export interface SiteOptions {
  readonly app: App;
  readonly manifest: ForgeManifest;
  readonly cloudId: string;
  readonly jira: JiraDoor;
  readonly external?: Readonly<Record<string, string>>;
  readonly siteUrl?: string;
  readonly clock: Clock;
}

/** One call of a function of the app. */
export interface Run {
  readonly functionKey: string | undefined;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly payload: unknown;
  /** Seconds; the function's own timeout when it may have one. */
  readonly timeout: number;
  readonly accountId?: string;
  /** How many functions pushed each other up to this one. */
  readonly depth?: number;
}

/** How many requests to outside hosts an invocation may send in a minute. */
const egressLimit = 100;

/** One installation: its storage, queue, clock and log, and the way in which functions run in it. */
export class Site {
  readonly options: SiteOptions;
  readonly facts: RuntimeFacts;
  readonly scopes: Scopes;
  readonly queue: QueueState = createQueue();
  readonly kvs: KeyValues;
  readonly switches = new Switches();
  readonly logs: string[] = [];
  readonly thrown: Thrown[] = [];
  readonly unawaited: string[] = [];
  /** Milliseconds that this installation is ahead of the host's clock. */
  ahead = 0;
  /** Set once the web triggers are known. */
  door: Omit<PlatformDoor, "queue" | "pushOptions"> | undefined;

  constructor(options: SiteOptions) {
    this.options = options;
    this.scopes = scopesOf(options.manifest);
    const appId = (options.manifest.app?.id ?? "").replace(/^.*\//, "");
    this.facts = {
      appId: appId === "" ? "00000000-0000-4000-8000-000000000000" : appId,
      environmentId: "00000000-0000-4000-8000-000000000001",
      installationId: randomUUID(),
      cloudId: options.cloudId,
      scopes: [...this.scopes.granted],
      external: options.manifest.permissions?.external ?? {},
    };
    this.kvs = createKeyValues({
      clock: { nowMs: () => this.nowMs() },
      allowed: this.scopes.granted.has("storage:app"),
      isStale: () => this.switches.take("query") !== undefined,
      failure: () => ({ "429": 429, "500": 500 })[this.switches.take("kvs") ?? ""],
    });
  }

  nowMs(): number {
    return this.options.clock.nowMs() + this.ahead;
  }

  /** Calls a function with its globals. What it throws is noted and thrown on. */
  async run(run: Run): Promise<unknown> {
    const fn = functionOf(this.options.manifest, run.functionKey);
    const handler = this.options.app.handler(fn);
    const { moduleKey, moduleType, timeout, accountId } = run;
    const runtime = runtimeOf(this.facts, { fn, moduleKey, moduleType, timeout, accountId });
    const context = {
      installContext: contextAri(this.facts.cloudId),
      installation: installationOf(this.facts),
      ...(accountId === undefined ? {} : { principal: { accountId } }),
    };
    const payload = JSON.parse(JSON.stringify(run.payload)) as unknown;
    try {
      const life = this.life(fn.key);
      return await life.run(() => within(this.invocation(run, runtime, life), async () => handler(payload, context)));
    } catch (error) {
      this.thrown.push({ functionKey: fn.key, error });
      this.logs.push(`thrown: ${fn.key}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }

  private life(functionKey: string): Life {
    return new Life(
      () => this.switches.take("crash"),
      (what) => void this.unawaited.push(`${functionKey}: ${what}`),
    );
  }

  private invocation(run: Run, runtime: unknown, life: Life): Invocation {
    const { manifest, external = {} } = this.options;
    const sent: number[] = [];
    return {
      runtime,
      request: (target, path, init) =>
        life.request(writes(target, path, init), () => this.request(run, target, path, init)),
      egress: (input, init) =>
        life.request(init?.method !== undefined && init.method !== "GET", async () => {
          const now = this.nowMs();
          sent.push(now);
          if (sent.filter((at) => at > now - 60_000).length > egressLimit)
            return new Response("Too many requests", { status: 429 });
          return egress({ declared: egressOf(manifest), external }, input, init);
        }),
      log: (line) => void this.logs.push(line),
    };
  }

  private async request(run: Run, target: Target, path: string, init: RequestInit | undefined): Promise<Response> {
    if (target.type === "kvs") return this.kvs.answer(path, init);
    if (target.type !== "fpp") return proxyRefusal(400, "INVALID_REMOTE");
    if (target.remote === "jira") return this.requestJira({ target, path, init, accountId: run.accountId });
    if (target.remote !== "stargate" || this.door === undefined)
      return proxyRefusal(403, "REQUEST_PRODUCT_NOT_ALLOWED");
    return requestPlatform(
      { ...this.door, queue: this.queue, pushOptions: () => this.pushOptions(run) },
      target,
      path,
      init,
    );
  }

  /** A request of a function, or of a page through the bridge. */
  async requestJira(request: Omit<ProductRequest, "jira" | "scopes">): Promise<Response> {
    try {
      return await requestProduct({ ...request, jira: this.options.jira, scopes: this.scopes });
    } catch (error) {
      // The app may take this for an outage; the test must not.
      this.logs.push(`error: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }

  private pushOptions(run: Run) {
    const { manifest } = this.options;
    return {
      nowMs: this.nowMs(),
      depth: (run.depth ?? 0) + 1,
      timeoutOf: (queue: string) => {
        const consumer = modulesOf(manifest, "consumer").find((one) => one["queue"] === queue);
        return consumer === undefined ? undefined : functionOf(manifest, consumer.function).timeout;
      },
      failure: this.switches.take("queue") as "down" | "limit" | undefined,
    };
  }

  /** @throws {Error} for a module that the manifest does not declare */
  module(type: string, key: string) {
    const found = moduleOf(this.options.manifest, type, key);
    if (found === undefined) throw new Error(`the manifest declares no ${type} ${key}`);
    return found;
  }
}

/** Whether a request may change something. */
function writes({ type }: Target, path: string, init: RequestInit | undefined): boolean {
  return type === "kvs" ? !/\/(?:get|query)$/.test(path) : (init?.method ?? "GET").toUpperCase() !== "GET";
}
