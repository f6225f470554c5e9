import type { CommitSeed } from "../github/seed.js";
import { readme } from "./files.js";
import { githubSeed } from "./github.js";
import type { Seed } from "./index.js";
import { jiraSeed, satelliteUser } from "./jira.js";

/** As Backlog.md writes it, and below its own keys the trackers of its project. */
const project = (jiraUrl: string) => `project_name: "Shop"
default_status: "To Do"
statuses: ["To Do", "In Progress", "Review", "Done"]
labels: []
date_format: yyyy-mm-dd hh:mm
auto_open_browser: false
remote_operations: false
auto_commit: false
check_active_branches: false
task_prefix: "task"
remotes:
  github:
    enabled: true
    repo: acme/shop
  jira:
    enabled: true
    domain: "${jiraUrl}"
    email: ${satelliteUser.email}
    projects: [PROJ, OPS]
    status_map:
      todo: "To Do"
      in_progress: "In Development"
      in_review: "Code Review"
      done: "Done"
    fields: { Resolution: "Done" }
`;

/**
 * acme/shop as a project of Backlog.md that has not met Satellite: its main holds `backlog/config.yml`, whose remotes lead
 * to this sandbox, and nothing of ours. The tokens are a person's, and a ticket is assigned to her.
 */
export function backlogSeed({ jiraUrl }: { readonly jiraUrl: string }): Seed {
  const github = githubSeed();
  const first: CommitSeed = {
    message: "Begin the shop\n\nRefs: PROJ-1043",
    author: "omar",
    files: {
      "README.md": readme,
      "backlog/config.yml": project(jiraUrl),
      "src/cart.ts": 'export const currency = "EUR";\n',
    },
  };
  const repositories = (github.repositories ?? []).map(
    ({ branches = [], runs: _runs, workflows: _flows, ...shop }) => ({
      ...shop,
      branches: branches.map((branch, at) => (at === 0 ? { ...branch, commits: [first] } : branch)),
    }),
  );
  const jira = jiraSeed();
  const [mine, ...others] = jira.issues;
  return {
    github: { ...github, repositories, tokens: [{ token: "ghp_sara", as: "sara", access: "write" }] },
    jira: { ...jira, issues: [...(mine ? [{ ...mine, assignee: satelliteUser.accountId }] : []), ...others] },
  };
}
