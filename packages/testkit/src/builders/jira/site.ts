/** The sandbox's Jira alone, on loopback: for tests that need no other service. */
import type { Clock } from "@satellite/core";
import { createFaults, type Faults } from "../../sandbox/faults/index.js";
import { createJira, type JiraSeed, type JiraWorld } from "../../sandbox/jira/index.js";
import { createLog } from "../../sandbox/log.js";
import { guard, serve } from "../../sandbox/server.js";

export interface JiraSite {
  readonly baseUrl: string;
  /** Where scoped tokens answer; the same host here. */
  readonly gatewayUrl: string;
  readonly cloudId: string;
  readonly world: JiraWorld;
  readonly faults: Faults;
  /** Stands still, but for those who sleep by it. */
  readonly clock: Clock;
  /** `GET issue/PROJ-1`, in the order of arrival. */
  requests(): readonly string[];
  /** What Jira's own description says against any exchange so far. */
  violations(): readonly string[];
  close(): Promise<void>;
}

export async function openJiraSite(seed: JiraSeed): Promise<JiraSite> {
  const jira = createJira(seed);
  const log = createLog();
  const faults = createFaults();
  const end = new AbortController();
  let nowMs = 0;
  const sleep = (ms: number) => ((nowMs += ms), Promise.resolve());
  const lag = (_: string, requests: number) => void (jira.world.indexLag = requests);
  const served = await serve(guard(jira, { log, faults, signal: end.signal, lag }));
  return {
    baseUrl: served.origin,
    gatewayUrl: served.origin,
    cloudId: jira.world.cloudId,
    world: jira.world,
    faults,
    clock: { nowMs: () => nowMs, sleep, random: () => 0.5 },
    requests: () => log.all().map(({ method, path }) => `${method} ${path.replace(/^.*\/rest\/api\/3\//, "")}`),
    violations: () =>
      log.all().flatMap(({ method, path, violations }) => violations.map((one) => `${method} ${path}: ${one}`)),
    async close() {
      end.abort();
      await served.close();
    },
  };
}
