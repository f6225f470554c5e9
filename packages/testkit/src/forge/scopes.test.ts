import { describe, expect, it } from "@jest/globals";
import { loadDescription } from "../sandbox/referee/index.js";
import { jiraScopes } from "./scope-table.js";
import { missingScope } from "./scopes.js";

type Described = { readonly state: string; readonly scopes: readonly string[] }[];
type Paths = Readonly<Record<string, Readonly<Record<string, { "x-atlassian-oauth2-scopes"?: Described }>>>>;

const description = loadDescription("jira-cloud-v3.json") as { readonly paths: Paths } | undefined;
const described = (operation: string) => {
  const [method = "", path = ""] = operation.split(" ");
  const all = description?.paths[`/rest/api/3${path}`]?.[method.toLowerCase()]?.["x-atlassian-oauth2-scopes"] ?? [];
  const of = (isCurrent: boolean) => all.find(({ state }) => (state === "Current") === isCurrent)?.scopes.join(" ");
  return [of(true) ?? "", of(false) ?? ""];
};

describe("the scope table", () => {
  (description === undefined ? it.skip : it).each(Object.entries(jiraScopes))(
    "has of %s what Jira's own description says",
    (operation, scopes) => expect(scopes).toEqual(described(operation)),
  );

  it.each<[string, string, string, string | null]>([
    ["GET", "/rest/api/3/issue/PROJ-1042", "read:jira-work", null],
    ["GET", "/rest/api/3/issue/PROJ-1042", "write:jira-work", "read:jira-work"],
    ["POST", "/rest/api/3/issue/bulkfetch", "read:jira-work", null],
    ["PUT", "/rest/api/3/issue/10041/properties/satellite", "write:issue.property:jira", null],
    ["GET", "/rest/api/3/serverInfo", "storage:app", null],
    ["POST", "/rest/devinfo/0.10/bulk", "write:jira-work", "write:dev-info:jira"],
  ])("%s %s with %s lacks %s", (method, path, scope, lacks) => {
    expect(missingScope(new Set([scope]), method, path)).toBe(lacks);
  });
});
