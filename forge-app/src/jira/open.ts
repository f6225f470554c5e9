import type { Provider } from "@satellite/core";
import { createJiraProvider, type JiraOptions } from "@satellite/providers/jira";
import { createApply } from "@satellite/providers/jira/apply";
import { governed, jiraLimits, type LimitKind, type Transport } from "@satellite/providers/shared/http";
import { clock } from "./clock";
import { forgeTransport } from "./transport";

/** What differs from project to project, and from call to call. */
export type ProviderOptions = Pick<JiraOptions, "approval" | "statusMap" | "targets"> & {
  /** Where people see the site; needed where tickets are read, for their addresses. */
  readonly siteUrl?: string;
};

export interface Limit {
  readonly kind: LimitKind;
  /** Milliseconds that Jira itself asked to wait. */
  readonly askedMs?: number;
}

/** One installation's Jira for one invocation: whatever is asked through it keeps to the same limits. */
export interface Site {
  readonly transport: Transport;
  provider(options: ProviderOptions): Provider;
  /** The limit that Jira named last; nothing when it named none. */
  limit(): Limit | undefined;
}

/** Nobody waits for longer within a function: what takes more comes back through the queue, which costs nothing. */
const patienceMs = 20_000;
/** The bundle is one file: nothing of it is loaded later. */
const fixed = { projects: [], fields: {}, proven: true, writing: createApply, clock };
/** Never asked for by name: the platform knows which site is meant. */
const nowhere = "https://jira.site";

export function openSite(as: "app" | "user"): Site {
  let limit: Limit | undefined;
  const plain = forgeTransport(as);
  const watched: Transport = async (request) => {
    const answer = await plain(request);
    const { limited } = jiraLimits(answer, clock.nowMs());
    if (limited) {
      const { kind, retryAfterMs: askedMs } = limited;
      limit = { kind, ...(askedMs !== undefined && { askedMs }) };
    }
    return answer;
  };
  const transport = governed(watched, { clock, deadlineMs: clock.nowMs() + patienceMs, readers: [jiraLimits] });
  return {
    transport,
    limit: () => limit,
    provider: ({ siteUrl = nowhere, ...own }) => createJiraProvider({ ...own, ...fixed, baseUrl: siteUrl, transport }),
  };
}

/** A provider alone, for whoever asks one thing. */
export function openJira(options: ProviderOptions, as: "app" | "user"): Provider {
  return openSite(as).provider(options);
}
