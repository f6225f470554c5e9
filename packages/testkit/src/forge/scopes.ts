/** Which scopes a call of Jira's API wants; one of the alternatives is enough, and all of its scopes. */
interface Wanted {
  readonly method: string;
  readonly path: RegExp;
  readonly anyOf: readonly (readonly string[])[];
}

const comment = ["comment", "comment.property", "user", "group", "project", "project-role", "avatar"].map(
  (name) => `read:${name}:jira`,
);
const row = (method: string, path: string, ...anyOf: readonly (string | readonly string[])[]): Wanted => ({
  method,
  path: new RegExp(`^${path.replaceAll("*", "[^/]+")}$`),
  anyOf: anyOf.map((one) => (typeof one === "string" ? [one] : one)),
});

const issue = "/rest/api/[23]/issue";
const user = ["read:application-role:jira", "read:group:jira", "read:user:jira", "read:avatar:jira"];

/**
 * @see `x-atlassian-oauth2-scopes` in https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json
 */
const table: readonly Wanted[] = [
  row("GET", "/rest/api/[23]/myself", "read:jira-user", user),
  row("GET", "/rest/api/[23]/mypermissions", "read:jira-work", ["read:permission:jira"]),
  row("GET", "/rest/api/[23]/serverInfo", "read:jira-work", ["read:instance-configuration:jira"]),
  row("GET", "/rest/api/[23]/status", "read:jira-work", ["read:status:jira"]),
  row("GET", "/rest/api/[23]/field", "read:jira-work", ["read:field:jira"]),
  row("POST", "/rest/api/[23]/workflows", ["manage:jira-configuration"], ["read:workflow:jira"]),
  row("GET", "/rest/api/[23]/project/search", "read:jira-work", ["read:project:jira"]),
  row("GET", "/rest/api/[23]/project/*", "read:jira-work", ["read:project:jira"]),
  row("GET", "/rest/api/[23]/project/*/(?:statuses|versions)", "read:jira-work", ["read:issue-status:jira"]),
  row("(?:GET|POST)", "/rest/api/[23]/search/jql", "read:jira-work", ["read:issue-details:jira"]),
  row("POST", `${issue}/bulkfetch`, "read:jira-work", ["read:issue-details:jira"]),
  row("GET", `${issue}/*`, "read:jira-work", ["read:issue:jira", "read:issue-meta:jira"]),
  row("PUT", `${issue}/*`, "write:jira-work", ["write:issue:jira"]),
  row("GET", `${issue}/*/changelog`, "read:jira-work", ["read:issue.changelog:jira"]),
  row("GET", `${issue}/*/transitions`, "read:jira-work", [
    "read:issue.transition:jira",
    "read:status:jira",
    "read:field-configuration:jira",
  ]),
  row("POST", `${issue}/*/transitions`, "write:jira-work", ["write:issue:jira", "write:issue.property:jira"]),
  row("GET", `${issue}/*/comment(?:/*)?`, "read:jira-work", comment),
  row("POST", `${issue}/*/comment`, "write:jira-work", ["write:comment:jira", ...comment]),
  row("PUT", `${issue}/*/comment/*`, "write:jira-work", ["write:comment:jira", ...comment]),
  row("DELETE", `${issue}/*/comment/*`, "write:jira-work", ["delete:comment:jira"]),
  row("GET", "/rest/api/[23]/comment/*/properties(?:/*)?", "read:jira-work", ["read:comment.property:jira"]),
  row("PUT", "/rest/api/[23]/comment/*/properties/*", "write:jira-work", ["write:comment.property:jira"]),
  row("GET", `${issue}/*/remotelink(?:/*)?`, "read:jira-work", ["read:issue.remote-link:jira"]),
  row("(?:POST|PUT|DELETE)", `${issue}/*/remotelink(?:/*)?`, "write:jira-work", [
    "write:issue:jira",
    "write:issue.remote-link:jira",
    "read:issue.remote-link:jira",
  ]),
  row("GET", `${issue}/*/properties(?:/*)?`, "read:jira-work", ["read:issue.property:jira"]),
  row("(?:PUT|DELETE)", `${issue}/*/properties/*`, "write:jira-work", ["write:issue.property:jira"]),
  row("POST", "/rest/devinfo/0.10/bulk", "write:dev-info:jira"),
  row("GET", "/rest/devinfo/0.10/.+", "read:dev-info:jira"),
  row("DELETE", "/rest/devinfo/0.10/.+", "delete:dev-info:jira"),
];

/**
 * The scope that a call lacks; null when it may go.
 *
 * @throws {Error} for an operation that the table does not know: it wants its row
 */
export function missingScope(granted: ReadonlySet<string>, method: string, path: string): string | null {
  const wanted = table.find((one) => one.path.test(path) && new RegExp(`^${one.method}$`).test(method));
  if (wanted === undefined) throw new Error(`no row of the scope table is about ${method} ${path}`);
  if (wanted.anyOf.some((all) => all.every((scope) => granted.has(scope)))) return null;
  return wanted.anyOf[0]?.find((scope) => !granted.has(scope)) ?? null;
}
