import type { Path } from "../validation/index.js";
import { knownKeys } from "./shape.js";

/** Keys for which null is a value of its own. */
const nullable =
  /^(labels\.(open|in_progress|blocked|in_review|closed|failed)|pull_request\.close_keyword|remotes\.jira\.fields\..*)$/;

/** The data without known keys that have no value (`policy:` and nothing below): they count as left out. */
export function withoutNulls(data: unknown, at: Path = []): unknown {
  if (Array.isArray(data)) return data.map((item, index) => withoutNulls(item, [...at, index]));
  if (typeof data !== "object" || data === null) return data;
  const known = knownKeys(at);
  const kept = Object.entries(data).filter(
    ([key, value]) => value !== null || !known.includes(key) || nullable.test([...at, key].join(".")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value, [...at, key])]));
}
