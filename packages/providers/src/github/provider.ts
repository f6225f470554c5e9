import type { Person, Provider, Unread } from "@satellite/core";
import { timed, toUnread } from "../shared/http/index.js";
import { createTools } from "./apply/done.js";
import { createApply } from "./apply/index.js";
import { can } from "./capabilities.js";
import { createClient } from "./client.js";
import { parseGitHub } from "./events/index.js";
import { placeOf } from "./name.js";
import type { GitHubOptions } from "./options.js";
import { readTickets } from "./tickets.js";

/** GitHub Issues as a tracker. */
export function createGitHubProvider(given: GitHubOptions): Provider {
  const { clockMs, transport } = timed(given.transport);
  const options = { ...given, transport };
  const client = createClient(options);
  const tools = createTools(client, options);
  const apply = createApply(tools);
  return {
    id: "github",
    can,
    clockMs,
    parse: parseGitHub,
    read: (refs, wish) => readTickets(client, options, refs, wish),
    async *search(query, sinceMs, wish) {
      const { searchTickets } = await import("./search/index.js");
      yield* searchTickets(client, options, query, sinceMs, wish);
    },
    comments: async (refs) => (await import("./comments.js")).readComments(client, refs),
    async viewer(): Promise<Person | Unread> {
      try {
        return await (await import("./viewer.js")).readViewer(client);
      } catch (error) {
        return toUnread("who asks", error);
      }
    },
    async madeFrom(query) {
      const { madeFrom } = await import("./apply/made.js");
      const sought = query.identities.map((identity) => ({ identity }));
      try {
        const found = await madeFrom(client, placeOf(query.project), sought, query.sinceMs);
        return new Map([...found].map(([identity, own]) => [identity, own.map(({ ref }) => ref)]));
      } catch (error) {
        return toUnread("what was made", error);
      }
    },
    apply,
    async applyMany(effects, ended) {
      const { applyMany } = await import("./apply/many/index.js");
      return applyMany(tools, apply, effects, ended);
    },
  };
}
