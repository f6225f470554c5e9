/** Jira Cloud over REST v3: issues as tickets. */
import type { Effect, Provider, Receipt, TicketRef } from "@satellite/core";
import { timed } from "../shared/http/index.js";
import type { Deeds } from "./apply/index.js";
import { can } from "./capabilities.js";
import { createClient, isRefusal } from "./client.js";
import type { JiraOptions } from "./options.js";
import { readTickets } from "./read.js";
import { searchTickets } from "./search.js";

export { can } from "./capabilities.js";
export type { JiraOptions } from "./options.js";

export function createJiraProvider(given: JiraOptions): Provider {
  const { clockMs, transport } = timed(given.transport);
  const options = { ...given, transport, baseUrl: given.baseUrl.replace(/\/{1,9}$/, "") };
  const client = createClient(options);
  // Most runs write nothing: what writing needs (Markdown to ADF) is loaded by the first deed.
  let deeds: Promise<Deeds> | undefined;
  const writing = () => (deeds ??= import("./apply/index.js").then(({ createDeeds }) => createDeeds(client, options)));
  const alone = options.writing?.(client, options);
  return {
    id: "jira",
    can,
    clockMs,
    // Jira's own webhooks are not taken yet: what changed there is found by search.
    parse: () => ({ events: [] }),
    read: (refs, wish) => readTickets(client, options, refs, wish),
    search: (query, sinceMs, wish) => searchTickets(client, options, query, { sinceMs, wish }),
    comments: async (refs) => (await import("./whole/index.js")).readComments(client, options, refs),
    viewer: async () => (await import("./fields/index.js")).viewer(client, options),
    fieldsOf: async (names) => (await import("./fields/index.js")).fieldsOf(client, options, names),
    async madeFrom({ identities, project, sinceMs }) {
      const { findMade } = await import("./apply/tickets/find-made.js");
      const found = await findMade(
        client,
        project,
        identities.map((identity) => ({ identity })),
        sinceMs,
      );
      if (isRefusal(found)) return { what: "what was made", code: found.code, says: found.why };
      return new Map(
        [...found.value].map(([identity, keys]) => [identity, keys.map((key): TicketRef => `jira:${key}`)]),
      );
    },
    async apply(effect, key) {
      return (alone ?? (await writing()).apply)({ ...effect, key });
    },
    ...(alone === undefined && {
      applyMany: async (effects: readonly Effect[], ended?: (receipt: Receipt) => Promise<void>) => {
        const { applyMany } = await import("./apply/many/index.js");
        return applyMany({ client, options, deeds: await writing() }, effects, ended);
      },
    }),
  };
}
