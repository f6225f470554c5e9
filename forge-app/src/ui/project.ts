import { route } from "@forge/api";
import type { State } from "@satellite/core";
import { readProject, saveProject } from "../store";
import type { Bad, NotShown, ProjectAnswer, ProjectState } from "../shared/defs";
import type { ProjectSettings } from "../shared/records";
import { ask, isObject, isRefused, textIn } from "../ask";
import { bad, type Input } from "./input";
import { failedBy } from "./permission";

type InProject = { readonly projectId: string };

interface Known {
  readonly projectKey: string;
  readonly statuses: ProjectState["statuses"];
}

export async function project(_: unknown, { projectId }: InProject): Promise<ProjectAnswer> {
  const known = await knownProject(projectId);
  return "kind" in known ? known : stateOf(known, await readProject(known.projectKey));
}

export async function changeProject(asked: unknown, { projectId }: InProject): Promise<ProjectAnswer> {
  const known = await knownProject(projectId);
  if ("kind" in known) return known;
  const given = isObject(asked) ? asked : {};
  const statusMap = readStatusMap(given["statusMap"], known.statuses);
  if ("kind" in statusMap) return statusMap;
  const allowed = given["allowed"] === undefined ? undefined : readNames("allowed", given["allowed"], known.statuses);
  if (allowed !== undefined && "kind" in allowed) return allowed;
  const settings: ProjectSettings = {
    projectKey: known.projectKey,
    statusMap: statusMap.value,
    ...(allowed && { allowed: allowed.value }),
  };
  await saveProject(settings);
  return stateOf(known, settings);
}

const stateOf = ({ projectKey, statuses }: Known, settings: ProjectSettings | undefined): ProjectState => ({
  kind: "project",
  projectKey,
  statuses,
  statusMap: settings?.statusMap ?? {},
  ...(settings?.allowed && { allowed: settings.allowed }),
});

/** The project and its statuses, as the person who asks sees them. */
async function knownProject(projectId: string): Promise<Known | NotShown> {
  const [found, types] = await Promise.all([
    ask("user", route`/rest/api/3/project/${projectId}`),
    ask("user", route`/rest/api/3/project/${projectId}/statuses`),
  ]);
  if (isRefused(found)) return failedBy(found);
  if (isRefused(types)) return failedBy(types);
  const projectKey = textIn(found.value, "key");
  if (projectKey === undefined || !Array.isArray(types.value))
    return {
      kind: "failed",
      code: "BAD_ANSWER",
      says: "Jira could not be asked: its answer has another shape than its own.",
    };
  return { projectKey, statuses: toStatuses(types.value) };
}

/** Each issue type lists its own; a status is named once, in the order in which Jira has them. */
function toStatuses(types: readonly unknown[]): ProjectState["statuses"] {
  const byId = new Map<string, ProjectState["statuses"][number]>();
  for (const type of types) {
    const listed = isObject(type) && Array.isArray(type["statuses"]) ? (type["statuses"] as unknown[]) : [];
    for (const status of listed) {
      const id = textIn(status, "id");
      const name = textIn(status, "name");
      const category = textIn(status, "statusCategory", "key") ?? "";
      if (id !== undefined && name !== undefined && !byId.has(id)) byId.set(id, { id, name, category });
    }
  }
  return [...byId.values()];
}

const states: readonly State[] = ["open", "in_progress", "blocked", "in_review", "closed"];

function readStatusMap(value: unknown, statuses: Known["statuses"]): Input<ProjectSettings["statusMap"]> | Bad {
  if (!isObject(value)) return bad("statusMap", "Give the project's statuses for each state.");
  const map: Partial<Record<State, readonly string[]>> = {};
  for (const [key, names] of Object.entries(value)) {
    const state = states.find((one) => one === key);
    if (state === undefined)
      return bad("statusMap", "This is none of the states open, in_progress, blocked, in_review, closed.");
    const read = readNames(`statusMap.${state}`, names, statuses);
    if ("kind" in read) return read;
    if (read.value.length > 0) map[state] = read.value;
  }
  return { value: map };
}

/** Names of this project's statuses, in its own spelling. */
function readNames(field: string, value: unknown, statuses: Known["statuses"]): { value: readonly string[] } | Bad {
  if (!Array.isArray(value) || value.length > 100) return bad(field, "Give a list of statuses.");
  const names: string[] = [];
  for (const one of value) {
    const name = typeof one === "string" ? one.trim().toLowerCase() : "";
    const status = statuses.find((known) => known.name.toLowerCase() === name);
    if (status === undefined)
      return bad(field, "This project has no such status; reload the page to see those that it has.");
    names.push(status.name);
  }
  return { value: [...new Set(names)] };
}
