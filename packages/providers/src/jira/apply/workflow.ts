/** The issue's workflow as a whole, where this account may read it. */
import { isRefusal, type JiraClient } from "../client.js";
import { toState } from "../map.js";
import type { JiraOptions } from "../options.js";
import type { Workflow } from "../path.js";
import { wireWorkflows, type WirePart, type WireWorkflows } from "../wire.js";

const categories: Readonly<Record<string, string>> = { TODO: "new", IN_PROGRESS: "indeterminate", DONE: "done" };

/**
 * Read once, so that no step is taken that leads nowhere. Only administrators may; for others there is no answer, and the
 * caller goes step by step.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/
 */
export async function readWorkflow(
  client: JiraClient,
  { fields }: WirePart,
  statusMap: JiraOptions["statusMap"],
): Promise<Workflow | undefined> {
  const projectId = fields.project?.id;
  const issueTypeId = fields.issuetype?.id;
  if (typeof projectId !== "string" || typeof issueTypeId !== "string") return undefined;
  const body = { projectAndIssueTypes: [{ projectId, issueTypeId }] };
  const answer = await client.ask({ method: "POST", path: "workflows", body, repeat: "safe" }, wireWorkflows);
  return isRefusal(answer) || answer.value.workflows.length !== 1 ? undefined : toWorkflow(answer.value, statusMap);
}

export function toWorkflow({ statuses, workflows }: WireWorkflows, statusMap: JiraOptions["statusMap"]): Workflow {
  const ids = new Map(statuses.map(({ id, statusReference }) => [statusReference, id ?? statusReference]));
  const idOf = (reference: string) => ids.get(reference) ?? reference;
  return {
    statuses: statuses.map(({ name, statusCategory, statusReference }) => ({
      id: idOf(statusReference),
      name,
      state: toState({ name, statusCategory: { key: categories[statusCategory ?? ""] } }, statusMap),
    })),
    edges: workflows.flatMap(({ transitions }) =>
      transitions.flatMap(({ id, links, name, toStatusReference, type }) => {
        if (type === "INITIAL" || typeof toStatusReference !== "string") return [];
        const edge = { id, name, to: idOf(toStatusReference) };
        if (type === "GLOBAL") return [edge];
        const starts = (links ?? []).flatMap(({ fromStatusReference: from }) =>
          typeof from === "string" ? [idOf(from)] : [],
        );
        return starts.map((from) => ({ ...edge, from }));
      }),
    ),
  };
}
