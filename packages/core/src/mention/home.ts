import type { Dialects, ProviderId } from "../contracts/index.js";

/** The dialects, made ready to be asked many times: names in one case, hosts without scheme, lists as sets. */
export interface Home {
  /** Trackers that are switched on; undefined when nobody said. */
  readonly trackers: ReadonlySet<ProviderId> | undefined;
  /** Project keys in upper case; empty when there is no list. */
  readonly jira: ReadonlySet<string>;
  readonly linear: ReadonlySet<string>;
  /** All listed project keys, in the order given. */
  readonly projects: readonly string[];
  /** Whether any of them holds an underscore (Jira Data Center allows it). */
  readonly underscores: boolean;
  readonly repository: string | undefined;
  readonly azure: { readonly organization: string; readonly project: string } | undefined;
  readonly jiraHost: string | undefined;
  readonly gitHubHost: string;
}

/** `https://Acme.atlassian.net/` and `acme.atlassian.net` are one host. A port stays. */
function hostOf(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "");
  const slash = bare.search(/[/?#]/);
  return slash === -1 ? bare : bare.slice(0, slash);
}

const upper = (names: readonly string[] | undefined): ReadonlySet<string> =>
  new Set((names ?? []).map((name) => name.trim().toUpperCase()).filter((name) => name !== ""));

export function settleHome(dialects: Dialects): Home {
  const jira = upper(dialects.projects?.jira);
  const linear = upper(dialects.projects?.linear);
  return {
    trackers: dialects.trackers && new Set(dialects.trackers),
    jira,
    linear,
    projects: [...new Set([...jira, ...linear])],
    underscores: [...jira, ...linear].some((project) => project.includes("_")),
    repository: dialects.repository,
    azure: dialects.azure,
    jiraHost: dialects.hosts?.jira ? hostOf(dialects.hosts.jira) : undefined,
    gitHubHost: dialects.hosts?.github ? hostOf(dialects.hosts.github) : "github.com",
  };
}

/** Nobody said which trackers are used: every form is recognised. */
export function isOn(home: Home, tracker: ProviderId): boolean {
  return home.trackers === undefined || home.trackers.has(tracker);
}

/**
 * Whose key it is, where Jira and Linear keys look alike. First the project lists decide; then, for a project on no list, the
 * trackers that are switched on and have no list of their own; where nobody said which trackers are used, it is Jira's.
 *
 * @param project in upper case
 * @returns undefined when no tracker is left that could hold the project
 */
export function keyTracker(home: Home, project: string): "jira" | "linear" | undefined {
  const jiraOn = home.trackers?.has("jira") ?? false;
  const linearOn = home.trackers?.has("linear") ?? false;
  const inJira = home.jira.has(project);
  const inLinear = home.linear.has(project);
  if (inJira && inLinear) return linearOn && !jiraOn ? "linear" : "jira";
  if (inJira) return "jira";
  if (inLinear) return "linear";
  if (jiraOn && home.jira.size === 0) return "jira";
  if (linearOn && home.linear.size === 0) return "linear";
  return home.trackers === undefined && home.projects.length === 0 ? "jira" : undefined;
}

/** Whether a project list names it. */
export function isListed(home: Home, project: string): boolean {
  return home.jira.has(project) || home.linear.has(project);
}
