import { platformFetch } from "./ambient.js";
import { modulesOf, type ForgeModule } from "./manifest.js";
import type { Site } from "./site.js";

const triggerSeconds = 25;
const mostRetries = 4;

interface Listening {
  readonly eventType: string;
  readonly ignoreSelf: boolean;
}

function listening(trigger: ForgeModule): readonly Listening[] {
  const shared = (trigger["filter"] ?? {}) as { ignoreSelf?: unknown };
  const events = Array.isArray(trigger["events"]) ? (trigger["events"] as unknown[]) : [];
  return events.map((event) => {
    if (typeof event === "string") return { eventType: event, ignoreSelf: shared.ignoreSelf === true };
    const { eventType, filter } = event as { eventType?: unknown; filter?: { ignoreSelf?: unknown } };
    return { eventType: String(eventType), ignoreSelf: (filter ?? shared).ignoreSelf === true };
  });
}

/** A product or life cycle event, to every trigger that listens. What they throw is noted, as the platform keeps it to itself. */
export async function emit(site: Site, eventType: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const own = payload["selfGenerated"] === true || (await isApp(site, payload["atlassianId"]));
  for (const trigger of modulesOf(site.options.manifest, "trigger")) {
    const heard = listening(trigger).find((one) => one.eventType === eventType);
    if (heard === undefined || (heard.ignoreSelf && own)) continue;
    const context = { cloudId: site.facts.cloudId, moduleKey: trigger.key };
    await tell(site, trigger, { ...payload, eventType, selfGenerated: own, context });
  }
}

async function tell(site: Site, trigger: ForgeModule, event: Readonly<Record<string, unknown>>): Promise<void> {
  for (let retryCount = 0; retryCount <= mostRetries; retryCount += 1) {
    const payload = retryCount === 0 ? event : { ...event, retryContext: { retryCount } };
    const returned = await site
      .run({
        functionKey: trigger.function,
        moduleKey: trigger.key,
        moduleType: "trigger",
        payload,
        timeout: triggerSeconds,
      })
      .catch(() => undefined);
    if ((returned as { _retry?: unknown } | undefined)?._retry !== true) return;
  }
  site.logs.push(`error: ${trigger.key} is not tried again`);
}

/** Whether an account is the app's own user, as Jira knows it. */
async function isApp(site: Site, accountId: unknown): Promise<boolean> {
  if (typeof accountId !== "string") return false;
  const { baseUrl, app } = site.options.jira;
  const authorization = `Basic ${btoa(`${app.email}:${app.token}`)}`;
  const response = await platformFetch(`${baseUrl}/rest/api/3/myself`, { headers: { authorization } });
  return response.ok && ((await response.json()) as { accountId?: unknown }).accountId === accountId;
}
