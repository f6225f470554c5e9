import { functionOf, moduleOf } from "./manifest.js";
import { webAnswer } from "./outputs.js";
import { invoke, pageContext } from "./pages.js";
import { drain, type DrainOptions } from "./queue/drain.js";
import { Site, type SiteOptions } from "./site.js";
import { emit } from "./triggers.js";
import type { Installation } from "./types.js";
import { failed, type WebRequest, type WebTriggers } from "./web-triggers.js";

const webTriggerSeconds = 55;

/** Puts an app on a site. */
export function install(options: SiteOptions & { readonly triggers: WebTriggers }): Installation {
  const site = new Site(options);
  const urls = webTriggerUrls(site, options.triggers);
  site.door = { createUrl: (key) => urls.create(key), deleteUrl: (id) => urls.remove(id), urls: () => urls.list() };
  return {
    cloudId: site.facts.cloudId,
    installationId: site.facts.installationId,
    async webTriggerUrl(key) {
      site.module("webtrigger", key);
      return String(await urls.create(key));
    },
    drain: (asked) => drainSite(site, asked),
    advance: (ms) => void (site.ahead += ms),
    queued: () => site.queue.waiting.length,
    invoke: (moduleKey, functionKey, payload, context) => invoke(site, moduleKey, functionKey, payload, context),
    contextOf: (moduleKey, context) => pageContext(site, moduleKey, context),
    requestJira: (accountId, path, init) =>
      site.requestJira({ target: { type: "fpp", provider: "user", remote: "jira" }, path, init, accountId }),
    emit: (event, payload) => emit(site, event, payload),
    runScheduled: (key) => runScheduled(site, key),
    storage: () => site.kvs.contents(),
    fail: (what) => site.switches.arm(what),
    logs: site.logs,
    thrown: site.thrown,
    unawaited: site.unawaited,
  };
}

function drainSite(site: Site, asked: DrainOptions | undefined) {
  const consumer = {
    nowMs: () => site.nowMs(),
    log: (line: string) => void site.logs.push(line),
    consume: (event: { readonly queue: string; readonly depth: number }, asyncEvent: unknown) => {
      const module = (site.options.manifest.modules?.["consumer"] ?? []).find((one) => one["queue"] === event.queue);
      const { timeout } = functionOf(site.options.manifest, module?.function);
      return site.run({
        functionKey: module?.function,
        moduleKey: module?.key ?? event.queue,
        moduleType: "consumer",
        payload: asyncEvent,
        timeout,
        depth: event.depth,
      });
    },
  };
  return drain(site.queue, consumer, asked);
}

async function runScheduled(site: Site, key: string): Promise<void> {
  const module = site.module("scheduledTrigger", key);
  const { timeout } = functionOf(site.options.manifest, module.function);
  const payload = { context: { cloudId: site.facts.cloudId, moduleKey: key } };
  await site
    .run({ functionKey: module.function, moduleKey: key, moduleType: "scheduledTrigger", payload, timeout })
    .catch(() => undefined);
}

/** URLs of an installation's web triggers: one a module, the same each time until it is deleted. */
function webTriggerUrls(site: Site, triggers: WebTriggers) {
  const known = new Map<string, Promise<{ readonly id: string; readonly url: string }>>();
  const opened = new Map<string, { readonly id: string; readonly url: string }>();
  return {
    async create(key: string): Promise<string | null> {
      if (moduleOf(site.options.manifest, "webtrigger", key) === undefined) return null;
      const made = known.get(key) ?? triggers.open((request) => receive(site, key, request));
      known.set(key, made);
      opened.set(key, await made);
      return (await made).url;
    },
    remove(id: string): boolean {
      const [key] = [...opened].find(([, one]) => one.id === id) ?? [];
      if (key === undefined) return false;
      triggers.remove(id);
      known.delete(key);
      return opened.delete(key);
    },
    list: () => [...opened].map(([triggerKey, { url }]) => ({ triggerKey, url })),
  };
}

async function receive(site: Site, key: string, request: WebRequest) {
  const trigger = site.module("webtrigger", key);
  const { cloudId } = site.facts;
  const payload = { ...request, context: { cloudId, moduleKey: key, userAccess: { enabled: false } } };
  const asked = trigger["request"] as { authentication?: unknown } | undefined;
  if (asked?.authentication === "hmacSharedSecret") {
    site.logs.push("error: the platform's own check of signatures is not played here");
    return failed(501);
  }
  try {
    const run = { functionKey: trigger.function, moduleKey: key, moduleType: "webtrigger", timeout: webTriggerSeconds };
    return webAnswer(trigger, await site.run({ ...run, payload }));
  } catch {
    return failed(500);
  }
}
