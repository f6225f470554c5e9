/** Config files of other tools, read as far as they are about trackers: text → a part of our config. Pure. */
import { adapterPaths, readAdapter } from "./adapter.js";
import { backlogJiraPaths, readBacklogJiraConfig } from "./backlog-jira.js";
import { backlogPaths, readBacklog } from "./backlog.js";
import { debussyPaths, readDebussy } from "./debussy.js";
import { integrationsPaths, readIntegrations } from "./integrations.js";
import type { TheirFile, Theirs } from "./take.js";

export type { TheirFile, Theirs } from "./take.js";
export { readAdapter, readBacklog, readBacklogJiraConfig, readDebussy, readIntegrations };

/** By tool: where its files lie, best first, and who reads them. */
const formats = {
  backlog: [[backlogPaths, readBacklog]],
  "backlog-jira": [[backlogJiraPaths, readBacklogJiraConfig]],
  leanspec: [
    [integrationsPaths, readIntegrations],
    [adapterPaths, readAdapter],
  ],
  debussy: [[debussyPaths, readDebussy]],
} as const satisfies Readonly<Record<string, readonly (readonly [readonly string[], (file: TheirFile) => Theirs])[]>>;

export type TheirTool = keyof typeof formats;

/** Paths from the root of the repository, in the order in which they count. */
export const theirPathsOf = (tool: TheirTool): readonly string[] => formats[tool].flatMap(([paths]) => [...paths]);

export const theirPaths: readonly string[] = (Object.keys(formats) as TheirTool[]).flatMap(theirPathsOf);

/** A file by its path, which is one of `theirPaths`. */
export function readTheirs(file: TheirFile): Theirs {
  for (const [paths, read] of Object.values(formats).flat())
    if ((paths as readonly string[]).includes(file.path)) return read(file);
  throw new Error(`no tool keeps its config at ${file.path}`);
}
