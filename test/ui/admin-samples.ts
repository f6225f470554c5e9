/** What the app could answer to the admin page and to a project's page. */
import type { AdminState, KeyMade, ProjectState, Tested } from "../../forge-app/src/shared/defs.js";
import type { AuditEntry, KeyRecord, TrustRecord } from "../../forge-app/src/shared/records.js";

export const key: KeyRecord = {
  id: "k_5f3a9c1e",
  repositoryId: 123456789,
  repository: "acme/shop",
  projects: ["PROJ", "OPS"],
  createdAt: "2026-11-01T09:00:00.000Z",
  lastUsedDay: "2026-11-21",
};
export const revokedKey: KeyRecord = {
  ...key,
  id: "k_00aa11bb",
  repository: "acme/old-shop",
  createdAt: "2026-11-02T09:00:00.000Z",
  revokedAt: "2026-11-10T10:00:00.000Z",
};
export const newKey: KeyRecord = {
  id: "k_77e2d4b0",
  repositoryId: 222,
  repository: "acme/mobile",
  projects: ["APP"],
  createdAt: "2026-11-21T08:40:00.000Z",
};
export const secret = "q8mZ3vT1yB5nK7xW2cR9dF4gH6jL0pS-aE_uIoQwXyz";
export const keyMade: KeyMade = { kind: "made", key: newKey, secret };

const entry = (at: number, fate: AuditEntry["fate"], more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `d${at}`,
  at: new Date(Date.UTC(2026, 10, 21, 8, 40 - at)).toISOString(),
  fate,
  repository: "acme/shop",
  pullRequest: 42,
  issueKey: "PROJ-1042",
  ...more,
});
export const deliveries: readonly AuditEntry[] = [
  entry(0, "applied", { effects: ["transition: done", "link: done", "remember: done"] }),
  entry(1, "partly", { effects: ["transition: required field Resolution is empty", "link: done"] }),
  { id: "d2", at: "2026-11-21T08:38:00.000Z", fate: "refused", reason: "UNAUTHORIZED" },
  entry(3, "duplicate"),
  entry(4, "stale", { reason: "a newer message was applied" }),
  entry(5, "retrying", { reason: "RATE_LIMITED" }),
  entry(6, "given-up", { reason: "the ticket is gone", issueKey: "PROJ-77" }),
];

export const trust: TrustRecord = {
  repositoryId: 123456789,
  ownerId: 987654,
  repository: "acme/shop",
  projects: ["PROJ"],
  workflow: "acme/shop/.github/workflows/satellite.yml",
  createdAt: "2026-11-03T09:00:00.000Z",
};

export const adminState: AdminState = {
  kind: "admin",
  variant: "hmac",
  siteUrl: "https://acme.atlassian.net",
  cloudId: "11111111-2222-4333-8444-555555555555",
  forgeUrl:
    "https://11111111-2222-4333-8444-555555555555.hello.atlassian-dev.net/x1/Ab3dEfGhIjKlMnOpQrStUvWxYz0123456789",
  keys: [revokedKey, key],
  trust: [],
  deliveries,
  devinfo: false,
};

export const connectedState: AdminState = { ...adminState, variant: "connected", trust: [trust] };

export const tested: Tested = {
  kind: "tested",
  checks: [
    { name: "Jira", ok: true, says: "The app may read and write tickets." },
    { name: "Address", ok: true, says: "The web trigger has an address." },
  ],
};

export const projectState: ProjectState = {
  kind: "project",
  projectKey: "PROJ",
  statuses: [
    { id: "1", name: "To Do", category: "new" },
    { id: "2", name: "In Progress", category: "indeterminate" },
    { id: "3", name: "Code Review", category: "indeterminate" },
    { id: "4", name: "Done", category: "done" },
  ],
  statusMap: { open: ["To Do"], in_progress: ["In Progress"], in_review: ["Code Review"], closed: ["Done", "Gone"] },
};
