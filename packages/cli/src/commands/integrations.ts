import type { SatelliteError } from "@satellite/core";
import type { Desk } from "@satellite/engine/desk";
import { integrations as look, type IntegrationsInput, type TrackerFacts } from "@satellite/engine/verbs/integrations";
import { addressesOf } from "../addresses.js";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { findGitHubToken, findJiraToken, type FoundToken } from "../tokens.js";
import { showIntegrations } from "./integrations/show.js";

export const integrations: Handler = (face) => {
  let missing: SatelliteError | undefined;
  const withoutWorkspace = (error: SatelliteError): void => void (missing = error);
  return withDesk(
    face,
    async (desk) => {
      const { id: kind, root } = desk.workspace;
      const here = missing === undefined ? { workspace: { kind, root } } : { noWorkspace: missing.message };
      const input: IntegrationsInput = { trackers: await trackersOf(face, desk), ...here };
      return look(desk, input);
    },
    showIntegrations,
    { onlyLooks: true, withoutWorkspace },
  );
};

/** What is known without a call: addresses, where tokens are from, what each tracker can do. */
export async function trackersOf(
  { env }: Face,
  { config: { remotes }, repository }: Pick<Desk, "config" | "repository">,
): Promise<TrackerFacts[]> {
  const gitHub = await import("@satellite/providers/github");
  const jira = await import("@satellite/providers/jira");
  const { apiUrl, webUrl } = addressesOf(env);
  const { baseUrl, transport } = remotes.jira;
  return [
    {
      id: "github",
      ...(repository === "" ? {} : { where: `${webUrl}/${repository}` }),
      transport: "rest, graphql",
      credentials: from(remotes.github.enabled ? findGitHubToken(env, remotes.github.authMode, apiUrl) : undefined),
      can: gitHub.can,
    },
    {
      id: "jira",
      ...(baseUrl === undefined ? {} : { where: baseUrl }),
      transport,
      credentials: from(remotes.jira.enabled ? findJiraToken(env, baseUrl) : undefined),
      can: jira.can,
    },
  ];
}

function from(found: FoundToken | undefined): TrackerFacts["credentials"] {
  return found === undefined ? { from: "none" } : { from: found.from, name: found.name };
}
