import type { JiraSeed } from "../jira/index.js";

/** The people of acme, as Jira knows them; the first is the one whose token the sandbox hands out. */
export const satelliteUser = {
  accountId: "5b10a2844c20165700ede21a",
  displayName: "Satellite",
  email: "satellite@acme.dev",
  token: "jira-sandbox-token",
  scopedToken: "jira-sandbox-scoped-token",
} as const;

/** Administers the site. */
const sara = {
  accountId: "5b10ac8d82e05b22cc7d4ef1",
  displayName: "Sara Lind",
  email: "sara@acme.dev",
  token: "jira-sandbox-token-of-sara",
  admin: true,
};
/** Administers project PROJ. */
const omar = {
  accountId: "5b10ac8d82e05b22cc7d4ef2",
  displayName: "Omar Haddad",
  email: "omar@acme.dev",
  token: "jira-sandbox-token-of-omar",
};
/** May look at PROJ, and at nothing else. */
const noor = {
  accountId: "5b10ac8d82e05b22cc7d4ef3",
  displayName: "Noor Aziz",
  email: "noor@acme.dev",
  token: "jira-sandbox-token-of-noor",
};
/** The Forge app's own user. */
const app = {
  accountId: "557058:0b0c7a3e-4a6f-4a5f-9d55-6d3f1c8e2b10",
  displayName: "Satellite for Jira",
  email: "app@acme.dev",
  token: "jira-sandbox-token-of-the-app",
  accountType: "app",
} as const;

const issueTypes = [
  { id: "10001", name: "Story" },
  { id: "10002", name: "Bug" },
  { id: "10003", name: "Epic", level: 1 },
  { id: "10004", name: "Sub-task", subtask: true },
];

/** acme's Jira: project PROJ with a workflow of several hops, OPS where any status follows any other. */
export function jiraSeed(): JiraSeed {
  return {
    nowMs: Date.UTC(2026, 0, 5, 9, 0),
    users: [satelliteUser, sara, omar, noor, app],
    statuses: [
      { id: "10000", name: "To Do", category: "new" },
      { id: "10001", name: "Selected", category: "new" },
      { id: "10002", name: "In Development", category: "indeterminate" },
      { id: "10003", name: "Blocked", category: "indeterminate" },
      { id: "10004", name: "Code Review", category: "indeterminate" },
      { id: "10005", name: "Done", category: "done" },
    ],
    workflows: [
      {
        name: "delivery",
        transitions: [
          { id: "11", name: "Select for development", from: ["To Do"], to: "Selected" },
          { id: "21", name: "Start development", from: ["Selected", "Blocked"], to: "In Development" },
          { id: "31", name: "Block", from: ["In Development", "Code Review"], to: "Blocked" },
          { id: "41", name: "Ask for review", from: ["In Development"], to: "Code Review" },
          {
            id: "51",
            name: "Finish",
            from: ["Code Review"],
            to: "Done",
            screen: [{ field: "resolution", required: true }],
          },
          { id: "61", name: "Stop progress", from: ["Selected", "In Development", "Code Review"], to: "To Do" },
        ],
      },
      {
        name: "anything",
        transitions: ["To Do", "In Development", "Blocked", "Done"].map((to, at) => ({
          id: String(11 + 10 * at),
          name: to,
          from: "any" as const,
          to,
        })),
      },
    ],
    projects: [
      {
        id: "10100",
        key: "PROJ",
        name: "Shop",
        issueTypes,
        workflow: "delivery",
        administrators: [omar.accountId],
        readOnlyFor: [noor.accountId],
        versions: [
          { id: "10200", name: "2.3.0", released: true, releaseDate: "2025-12-01" },
          { id: "10201", name: "2.4.0" },
        ],
      },
      {
        id: "10101",
        key: "OPS",
        name: "Operations",
        issueTypes,
        workflow: "anything",
        hiddenFrom: [noor.accountId],
      },
    ],
    issues: [
      {
        id: "10041",
        key: "PROJ-1042",
        type: "Story",
        status: "To Do",
        summary: "People sign in with a passkey",
        assignee: sara.accountId,
        reporter: omar.accountId,
        fixVersions: ["2.4.0"],
        priority: "High",
        labels: ["login"],
        description: "Signing in must not need a password.\nSee specs/PROJ-1042/spec.md in acme/shop.",
        comments: [{ author: omar.accountId, text: "Security has reviewed the plan." }],
      },
      {
        id: "10042",
        key: "PROJ-1043",
        type: "Bug",
        status: "Done",
        summary: "The cart forgets its currency",
        resolution: "Done",
        reporter: sara.accountId,
      },
      {
        id: "10043",
        key: "OPS-12",
        type: "Story",
        status: "To Do",
        summary: "Rotate the signing keys",
        reporter: omar.accountId,
      },
    ],
  };
}
