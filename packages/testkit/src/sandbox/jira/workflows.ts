import { bodyOf, ok, signedIn, type Call, type Operation } from "./call.js";
import { badRequest, forbidden } from "./refusal.js";
import type { JiraTransitionSeed, JiraWorkflowSeed } from "./seed.js";

const categories = { new: "TODO", indeterminate: "IN_PROGRESS", done: "DONE" } as const;
const scope = { type: "GLOBAL" };

/**
 * Workflows by project and issue type, or by name; for administrators only.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post
 */
export const readWorkflows: Operation = (call) => {
  if (signedIn(call).admin !== true) throw forbidden("Only Jira administrators can access workflows.");
  const body = bodyOf(call);
  const pairs = (body["projectAndIssueTypes"] ?? []) as readonly { projectId?: string; issueTypeId?: string }[];
  const names = new Set((body["workflowNames"] ?? []) as readonly string[]);
  for (const { projectId = "", issueTypeId } of pairs) {
    const project = call.world.project(projectId);
    if (!project?.issueTypes.some(({ id }) => id === issueTypeId))
      throw badRequest("The project or issue type does not exist.");
    names.add(project.workflow);
  }
  const workflows = call.world.seed.workflows.filter(({ name }) => names.has(name));
  const used = new Set(workflows.flatMap(statusesOf));
  return ok({
    statuses: [...used].map((name) => statusJson(call, name)),
    workflows: workflows.map((workflow) => workflowJson(call, workflow)),
  });
};

function statusesOf({ transitions }: JiraWorkflowSeed): readonly string[] {
  return [...new Set(transitions.flatMap(({ from, to }) => [...(from === "any" ? [] : from), to]))];
}

function statusJson(call: Call, name: string) {
  const { category, id } = call.world.status(name);
  return { id, name, description: "", scope, statusCategory: categories[category], statusReference: id };
}

function workflowJson(call: Call, workflow: JiraWorkflowSeed) {
  const statuses = statusesOf(workflow).map((name) => ({
    statusReference: call.world.status(name).id,
    deprecated: false,
    properties: {},
  }));
  return {
    id: `sandbox-${workflow.name}`,
    name: workflow.name,
    description: "",
    isEditable: true,
    scope,
    statuses,
    transitions: workflow.transitions.map((transition) => transitionJson(call, transition)),
    version: { id: `sandbox-${workflow.name}-1`, versionNumber: 1 },
  };
}

function transitionJson(call: Call, { from, id, name, to }: JiraTransitionSeed) {
  const links =
    from === "any"
      ? []
      : from.map((start) => ({ fromPort: 0, fromStatusReference: call.world.status(start).id, toPort: 1 }));
  return {
    id,
    name,
    description: "",
    type: from === "any" ? "GLOBAL" : "DIRECTED",
    toStatusReference: call.world.status(to).id,
    links,
    actions: [],
    triggers: [],
    validators: [],
    properties: {},
  };
}
