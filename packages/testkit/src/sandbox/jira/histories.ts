import { ok, param, queryNumber, type Operation } from "./call.js";
import { historyJson } from "./wire.js";

/** The whole history, the oldest first, page by page. */
export const listChangelog: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  const startAt = queryNumber(call, "startAt", 0, 1_000_000);
  const maxResults = queryNumber(call, "maxResults", 100, 100);
  const all = issue.changelog.toReversed();
  const values = all.slice(startAt, startAt + maxResults).map((entry) => historyJson(call, entry));
  const isLast = startAt + maxResults >= all.length;
  return ok({ startAt, maxResults, total: all.length, isLast, values });
};
