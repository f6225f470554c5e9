/** Where other tools keep their config, from the root of the repository; by tool, best first. Needs no parser. */
export const backlogPaths = [".backlog/config.yml", "backlog/config.yml", "backlog.config.yml"] as const;
export const backlogJiraPaths = [".backlog-jira/config.json"] as const;
export const integrationsPaths = [".lspec/integrations.yml"] as const;
/** In LeanSpec's own order. */
export const adapterPaths = [
  "leanspec.adapter.yaml",
  ".lean-spec/adapter.yaml",
  "leanspec.provider.yaml",
  ".lean-spec/provider.yaml",
] as const;
export const debussyPaths = [".debussy/config.yaml"] as const;

const byTool = {
  backlog: backlogPaths,
  "backlog-jira": backlogJiraPaths,
  leanspec: [...integrationsPaths, ...adapterPaths],
  debussy: debussyPaths,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TheirTool = keyof typeof byTool;

export const theirPathsOf = (tool: TheirTool): readonly string[] => byTool[tool];

/** All of them, in the order in which they count. */
export const theirPaths: readonly string[] = Object.values(byTool).flat();
