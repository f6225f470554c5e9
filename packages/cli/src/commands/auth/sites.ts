import { SatelliteError, providerIds, type SettledConfig } from "@satellite/core";
import { addressesOf } from "../../addresses.js";
import { accountOf } from "../../keychain/index.js";
import { findGitHubToken, findJiraToken, gitHubNames, gitHubSite, jiraNames, type FoundToken } from "../../tokens.js";

export const trackers = ["github", "jira"] as const;
export type Tracker = (typeof trackers)[number];

/** The one place that a tracker's token is for. */
export interface Site {
  readonly tracker: Tracker;
  /** Nothing: the config names none. */
  readonly url?: string;
  /** What the keychain keeps it under. */
  readonly account?: string;
  /** Variables that win over the keychain, first one first. */
  readonly names: readonly string[];
  find(): FoundToken | undefined;
}

export function siteOf(tracker: Tracker, config: SettledConfig, env: NodeJS.ProcessEnv): Site {
  if (tracker === "jira") {
    const { baseUrl } = config.remotes.jira;
    return { tracker, ...named(tracker, baseUrl), names: jiraNames, find: () => findJiraToken(env, baseUrl) };
  }
  const { apiUrl } = addressesOf(env);
  const { authMode } = config.remotes.github;
  const find = (): FoundToken | undefined => findGitHubToken(env, authMode, apiUrl);
  return { tracker, ...named(tracker, gitHubSite(apiUrl)), names: gitHubNames, find };
}

function named(tracker: Tracker, url: string | undefined): { url?: string; account?: string } {
  const account = url === undefined ? undefined : accountOf(tracker, url);
  return { ...(url === undefined ? {} : { url }), ...(account === undefined ? {} : { account }) };
}

/** @throws SatelliteError USAGE, or NOT_AVAILABLE_YET for a tracker that is to come */
export function trackerOf(name: string | undefined): Tracker {
  const known = trackers.find((one) => one === name);
  if (known !== undefined) return known;
  if (providerIds.some((id) => id === name))
    throw new SatelliteError("NOT_AVAILABLE_YET", `${name ?? ""} takes no token yet`);
  const which = name === undefined ? "say which tracker" : `there is no tracker "${name.slice(0, 40)}"`;
  throw new SatelliteError("USAGE", `${which}: ${trackers.join(" or ")}`);
}
