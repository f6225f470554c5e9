import { AsyncLocalStorage } from "node:async_hooks";
import { format } from "node:util";

/** What the SDKs hand to the platform with a request. */
export interface Target {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

/** One running function: what its globals lead to. */
export interface Invocation {
  readonly runtime: unknown;
  request(target: Target, path: string, init: RequestInit | undefined): Promise<Response>;
  egress(input: string | URL | Request, init: RequestInit | undefined): Promise<Response>;
  log(line: string): void;
}

interface Ambient {
  readonly running: AsyncLocalStorage<Invocation>;
  /** Node's own, for the host itself. */
  readonly fetch: typeof fetch;
}

const mark = Symbol.for("satellite.testkit.forge");

/**
 * The platform's globals, put in place once a process. Which installation they speak for follows from the asynchronous
 * context, since the real platform too runs many tenants through one loaded bundle. Outside an invocation `fetch` and
 * `console` are what they were.
 */
function install(): Ambient {
  const house = globalThis as unknown as Record<PropertyKey, unknown>;
  const known = house[mark] as Ambient | undefined;
  if (known !== undefined) return known;
  const running = new AsyncLocalStorage<Invocation>();
  const ambient: Ambient = { running, fetch: globalThis.fetch };
  house[mark] = ambient;
  Object.defineProperty(globalThis, "__forge_runtime__", {
    configurable: true,
    get: () => running.getStore()?.runtime,
  });
  house["__forge_fetch__"] = (target: Target, path: string, init?: RequestInit) => {
    const invocation = running.getStore();
    if (invocation === undefined) return Promise.reject(new Error("Forge runtime not found."));
    return invocation.request(target, path, init);
  };
  // @forge/api takes `fetch` when it is loaded, so this stands before any app is.
  globalThis.fetch = (input, init) => {
    const invocation = running.getStore();
    return invocation === undefined ? ambient.fetch(input, init) : invocation.egress(input, init);
  };
  for (const level of ["debug", "log", "info", "warn", "error"] as const) listen(running, level);
  return ambient;
}

function listen(running: Ambient["running"], level: "debug" | "log" | "info" | "warn" | "error"): void {
  const own = console[level].bind(console);
  console[level] = (...said: unknown[]) => {
    const invocation = running.getStore();
    if (invocation === undefined) own(...said);
    else invocation.log(`${level}: ${format(...said)}`);
  };
}

const ambient = install();

/** Runs a function of an app with its globals; everything that it starts stays in its context. */
export const within = <T>(invocation: Invocation, run: () => Promise<T>): Promise<T> =>
  ambient.running.run(invocation, run);

/** Runs what is the platform's own doing, though a function of an app asked for it. */
export const outside = <T>(run: () => Promise<T>): Promise<T> => ambient.running.exit(run);

export const platformFetch: typeof fetch = (input, init) => ambient.fetch(input, init);
