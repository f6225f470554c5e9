import { invalid, notFound, Refusal, type FieldError } from "../refusal.js";
import { labelView, labelsOf, milestoneView } from "../view/thread.js";
import { addLabel, addMilestone } from "../world/plant.js";
import {
  actorLogin,
  created,
  field,
  names,
  needed,
  nullableField,
  ok,
  oneOf,
  threadOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { setLabels } from "./edit.js";
import { paged } from "./paging.js";

const refuse = (problem: Omit<FieldError, "resource">) => invalid({ resource: "Label", ...problem });

function createLabel(call: RepositoryCall) {
  const name = needed(call.body, "name", "string");
  const color = field(call.body, "color", "string") ?? "ededed";
  const description = nullableField(call.body, "description", "string") ?? null;
  if (name.trim() === "") throw refuse({ code: "missing_field", field: "name" });
  if (name.length > 50)
    throw refuse({
      code: "custom",
      field: "name",
      value: name,
      message: "name is too long (maximum is 50 characters)",
    });
  if (!/^[0-9a-f]{6}$/i.test(color)) throw refuse({ code: "invalid", field: "color", value: color });
  if (description !== null && description.length > 100)
    throw refuse({
      code: "custom",
      field: "description",
      value: description,
      message: "description is too long (maximum is 100 characters)",
    });
  if (call.repository.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()))
    throw refuse({ code: "already_exists", field: "name" });
  call.world.tick();
  return created(
    labelView(
      call,
      call.repository,
      addLabel(call.world, call.repository, { name, color: color.toLowerCase(), description }),
    ),
  );
}

function threadLabels(call: RepositoryCall) {
  const thread = threadOf(call);
  return paged(call, labelsOf(call.repository, thread), (label) => labelView(call, call.repository, label));
}

/** The body is `{labels}`, or the list itself. */
function addLabels(call: RepositoryCall) {
  const thread = threadOf(call);
  const wanted = Array.isArray(call.request.json)
    ? names({ labels: call.request.json }, "labels")
    : names(call.body, "labels");
  if (wanted === undefined) throw invalid({ resource: "Label", code: "missing_field", field: "name" });
  setLabels(call.world, call.repository, thread, [...thread.labels, ...wanted], actorLogin(call));
  return ok(labelsOf(call.repository, thread).map((label) => labelView(call, call.repository, label)));
}

function removeLabel(call: RepositoryCall) {
  const thread = threadOf(call);
  const name = call.params.name?.toLowerCase();
  const kept = thread.labels.filter((label) => label.toLowerCase() !== name);
  if (kept.length === thread.labels.length) throw new Refusal(404, "Label does not exist");
  setLabels(call.world, call.repository, thread, kept, actorLogin(call));
  return ok(labelsOf(call.repository, thread).map((label) => labelView(call, call.repository, label)));
}

function createMilestone(call: RepositoryCall) {
  const title = needed(call.body, "title", "string");
  const description = nullableField(call.body, "description", "string") ?? null;
  const state = oneOf(call.body, "state", ["open", "closed"]) ?? "open";
  const dueOn = nullableField(call.body, "due_on", "string") ?? null;
  if (title.trim() === "") throw invalid({ resource: "Milestone", code: "missing_field", field: "title" });
  if (title.length > 255)
    throw invalid({
      resource: "Milestone",
      code: "custom",
      field: "title",
      message: "title is too long (maximum is 255 characters)",
    });
  if (dueOn !== null && Number.isNaN(Date.parse(dueOn)))
    throw invalid({ resource: "Milestone", code: "invalid", field: "due_on", value: dueOn });
  if (call.repository.milestones.some((milestone) => milestone.title === title))
    throw invalid({ resource: "Milestone", code: "already_exists", field: "title" });
  call.world.tick();
  const parts = { title, description, state, dueOn };
  return created(
    milestoneView(call, call.repository, addMilestone(call.world, call.repository, parts, actorLogin(call))),
  );
}

function listMilestones(call: RepositoryCall) {
  const state = call.request.query.get("state") ?? "open";
  const rows = call.repository.milestones.filter((milestone) => state === "all" || milestone.state === state);
  return paged(call, rows, (milestone) => milestoneView(call, call.repository, milestone));
}

export const labelRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/labels": {
    needs: ["issues", "pull_requests"],
    handle: (call) => paged(call, call.repository.labels, (label) => labelView(call, call.repository, label)),
  },
  "POST /repos/{owner}/{repo}/labels": { needs: ["issues", "pull_requests"], handle: createLabel },
  "GET /repos/{owner}/{repo}/labels/{name}": {
    needs: ["issues", "pull_requests"],
    handle(call) {
      const label = call.repository.labels.find(({ name }) => name.toLowerCase() === call.params.name?.toLowerCase());
      if (label === undefined) throw notFound();
      return ok(labelView(call, call.repository, label));
    },
  },
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels": {
    needs: ["issues", "pull_requests"],
    handle: threadLabels,
  },
  "POST /repos/{owner}/{repo}/issues/{issue_number}/labels": { needs: ["issues", "pull_requests"], handle: addLabels },
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}": {
    needs: ["issues", "pull_requests"],
    handle: removeLabel,
  },
  "GET /repos/{owner}/{repo}/milestones": { needs: ["issues", "pull_requests"], handle: listMilestones },
  "POST /repos/{owner}/{repo}/milestones": { needs: ["issues", "pull_requests"], handle: createMilestone },
};
