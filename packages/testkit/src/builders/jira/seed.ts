/** A small Jira site for tests: one project with a workflow of several steps, one where everything goes, one unseen. */
import type { JiraIssueSeed, JiraSeed } from "../../sandbox/jira/seed.js";

const issueTypes = [{ id: "10001", name: "Story" }];

/** `PROJ-1`, in To Do, with what the test wants otherwise. */
export function jiraIssue(more: Partial<JiraIssueSeed> = {}): JiraIssueSeed {
  const key = more.key ?? "PROJ-1";
  return {
    id: `3${key.replace(/\D/g, "").padStart(4, "0")}`,
    key,
    type: "Story",
    status: "To Do",
    summary: `About ${key}`,
    ...more,
  };
}

export const jiraPeople = {
  sara: {
    accountId: "5b10-sara",
    displayName: "Sara",
    email: "sara@acme.dev",
    token: "site-token-of-sara",
    scopedToken: "scoped-token-of-sara",
  },
  omar: { accountId: "5b10-omar", displayName: "Omar", email: "omar@acme.dev", token: "site-token-of-omar" },
  ada: {
    accountId: "5b10-ada",
    displayName: "Ada",
    email: "ada@acme.dev",
    token: "site-token-of-ada",
    admin: true,
  },
  gone: { accountId: "5b10-gone", displayName: "Gone", email: "gone@acme.dev", token: "expired-token", expired: true },
};

export function jiraSeed(issues: readonly JiraIssueSeed[], options: JiraSeed["options"] = {}): JiraSeed {
  return {
    nowMs: Date.UTC(2026, 10, 3, 9, 0),
    users: Object.values(jiraPeople),
    statuses: [
      { id: "1", name: "To Do", category: "new" },
      { id: "2", name: "Selected", category: "new" },
      { id: "3", name: "In Development", category: "indeterminate" },
      { id: "4", name: "Blocked", category: "indeterminate" },
      { id: "5", name: "Code Review", category: "indeterminate" },
      { id: "6", name: "Done", category: "done" },
      { id: "7", name: "Rejected", category: "done" },
      { id: "8", name: "Doing", category: "indeterminate" },
    ],
    workflows: [
      {
        name: "steps",
        transitions: [
          { id: "11", name: "Select", from: ["To Do"], to: "Selected" },
          { id: "21", name: "Start", from: ["Selected"], to: "In Development" },
          { id: "22", name: "Block", from: ["In Development"], to: "Blocked" },
          { id: "23", name: "Back", from: ["In Development", "Selected"], to: "To Do" },
          { id: "31", name: "Ask for review", from: ["In Development", "Blocked"], to: "Code Review" },
          {
            id: "41",
            name: "Finish",
            from: ["Code Review"],
            to: "Done",
            screen: [{ field: "resolution", required: true }],
          },
          { id: "51", name: "Reject", from: "any", to: "Rejected" },
        ],
      },
      {
        name: "trap",
        transitions: [
          { id: "11", name: "Hurry", from: ["To Do"], to: "Doing" },
          { id: "12", name: "Select", from: ["To Do"], to: "Selected" },
          { id: "21", name: "Start", from: ["Selected"], to: "In Development" },
          { id: "31", name: "Ask for review", from: ["In Development"], to: "Code Review" },
          { id: "32", name: "Skip", from: ["Selected"], to: "Code Review", onlyFor: ["5b10-omar"] },
          { id: "41", name: "Finish", from: ["Code Review"], to: "Done" },
        ],
      },
      {
        name: "free",
        transitions: [
          { id: "11", name: "To Do", from: "any", to: "To Do" },
          { id: "21", name: "Doing", from: "any", to: "Doing" },
          { id: "31", name: "Done", from: "any", to: "Done" },
        ],
      },
    ],
    projects: [
      { id: "100", key: "PROJ", name: "Shop", issueTypes, workflow: "steps", versions: [{ id: "900", name: "2.0" }] },
      { id: "103", key: "TRAP", name: "With a dead end", issueTypes, workflow: "trap" },
      {
        id: "101",
        key: "OPS",
        name: "Operations",
        issueTypes,
        workflow: "free",
        readOnlyFor: [jiraPeople.omar.accountId],
      },
      { id: "102", key: "HID", name: "Hidden", issueTypes, workflow: "free", hiddenFrom: [jiraPeople.sara.accountId] },
    ],
    issues,
    options,
  };
}
