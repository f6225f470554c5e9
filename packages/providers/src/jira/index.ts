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
    read: (refs) => readTickets(client, options, refs),
    search: (query, sinceMs) => searchTickets(client, options, query, sinceMs),
    async apply(effect, key) {
      deeds ??= options.writing
        ? Promise.resolve(options.writing(client, options))
        : import("./apply/index.js").then(({ createApply }) => createApply(client, options));
      return (await deeds)({ ...effect, key });
    },
  };
}
