import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { operations } from "./rest/index.js";

const root = new URL("../../../../../", import.meta.url);
const cache = new URL(".cache/descriptions/github.json", root);
const pinned = new URL("tools/descriptions/package.json", root);

/** What `scripts/descriptions.mjs` leaves behind: GitHub's description, cut down to the operations in use. */
interface Cached {
  readonly key: string;
  readonly document: unknown;
}

/** Names the pinned description and the operations in use: another list needs another cut. */
export function descriptionKey(): string {
  return createHash("sha256")
    .update(JSON.stringify({ pinned: JSON.parse(readFileSync(pinned, "utf8")).dependencies, operations }))
    .digest("hex");
}

export type Description = { readonly document: unknown } | { readonly absent: string };

/** GitHub's own API description, or why it is not at hand. Made by `node scripts/descriptions.mjs`. */
export function gitHubDescription(): Description {
  if (!existsSync(cache)) return { absent: `${fileURLToPath(cache)} is not there: run node scripts/descriptions.mjs` };
  const { key, document } = JSON.parse(readFileSync(cache, "utf8")) as Cached;
  if (key !== descriptionKey())
    return { absent: "GitHub's description was cut for other operations: run node scripts/descriptions.mjs" };
  return { document };
}
