/** The issue's workflow as a whole, where this account may read it. */
import type { Deed } from "@satellite/core";
import { isRefusal } from "../client.js";
import { toState } from "../map.js";
import type { JiraOptions } from "../options.js";
import type { Workflow } from "../path.js";
import { wireWorkflows, type WirePart, type WireWorkflows } from "../wire.js";
import type { Act } from "./act.js";

const categories: Readonly<Record<string, string>> = { TODO: "new", IN_PROGRESS: "indeterminate", DONE: "done" };

/**
 * Read once for all issues of a project and type, so that no step is taken that leads nowhere. Only administrators may; for
 * others there is no answer, and the caller goes step by step.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/
 */
export async function readWorkflow(
  { client, notes, options }: Pick<Act<Deed>, "client" | "notes" | "options">,
  { fields }: WirePart,
): Promise<Workflow | undefined> {
  const projectId = fields.project?.id;
  const issueTypeId = fields.issuetype?.id;
  if (typeof projectId !== "string" || typeof issueTypeId !== "string") return undefined;
  const body = { projectAndIssueTypes: [{ projectId, issueTypeId }] };
  const name = `${projectId} ${issueTypeId}`;
  const asked =
    notes.workflows.get(name) ?? client.ask({ method: "POST", path: "workflows", body, repeat: "safe" }, wireWorkflows);
  notes.workflows.set(name, asked);
  const answer = await asked;
  if (!isRefusal(answer))
    return answer.value.workflows.length === 1 ? toWorkflow(answer.value, options.statusMap) : undefined;
  // A right that is wanting will be wanting for the next issue; anything else may pass.
  if (answer.status !== 401 && answer.status !== 403) notes.workflows.delete(name);
  return undefined;
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
