import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { StoreProblem } from "./open-store.js";

/**
 * The path that a `file:` URL names. A config comes with the repository, so the name has to be a database's: whatever
 * else lies there is never opened, let alone moved.
 */
export function fileOf(url: string, root: string): { readonly path: string } | { readonly problem: StoreProblem } {
  const bad = (says: string) => ({ problem: { code: "CONFIG_MEANING" as const, says: `store.url: ${says}` } });
  if (!/^file:/i.test(url)) return bad("file:… or postgres://… is expected");
  const path = pathOf(url, root);
  if (path === undefined) return bad("this is no path on this machine");
  if (!/\.(?:db|sqlite|sqlite3)$/.test(path)) return bad("a file's name has to end in .db, .sqlite or .sqlite3");
  return { path };
}

function pathOf(url: string, root: string): string | undefined {
  const rest = url.slice("file:".length);
  if (rest.includes("\0")) return undefined;
  if (!rest.startsWith("//")) return resolve(root, rest);
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
