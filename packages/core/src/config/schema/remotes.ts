import { Type } from "@sinclair/typebox";
import { flag, line, list, named, oneOf, section } from "./parts.js";

const enabled = flag("Whether this tracker is used. A section that is there counts as true.");

/** One status name, or several with the best first. */
const statusNames = (state: string, example: string) =>
  Type.Unsafe<string | string[]>({
    type: ["string", "array"],
    description: `The tracker's name, or names with the best first, for ${state}.`,
    minLength: 1,
    maxLength: 200,
    minItems: 1,
    maxItems: 20,
    items: { type: "string", minLength: 1, maxLength: 200 },
    examples: [example],
  });

const jira = section("Jira Cloud or Data Center. The token comes from JIRA_API_TOKEN or JIRA_TOKEN, never from here.", {
  enabled,
  domain: line("The site: `company.atlassian.net`, or its https address.", "company.atlassian.net"),
  email: line("The account that the token belongs to.", "user@company.com", { pattern: "^[^\\s@]+@[^\\s@]+$" }),
  cloud_id: line("The site's cloud id, for scoped tokens.", "11223344-a1b2-4b33-a444-def123456789", {
    pattern: "^[0-9A-Za-z-]{8,64}$",
  }),
  projects: list(
    line("A project key.", "SHOP", { pattern: "^[A-Za-z][A-Za-z0-9_]{1,30}$" }),
    "Project keys that count; empty: every key that the site proves.",
  ),
  transport: oneOf(["rest", "mcp", "forge"], "How Jira is reached."),
  status_map: section("Jira's status names for each of our states.", {
    open: statusNames("open", "Backlog"),
    in_progress: statusNames("in_progress", "In Development"),
    blocked: statusNames("blocked", "On Hold"),
    in_review: statusNames("in_review", "Code Review"),
    closed: statusNames("closed", "Shipped"),
    todo: statusNames("open, under its older spelling", "Backlog"),
    done: statusNames("closed, under its older spelling", "Shipped"),
  }),
  transitions: named<string>(
    "Event to the name of the transition to take: `opened: Start work`. The events are those of `on`; Debussy's names count too: on_phase_start, on_phase_complete, on_plan_complete.",
    { type: "string", minLength: 1, maxLength: 200 } as never,
    { opened: "Start work" },
  ),
  approval: section("How an approval is given on the ticket itself; the policy decides whether one is asked.", {
    statuses: list(
      line("A status name.", "Approved"),
      "Whoever moves the ticket into one of these statuses approves it, until it is moved back out.",
    ),
    field: line(
      "Whoever sets this field approves the ticket: a name, or an id as `customfield_10042`, which no second field can bear.",
      "Approved by",
    ),
    values: list(
      line("A value.", "Signed off"),
      "What a select list, checkbox or text must say to count; people who are picked need no value.",
    ),
  }),
  fields: named<unknown>("Values for fields that transition screens require, by id or name.", {} as never, {
    resolution: { name: "Done" },
  }),
});

/** `remotes`: the trackers. */
export const remotes = section("The trackers that this repository works with.", {
  github: section("GitHub Issues. The token comes from the environment or from `gh auth token`.", {
    enabled,
    repo: line("`owner/repo` that a bare `#42` belongs to.", "acme/shop", {
      pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$",
    }),
    auth_mode: oneOf(["token", "gh_cli"], "Where the token comes from: the environment, or `gh auth token`."),
  }),
  jira,
  notion: section("Notion. The token comes from NOTION_KEY.", {
    enabled,
    data_source: line("Id of the data source that holds the tickets.", "0123456789abcdef0123456789abcdef"),
  }),
  azure: section("Azure DevOps. The token comes from AZURE_DEVOPS_PAT.", {
    enabled,
    organization: line("Organization.", "acme"),
    project: line("Project.", "Shop"),
  }),
  linear: section("Linear. The key comes from LINEAR_API_KEY.", { enabled, team: line("Team key.", "ENG") }),
  beads: section("Beads of this repository, through `bd`.", { enabled }),
  custom: named<{ command: string }>(
    "Trackers of your own: a command that takes the tickets contract on stdin and answers on stdout.",
    Type.Object({ command: line("The command.", "node tools/tickets.mjs") }, { additionalProperties: false }),
    { desk: { command: "node tools/tickets.mjs" } },
  ),
});

/** `people`: who is who on which side. */
export const people = list(
  Type.Partial(
    Type.Object({
      local: line("The name in local files.", "@sara"),
      email: line("The address in commits.", "sara@company.com"),
      github: line("GitHub login.", "sara"),
      jira: line("Jira accountId.", "5b10a2844c20165700ede21g"),
      notion: line("Notion user id.", "6794760a-1f15-45cd-9c65-0dfe42f5135a"),
      azure: line("Azure DevOps unique name.", "sara@company.com"),
      linear: line("Linear user id.", "sara"),
    }),
    { additionalProperties: false, minProperties: 2, description: "One person, by at least two of their names." },
  ),
  "Who is who. Unmapped assignees are reported, never cleared.",
);
