/**
 * What only the connected manifest has: tokens of GitHub that are believed, access by which GitHub is told, and a place
 * in Jira's own development panel.
 */
import type { AdminAnswer, Bad } from "../shared/defs";
import type { TrustRecord } from "../shared/records";
import type { Variant } from "../shared/variant";
import { removeTrust, saveDevinfo, saveGitHub, saveTrust } from "../store";
import { isObject } from "../ask";
import { adminState } from "./admin";
import type { Place } from "./context";
import { bad, readGitHubInput, readNumber, readProjects, readRepository, readWorkflow } from "./input";

export async function trust(variant: Variant, asked: unknown, place: Place): Promise<AdminAnswer | Bad> {
  if (variant === "hmac")
    return bad("repository", "This installation takes keys only: it reaches no host to check GitHub's tokens with.");
  const given = isObject(asked) ? asked : {};
  const repositoryId = readNumber("repositoryId", given["repositoryId"]);
  if ("kind" in repositoryId) return repositoryId;
  const ownerId = readNumber("ownerId", given["ownerId"]);
  if ("kind" in ownerId) return ownerId;
  const repository = readRepository(given["repository"]);
  if ("kind" in repository) return repository;
  const workflow = readWorkflow(given["workflow"]);
  if ("kind" in workflow) return workflow;
  const projects = await readProjects(given["projects"]);
  if ("kind" in projects) return projects;
  const record: TrustRecord = {
    repositoryId: repositoryId.value,
    ownerId: ownerId.value,
    repository: repository.value,
    projects: projects.value,
    ...(workflow.value !== undefined && { workflow: workflow.value }),
    createdAt: new Date().toISOString(),
  };
  await saveTrust(record);
  return adminState(variant, place, { trust: record });
}

export async function untrust(variant: Variant, asked: unknown, place: Place): Promise<AdminAnswer | Bad> {
  const repositoryId = readNumber("repositoryId", isObject(asked) ? asked["repositoryId"] : undefined);
  if ("kind" in repositoryId) return repositoryId;
  await removeTrust(repositoryId.value);
  return adminState(variant, place, { untrusted: repositoryId.value });
}

export async function connect(variant: Variant, asked: unknown, place: Place): Promise<AdminAnswer | Bad> {
  if (variant === "hmac")
    return bad("kind", "This installation does not speak to GitHub: its manifest lets nothing out.");
  const input = readGitHubInput(asked);
  if (!("value" in input)) return input;
  const { secret, ...access } = input.value;
  await saveGitHub({ ...access, savedAt: new Date().toISOString() }, secret);
  return adminState(variant, place);
}

export async function feed(variant: Variant, asked: unknown, place: Place): Promise<AdminAnswer | Bad> {
  const on = isObject(asked) ? asked["on"] : undefined;
  if (typeof on !== "boolean") return bad("on", "Choose on or off.");
  if (on && variant === "hmac") return bad("on", "This installation may not write to Jira's development panel.");
  await saveDevinfo(on);
  return adminState(variant, place);
}
