/** Jira Cloud over REST v3: issues as tickets. */
import type { Effect, Provider, Receipt } from "@satellite/core";
import { can } from "./capabilities.js";
import { createClient } from "./client.js";
import type { JiraOptions } from "./options.js";
import { readTickets } from "./read.js";
import { searchTickets } from "./search.js";

export { can } from "./capabilities.js";
export type { JiraOptions } from "./options.js";

export function createJiraProvider(given: JiraOptions): Provider {
  const options = { ...given, baseUrl: given.baseUrl.replace(/\/{1,9}$/, "") };
  const client = createClient(options);
  // Most runs write nothing: what writing needs (Markdown to ADF) is loaded by the first deed.
  let deeds: Promise<(effect: Effect) => Promise<Receipt>> | undefined;
  return {
    id: "jira",
    can,
    // Jira's own webhooks are not taken yet: what changed there is found by search.
    parse: () => ({ events: [] }),
    read: (refs, wish) => readTickets(client, options, refs, wish),
    search: (query, sinceMs, wish) => searchTickets(client, options, query, { sinceMs, wish }),
    viewer: async () => (await import("./fields/index.js")).viewer(client, options),
    fieldsOf: async (names) => (await import("./fields/index.js")).fieldsOf(client, options, names),
    async apply(effect, key) {
      deeds ??= options.writing
        ? Promise.resolve(options.writing(client, options))
        : import("./apply/index.js").then(({ createApply }) => createApply(client, options));
      return (await deeds)({ ...effect, key });
    },
  };
}
