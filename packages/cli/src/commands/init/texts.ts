import type { WorkspaceId } from "@satellite/core";

export interface Answers {
  readonly domain?: string;
  readonly projects: readonly string[];
  readonly mode: "strict" | "warn";
  /** There is a folder of specs already. */
  readonly specs: boolean;
  /** Headings that specs here have instead of the policy's own. */
  readonly sections?: readonly string[];
  /** Where specs lie, when the policy does not look there by itself. */
  readonly paths?: readonly string[];
  /** Pushes to it are judged. */
  readonly branch: string;
  /** The local format, and what tells it. */
  readonly workspace?: { readonly kind: WorkspaceId; readonly why: string };
}

/** The config that `init` writes: what was found out, and nothing that only repeats a default. */
export function configText({ domain, projects, mode, paths, sections, specs, workspace }: Answers): string {
  const where = paths === undefined ? "" : `, paths: [${paths.map((path) => JSON.stringify(path)).join(", ")}]`;
  const headings = sections === undefined ? "" : `, sections: [${sections.join(", ")}]`;
  const jira =
    domain === undefined
      ? "  # jira: { enabled: true, domain: company.atlassian.net, projects: [PROJ] }"
      : `  jira: { enabled: true, domain: ${JSON.stringify(domain)}${projects.length === 0 ? "" : `, projects: [${projects.join(", ")}]`} }`;
  return [
    "# What a change must show before it merges. `satellite schema config` describes every key.",
    `mode: ${mode}`,
    "remotes:",
    "  github: { enabled: true }",
    jira,
    "policy:",
    "  ticket: { required: true }",
    `  spec: { required: ${String(specs)}${where}${headings} }`,
    ...(workspace === undefined ? [] : [`workspace: { kind: ${workspace.kind} }`]),
    "",
  ].join("\n");
}

/** The workflow that makes the check run on every event that can turn it. */
export function workflowText({ domain, branch }: Answers): string {
  const jira =
    domain === undefined
      ? []
      : [
          "        with:",
          "          jira-email: ${{ secrets.JIRA_EMAIL }}",
          "          jira-token: ${{ secrets.JIRA_API_TOKEN }}",
        ];
  return [
    "name: satellite",
    "on:",
    "  pull_request:",
    "    types: [opened, synchronize, reopened, edited, labeled, unlabeled, ready_for_review, milestoned, closed]",
    "  merge_group:",
    "  push:",
    `    branches: [${JSON.stringify(branch)}]`,
    "permissions:",
    "  contents: read",
    "  pull-requests: write",
    "  issues: write",
    "  checks: write",
    "jobs:",
    "  traceability:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: acme/satellite-action@v1",
    ...jira,
    "",
  ].join("\n");
}
