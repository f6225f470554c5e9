/** The trackers. A new one is a folder and a line here; nothing is loaded before it is asked for. */
import type { Capabilities, ProviderId } from "@satellite/core";

export const providers = {
  github: { load: () => import("./github/index.js") },
  jira: { load: () => import("./jira/index.js") },
} as const satisfies Partial<Record<ProviderId, { load(): Promise<{ readonly can: Capabilities }> }>>;

export type KnownProvider = keyof typeof providers;

/** What each tracker can do, for the docs' table and the config's check. */
export async function capabilities(): Promise<Readonly<Record<KnownProvider, Capabilities>>> {
  return { github: (await providers.github.load()).can, jira: (await providers.jira.load()).can };
}
