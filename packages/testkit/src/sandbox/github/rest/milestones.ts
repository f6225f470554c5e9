import { invalid, notFound } from "../refusal.js";
import { milestoneView } from "../view/thread.js";
import type { Milestone } from "../world/model.js";
import { addMilestone } from "../world/plant.js";
import {
  actorLogin,
  created,
  field,
  needed,
  nullableField,
  ok,
  oneOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { paged } from "./paging.js";

function checkTitle(call: RepositoryCall, title: string, own?: Milestone): void {
  if (title.trim() === "") throw invalid({ resource: "Milestone", code: "missing_field", field: "title" });
  if (title.length > 255)
    throw invalid({
      resource: "Milestone",
      code: "custom",
      field: "title",
      message: "title is too long (maximum is 255 characters)",
    });
  if (call.repository.milestones.some((milestone) => milestone !== own && milestone.title === title))
    throw invalid({ resource: "Milestone", code: "already_exists", field: "title" });
}

function dueOn(call: RepositoryCall): string | null | undefined {
  const due = nullableField(call.body, "due_on", "string");
  if (due !== null && due !== undefined && Number.isNaN(Date.parse(due)))
    throw invalid({ resource: "Milestone", code: "invalid", field: "due_on", value: due });
  return due;
}

function createMilestone(call: RepositoryCall) {
  const title = needed(call.body, "title", "string");
  const description = nullableField(call.body, "description", "string") ?? null;
  const state = oneOf(call.body, "state", ["open", "closed"]) ?? "open";
  checkTitle(call, title);
  const parts = { title, description, state, dueOn: dueOn(call) ?? null };
  call.world.tick();
  return created(
    milestoneView(call, call.repository, addMilestone(call.world, call.repository, parts, actorLogin(call))),
  );
}

function milestoneOf(call: RepositoryCall): Milestone {
  const found = call.repository.milestones.find(({ number }) => String(number) === call.params.milestone_number);
  if (found === undefined) throw notFound();
  return found;
}

function patchMilestone(call: RepositoryCall) {
  const milestone = milestoneOf(call);
  const title = field(call.body, "title", "string");
  const description = nullableField(call.body, "description", "string");
  const state = oneOf(call.body, "state", ["open", "closed"]);
  const due = dueOn(call);
  if (title !== undefined) checkTitle(call, title, milestone);
  const at = call.world.tick();
  if (title !== undefined) milestone.title = title;
  if (description !== undefined) milestone.description = description;
  if (due !== undefined) milestone.dueOn = due === null ? null : Date.parse(due);
  if (state !== undefined && state !== milestone.state)
    Object.assign(milestone, { state, closedAt: state === "closed" ? at : null });
  milestone.updatedAt = at;
  return ok(milestoneView(call, call.repository, milestone));
}

function listMilestones(call: RepositoryCall) {
  const state = call.request.query.get("state") ?? "open";
  const rows = call.repository.milestones.filter((milestone) => state === "all" || milestone.state === state);
  return paged(call, rows, (milestone) => milestoneView(call, call.repository, milestone));
}

export const milestoneRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/milestones": { needs: ["issues", "pull_requests"], handle: listMilestones },
  "POST /repos/{owner}/{repo}/milestones": { needs: ["issues", "pull_requests"], handle: createMilestone },
  "GET /repos/{owner}/{repo}/milestones/{milestone_number}": {
    needs: ["issues", "pull_requests"],
    handle: (call) => ok(milestoneView(call, call.repository, milestoneOf(call))),
  },
  "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}": {
    needs: ["issues", "pull_requests"],
    handle: patchMilestone,
  },
};
