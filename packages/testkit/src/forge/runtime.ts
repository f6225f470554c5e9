import { randomUUID } from "node:crypto";
import type { FunctionModule } from "./manifest.js";

/** What stays the same over all invocations of an installation. */
export interface RuntimeFacts {
  readonly appId: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly scopes: readonly string[];
  readonly external: unknown;
}

export interface Invoked {
  readonly fn: FunctionModule;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** Seconds that the function may run here. */
  readonly timeout: number;
  readonly accountId: string | undefined;
}

export const contextAri = (cloudId: string): string => `ari:cloud:jira::site/${cloudId}`;

const nothing = () => undefined;
/** Numbers that only the platform looks at. */
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

export function installationOf({ installationId, cloudId }: RuntimeFacts): unknown {
  return {
    ari: { installationId, toString: () => `ari:cloud:ecosystem::installation/${installationId}` },
    contexts: [{ cloudId, toString: () => contextAri(cloudId) }],
  };
}

/** `__forge_runtime__` of one invocation. @see `ForgeRuntime` in @forge/api's `api/runtime.d.ts` */
export function runtimeOf(facts: RuntimeFacts, { fn, moduleKey, moduleType, timeout, accountId }: Invoked): unknown {
  const invocationId = randomUUID();
  const endMs = performance.now() + timeout * 1000;
  return {
    proxy: { token: "", url: "" },
    contextAri: contextAri(facts.cloudId),
    container: { region: "us-east-1", runtime: "nodejs24.x", handler: fn.exported },
    appContext: {
      appId: facts.appId,
      appVersion: "1.0.0",
      environmentId: facts.environmentId,
      environmentType: "PRODUCTION",
      invocationId,
      installationId: facts.installationId,
      functionKey: fn.key,
      moduleType,
      moduleKey,
      installation: installationOf(facts),
      permissions: { scopes: facts.scopes, external: facts.external },
    },
    ...(accountId === undefined ? {} : { aaid: accountId }),
    lambdaContext: {
      awsRequestId: invocationId,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(endMs - performance.now())),
    },
    tracing: { traceId: invocationId.replaceAll("-", ""), spanId: invocationId.slice(0, 8) },
    realtime: {},
    metrics,
    featureFlags: () => false,
  };
}
