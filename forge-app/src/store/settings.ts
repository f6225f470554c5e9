/** What admins chose: how a project is written to, and whether Jira's own development panel is fed. */
import { kvs } from "@forge/kvs";
import type { ProjectSettings } from "../shared/records";

const at = (projectKey: string) => `project:${projectKey}`;

export async function readProject(projectKey: string): Promise<ProjectSettings | undefined> {
  return isProjectKey(projectKey) ? kvs.get<ProjectSettings>(at(projectKey)) : undefined;
}

/** @throws {RangeError} for what is no project key; callers have it from Jira's own context */
export async function saveProject(settings: ProjectSettings): Promise<void> {
  if (!isProjectKey(settings.projectKey)) throw new RangeError("a project key is letters, digits and underscores");
  await kvs.set(at(settings.projectKey), settings);
}

/** Off until somebody turns it on: with GitHub's own app beside us, pull requests would show twice. */
export async function readDevinfo(): Promise<boolean> {
  return (await kvs.get<boolean>("settings:devinfo")) === true;
}

export async function saveDevinfo(on: boolean): Promise<void> {
  await kvs.set("settings:devinfo", on);
}

function isProjectKey(text: string): boolean {
  return /^[A-Z][A-Z0-9_]{1,254}$/.test(text);
}
