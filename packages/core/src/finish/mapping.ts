import type { Mapping } from "../config/items.js";
import { matches } from "../policy/paths/index.js";

/** The first entry whose pattern names this path, from the top of the repository. A folder's pattern names what lies in it. */
export function mappingOf(path: string, mapping: readonly Mapping[]): Mapping | undefined {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  return mapping.find(({ pattern }) => matches(path, pattern) || (folder !== "" && matches(folder, pattern)));
}
