/** Jira over REST, or through its app. */
import { randomUUID } from "node:crypto";
import type { Provider, SettledConfig, Unread } from "@satellite/core";
import { createJiraProvider } from "@satellite/providers/jira";
import type { Transport } from "@satellite/providers/shared/http";
import { clock } from "./clock.js";
import type { Inputs } from "./inputs.js";
import type { Runner } from "./open-house.js";
import type { Toolkit } from "./toolkit.js";

interface Opening {
  readonly config: SettledConfig;
  readonly inputs: Inputs;
  readonly toolkit: Toolkit;
  readonly env: NodeJS.ProcessEnv;
  readonly runner: Runner;
  readonly transport: () => Transport;
}

export async function openJira(opening: Opening): Promise<Provider | Unread> {
  const { config, inputs } = opening;
  if (config.remotes.jira.transport === "forge") return openForge(opening);
  const site = overRest(opening);
  if (site !== undefined)
    return createJiraProvider({ ...site, ...(inputs.jira.token === "" ? {} : { token: inputs.jira.token }) });
  return {
    what: "jira",
    code: "NO_CREDENTIALS",
    says: "no Jira site is named: set remotes.jira.domain, or the input jira-base-url",
  };
}

/** What a provider over REST needs; nothing when no site is named. */
function overRest({ config, transport }: Opening) {
  const { baseUrl, email, cloudId, projects, statusMap, fields, approval } = config.remotes.jira;
  if (baseUrl === undefined) return undefined;
  return {
    baseUrl,
    ...(email === undefined ? {} : { email }),
    ...(cloudId === undefined ? {} : { cloudId }),
    projects,
    statusMap,
    fields,
    ...(approval === undefined ? {} : { approval }),
    transport: transport(),
    clock,
  };
}

/** The app writes; a token, where one is given, only reads. */
async function openForge(opening: Opening): Promise<Provider | Unread> {
  const { config, inputs, env, runner, toolkit, transport } = opening;
  const { forge } = inputs;
  const { approval, statusMap } = config.remotes.jira;
  if (forge === undefined) {
    const says = "remotes.jira.transport is forge, but the input forge-url names no app";
    return { what: "jira", code: "NO_CREDENTIALS", says };
  }
  const site = inputs.jira.token === "" ? undefined : overRest(opening);
  const [{ createForgeProvider }, { audienceOf }] = await Promise.all([
    import("./forge/index.js"),
    import("@satellite/contract"),
  ]);
  const { proof } = forge;
  return createForgeProvider({
    url: forge.url,
    proof: proof.kind === "hmac" ? proof : { kind: "oidc", token: () => toolkit.idToken(audienceOf(proof.cloudId)) },
    ...(site === undefined ? {} : { reader: createJiraProvider({ ...site, token: inputs.jira.token }) }),
    ...(approval === undefined ? {} : { approval }),
    statusMap,
    transport: transport(),
    clock,
    repository: {
      id: Number(env["GITHUB_REPOSITORY_ID"] ?? 0),
      fullName: runner.repository,
      url: `${runner.webUrl}/${runner.repository}`,
    },
    run: { id: Number(env["GITHUB_RUN_ID"] ?? 0), attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1) },
    deliveryId: () => randomUUID(),
  });
}
