import { defaultConfig } from "./defaults/index.js";
import type { Path } from "../validation/index.js";
import { pathText } from "../validation/index.js";
import type { RawConfig } from "./schema/index.js";

const trackers = ["notion", "azure", "linear", "beads"] as const;

/**
 * Keys that the file sets, that are well formed, and that no part answers to yet. A key that only repeats the
 * default, or a tracker that is switched off, asks for nothing.
 */
export function notYetPaths(raw: RawConfig): Path[] {
  const { remotes = {}, milestones = {}, on = {}, workspace = {}, mapping = [], sync = {}, store = {} } = raw;
  const base = defaultConfig();
  const out: Path[] = [];
  for (const name of trackers) {
    const section = remotes[name];
    if (section !== undefined && section.enabled !== false) out.push(["remotes", name]);
  }
  for (const name of Object.keys(remotes.custom ?? {})) out.push(["remotes", "custom", name]);
  if (remotes.jira?.transport === "mcp") out.push(["remotes", "jira", "transport"]);
  if (milestones.progress === true) out.push(["milestones", "progress"]);
  for (const event of Object.keys(on)) if (/^(phase|plan)_/.test(event)) out.push(["on", event]);
  out.push(...differing(workspace, base.workspace, ["workspace"]));
  if (mapping.length > 0) out.push(["mapping"]);
  const { fields = {}, ...rest } = sync;
  out.push(...differing(rest, base.sync, ["sync"]));
  out.push(...differing(fields, base.sync["fields"] as object, ["sync", "fields"]));
  out.push(...differing(store, base.store, ["store"]));
  return out;
}

export const listNotYet = (raw: RawConfig): string[] => notYetPaths(raw).map(pathText);

function differing(section: object, base: object, under: Path): Path[] {
  const defaults = base as Record<string, unknown>;
  return Object.entries(section)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key]))
    .map(([key]) => [...under, key]);
}
