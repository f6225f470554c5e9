/** What the admin page works out before it shows or sends anything. Pure. */
import type { AdminState } from "../shared/defs";
import type { AuditEntry, KeyRecord, TrustRecord } from "../shared/records";
import { line, type Badge } from "./words";

/** `PROJ, ops shop` as keys. What is no key stays in, so that the app can say so. */
export const toProjects = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/u)
      .map((key) => key.toUpperCase())
      .filter((key) => key !== ""),
  ),
];

/** GitHub's number of something; 0, which is nothing's, where it is no number. */
export const toNumber = (typed: string): number => (/^\s*\d{1,15}\s*$/u.test(typed) ? Number(typed) : 0);

const quoted = (text: string): string => JSON.stringify(text);

/** The Action's inputs for a key, as they stand in a workflow. The secret itself is not among them. */
export const keySnippet = (state: Pick<AdminState, "forgeUrl">, key: Pick<KeyRecord, "id">): string =>
  [
    "with:",
    `  forge-url: ${quoted(state.forgeUrl)}`,
    `  forge-key-id: ${quoted(key.id)}`,
    "  forge-secret: ${{ secrets.SATELLITE_FORGE_SECRET }}",
  ].join("\n");

/** The same where GitHub's own token proves who asks. */
export const trustSnippet = (state: Pick<AdminState, "forgeUrl" | "cloudId">): string =>
  [
    "permissions:",
    "  id-token: write",
    "# and for the step:",
    "with:",
    `  forge-url: ${quoted(state.forgeUrl)}`,
    `  jira-cloud-id: ${quoted(state.cloudId)}`,
  ].join("\n");

export const secretCommand = ({ repository }: Pick<KeyRecord, "repository">): string =>
  `gh secret set SATELLITE_FORGE_SECRET --repo ${line(repository, 200)}`;

const fates: Readonly<Record<AuditEntry["fate"], Badge>> = {
  applied: { label: "Applied", look: "success" },
  partly: { label: "Partly applied", look: "moved" },
  accepted: { label: "Accepted", look: "inprogress" },
  dispatched: { label: "Told GitHub", look: "new" },
  duplicate: { label: "Repeated", look: "default" },
  stale: { label: "Out of date", look: "default" },
  retrying: { label: "Tries again", look: "moved" },
  refused: { label: "Refused", look: "removed" },
  "given-up": { label: "Given up", look: "removed" },
};

export const fateBadge = (fate: AuditEntry["fate"]): Badge => fates[fate] ?? { label: line(fate, 30), look: "default" };

/** `acme/shop#42 → PROJ-1042`, as far as it is known. */
export function about({ repository, pullRequest, issueKey }: AuditEntry): string {
  const change = repository === undefined ? "" : `${repository}${pullRequest === undefined ? "" : `#${pullRequest}`}`;
  return line([change, issueKey ?? ""].filter((part) => part !== "").join(" → "), 200) || "Not known";
}

/** What a fate means where nothing more was written down. */
const meanings: Readonly<Record<AuditEntry["fate"], string>> = {
  applied: "Nothing was left to write.",
  partly: "Some of it could not be written.",
  accepted: "It waits for its turn.",
  dispatched: "Its repositories were told.",
  duplicate: "It had arrived before.",
  stale: "A newer one was applied before it.",
  retrying: "It is tried again by itself.",
  refused: "Nothing was written.",
  "given-up": "It was tried too often.",
};

export const whatHappened = ({ fate, reason, effects = [] }: AuditEntry): string =>
  line([...(reason === undefined ? [] : [reason]), ...effects].join("; "), 300) || (meanings[fate] ?? "");

/** Keys that work before those that do not; each newest first. */
export const inOrder = (keys: readonly KeyRecord[]): KeyRecord[] =>
  keys.toSorted(
    (a, b) =>
      Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined) || (a.createdAt < b.createdAt ? 1 : -1),
  );

/** `PROJ, OPS`. */
export const projectList = ({ projects }: Pick<KeyRecord | TrustRecord, "projects">): string =>
  line(projects.join(", "), 200);
