import { parse, stringify } from "yaml";

type Tree = { readonly [key: string]: unknown };

/** The sandbox's own config, as a journey may change it: a tree is laid over it, key by key. */
const base: Tree = parse(`
mode: strict
remotes:
  github: { enabled: true, repo: acme/shop }
  jira:
    enabled: true
    domain: acme.atlassian.net
    projects: [PROJ, OPS]
    status_map: { open: "To Do", in_progress: "In Development", blocked: "Blocked", in_review: "Code Review", closed: "Done" }
policy:
  ticket: { required: true }
  commits: change
  spec: { required: false, paths: ["specs/**/spec.md"], sections: ["Acceptance Criteria"] }
pull_request: { inject_spec: true, comment: on-failure }
milestones: { from: fix_version, create_missing: true }
on: { opened: in_progress }
`) as Tree;

export const configPath = ".github/satellite.yml";

/** Text of a config file with these keys changed. */
export function configWith(changes: Tree): Record<string, string> {
  return { [configPath]: stringify(laidOver(base, changes)) };
}

function laidOver(under: Tree, over: Tree): Tree {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isTree(value) && isTree(below) ? laidOver(below, value) : value;
  }
  return merged;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
