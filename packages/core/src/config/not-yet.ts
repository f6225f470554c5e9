import type { Path } from "../validation/index.js";
import { pathText } from "../validation/index.js";
import type { RawConfig } from "./schema/index.js";

const trackers = ["notion", "azure", "linear", "beads"] as const;

/**
 * Keys that the file sets, that are well formed, and that no part answers to yet. A key that only repeats the
 * default, or a tracker that is switched off, asks for nothing.
 */
export function notYetPaths(raw: RawConfig): Path[] {
  const { remotes = {} } = raw;
  const out: Path[] = [];
  for (const name of trackers) {
    const section = remotes[name];
    if (section !== undefined && section.enabled !== false) out.push(["remotes", name]);
  }
  for (const name of Object.keys(remotes.custom ?? {})) out.push(["remotes", "custom", name]);
  if (remotes.jira?.transport === "mcp") out.push(["remotes", "jira", "transport"]);
  return out;
}

export const listNotYet = (raw: RawConfig): string[] => notYetPaths(raw).map(pathText);
