import { invalid, notFound, Refusal, type FieldError } from "../refusal.js";
import { labelView, labelsOf } from "../view/thread.js";
import { addLabel } from "../world/plant.js";
import {
  actorLogin,
  created,
  field,
  names,
  needed,
  nullableField,
  ok,
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
};
