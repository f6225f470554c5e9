import type { Provider } from "@satellite/core";
import { createApply } from "./apply/index.js";
import { can } from "./capabilities.js";
import { createClient } from "./client.js";
import { parseGitHub } from "./events/index.js";
import type { GitHubOptions } from "./options.js";
import { readTickets, searchTickets } from "./tickets.js";

/** GitHub Issues as a tracker. */
export function createGitHubProvider(options: GitHubOptions): Provider {
  const client = createClient(options);
  return {
    id: "github",
    can,
    parse: parseGitHub,
    read: (refs) => readTickets(client, options, refs),
    search: (query, sinceMs) => searchTickets(client, options, query, sinceMs),
    apply: createApply(client, options),
  };
}
