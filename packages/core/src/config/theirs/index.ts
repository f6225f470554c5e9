/** Config files of other tools, read as far as they are about trackers: text → a part of our config. Pure. */
import { readAdapter } from "./adapter.js";
import { readBacklogJiraConfig } from "./backlog-jira.js";
import { readBacklog } from "./backlog.js";
import { readDebussy } from "./debussy.js";
import { readIntegrations } from "./integrations.js";
import { adapterPaths, backlogJiraPaths, backlogPaths, debussyPaths, integrationsPaths } from "./paths.js";
import type { TheirFile, Theirs } from "./take.js";

export type { TheirFile, Theirs } from "./take.js";
export { theirPaths, theirPathsOf, type TheirTool } from "./paths.js";
export { readAdapter, readBacklog, readBacklogJiraConfig, readDebussy, readIntegrations };

const readers: readonly (readonly [readonly string[], (file: TheirFile) => Theirs])[] = [
  [backlogPaths, readBacklog],
  [backlogJiraPaths, readBacklogJiraConfig],
  [integrationsPaths, readIntegrations],
  [adapterPaths, readAdapter],
  [debussyPaths, readDebussy],
];

/** A file by its path, which is one of `theirPaths`. */
export function readTheirs(file: TheirFile): Theirs {
  const read = readers.find(([paths]) => paths.includes(file.path))?.[1];
  if (read === undefined) throw new Error(`no tool keeps its config at ${file.path}`);
  return read(file);
}
