import { jiraScopes } from "./scope-table.js";

interface Row {
  readonly method: string;
  readonly path: RegExp;
  readonly variables: number;
  readonly anyOf: readonly (readonly string[])[];
}

/** Operations of other APIs on the site. */
const others: Readonly<Record<string, string>> = {
  "POST /rest/devinfo/0.10/bulk": "write:dev-info:jira",
  "GET /rest/devinfo/0.10/repository/{id}": "read:dev-info:jira",
  "DELETE /rest/devinfo/0.10/bulkByProperties": "delete:dev-info:jira",
  "DELETE /rest/devinfo/0.10/repository/{id}": "delete:dev-info:jira",
  "DELETE /rest/devinfo/0.10/repository/{id}/{kind}/{entity}": "delete:dev-info:jira",
};

function row(operation: string, anyOf: readonly string[]): Row {
  const [method = "", template = ""] = operation.split(" ");
  const source = template.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.");
  const path = template.startsWith("/rest/") ? source : `/rest/api/[23]${source}`;
  return {
    method,
    path: new RegExp(`^${path}$`),
    variables: template.split("{").length - 1,
    anyOf: anyOf.map((scopes) => scopes.split(" ").filter((scope) => scope !== "")),
  };
}

// Fewer variables first: `issue/bulkfetch` is no issue.
const table: readonly Row[] = [
  ...Object.entries(jiraScopes).map(([operation, anyOf]) => row(operation, anyOf)),
  ...Object.entries(others).map(([operation, scope]) => row(operation, [scope])),
].sort((a, b) => a.variables - b.variables);

/**
 * The scope that a call lacks; null when it may go.
 *
 * @throws {Error} for an operation that the table does not know: it wants its row
 */
export function missingScope(granted: ReadonlySet<string>, method: string, path: string): string | null {
  const wanted = table.find((one) => one.method === method && one.path.test(path));
  if (wanted === undefined) throw new Error(`no row of the scope table is about ${method} ${path}`);
  if (wanted.anyOf.some((all) => all.every((scope) => granted.has(scope)))) return null;
  return wanted.anyOf[0]?.find((scope) => !granted.has(scope)) ?? null;
}
