import { randomUUID } from "node:crypto";
import { route, webTrigger } from "@forge/api";
import { openGitHub } from "../github";
import type { Tested } from "../shared/defs";
import type { Variant } from "../shared/variant";
import { claim, listKeys, listTrust, readGitHub, release } from "../store";
import { ask, isRefused } from "../ask";
import { triggerKey } from "./admin";
import { grants } from "./permission";

type Check = Tested["checks"][number];

/** What the app needs in a project to do what messages ask of it. */
const needed = ["BROWSE_PROJECTS", "EDIT_ISSUES", "TRANSITION_ISSUES", "ADD_COMMENTS", "LINK_ISSUES"] as const;
const mostProjects = 20;
const mostRepositories = 20;

/** Tries what a delivery would need, as the app, without writing to anybody's issue. */
export async function testConnection(variant: Variant): Promise<Tested> {
  const [keys, trust] = await Promise.all([listKeys(), listTrust()]);
  const targets = [...keys.filter(({ revokedAt }) => revokedAt === undefined), ...trust];
  const projects = [...new Set(targets.flatMap((one) => one.projects))].slice(0, mostProjects);
  const checks = await Promise.all([
    webTriggerKnown(),
    storageWorks(),
    jiraAnswers(),
    ...(projects.length > 0 ? projects.map(inProject) : [Promise.resolve(noRepository)]),
    ...(variant === "connected" ? [gitHubAnswers(targets)] : []),
  ]);
  return { kind: "tested", checks: checks.flat() };
}

const noRepository: Check = { name: "Repositories", ok: false, says: "no repository has a key yet: make one for it" };

async function webTriggerKnown(): Promise<Check> {
  const name = "Web trigger";
  try {
    const { protocol } = new URL(await webTrigger.getUrl(triggerKey));
    return protocol === "https:" || protocol === "http:"
      ? { name, ok: true, says: "Forge has given it an address" }
      : { name, ok: false, says: "its address is none of the web" };
  } catch {
    return { name, ok: false, says: "Forge gave no address for it; reload the page, or install the app anew" };
  }
}

/** A round trip in the app's own storage, by the very means that make a delivery count once. */
async function storageWorks(): Promise<Check> {
  const name = "Storage";
  const mark = `connection-test:${randomUUID()}`;
  try {
    const first = await claim(mark, 1);
    const second = await claim(mark, 1);
    await release(mark);
    if (first === "claimed" && second === "taken")
      return { name, ok: true, says: "writes, and counts a delivery once" };
  } catch {
    // said below
  }
  return { name, ok: false, says: "the app's storage does not answer as it should; try again in a minute" };
}

/** Not `myself`: that would want a scope of its own. */
async function jiraAnswers(): Promise<Check> {
  const asked = await ask("app", route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS`);
  if (isRefused(asked)) return { name: "Jira", ok: false, says: `Jira does not answer the app: ${asked.why}` };
  return grants(asked.value, "BROWSE_PROJECTS")
    ? { name: "Jira", ok: true, says: "answers, and knows the app" }
    : { name: "Jira", ok: false, says: "Jira answers, but shows the app no project" };
}

async function inProject(projectKey: string): Promise<Check> {
  const name = `Project ${projectKey}`;
  const permissions = needed.join(",");
  const path = route`/rest/api/3/mypermissions?projectKey=${projectKey}&permissions=${permissions}`;
  const [asked, workflow] = await Promise.all([
    ask("app", path),
    ask("app", route`/rest/api/3/project/${projectKey}/statuses`),
  ]);
  if (isRefused(asked)) return { name, ok: false, says: `the app does not see it: ${asked.why}` };
  const lacking = needed.filter((one) => !grants(asked.value, one));
  if (lacking.length > 0) return { name, ok: false, says: `the app lacks ${lacking.join(", ")} there` };
  if (isRefused(workflow)) return { name, ok: false, says: `its statuses cannot be read: ${workflow.why}` };
  return { name, ok: true, says: "the app may read, move, link and comment on its issues" };
}

interface Asked {
  readonly repositoryId: number;
  readonly repository: string;
}

async function gitHubAnswers(targets: readonly Asked[]): Promise<readonly Check[]> {
  const known = await readGitHub();
  if (known === undefined) {
    const says = "not connected: GitHub hears of changed tickets by the workflow's schedule only";
    return [{ name: "GitHub", ok: false, says }];
  }
  const { access, secret } = known;
  const credential =
    access.kind === "app"
      ? ({ kind: "app", appId: access.appId ?? "", secret } as const)
      : ({ kind: "token", secret } as const);
  const gitHub = openGitHub(credential, Date.now());
  const each = new Map(targets.map((one) => [one.repositoryId, one]));
  const looked = [...each.values()].slice(0, mostRepositories).map(async ({ repository, repositoryId }) => ({
    name: `GitHub ${repository}`,
    ...(await gitHub.look({ repository, repositoryId })),
  }));
  return Promise.all(looked);
}
