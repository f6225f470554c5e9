import type { ItemLink } from "@satellite/core";
import { baseUrl, type RawConfig } from "@satellite/core/config";

type Remotes = NonNullable<RawConfig["remotes"]>;

/** A finding: where it was seen, which key it becomes. */
export interface Hint {
  readonly from: string;
  readonly to: string;
}

const known = ["github", "jira", "notion", "azure", "linear"] as const;

/**
 * Atelier has no config of trackers: what its beads are linked to tells, and the variables that it hands to planners.
 *
 * @param links of all beads
 */
export function readAtelier(
  links: readonly ItemLink[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly remotes: Remotes; readonly hints: readonly Hint[]; readonly left: readonly Hint[] } {
  const asked = (env["ATELIER_EXTERNAL_PROVIDERS"] ?? "").split(/[,\s]+/).filter((one) => one !== "");
  const beads = links.map(({ provider }) => provider.toLowerCase());
  const names = [...new Set([...asked.map((one) => one.toLowerCase()), ...beads])];
  const hints: Hint[] = [];
  const remotes: Record<string, Record<string, unknown>> = {};
  const put = (name: string, key: string, value: unknown, from: string): void => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    (remotes[name] ??= {})[key] = value;
    hints.push({ from, to: `remotes.${name}.${key}` });
  };
  const source = (name: string): string => (beads.includes(name) ? "external_tickets" : "ATELIER_EXTERNAL_PROVIDERS");
  for (const name of names.filter(isKnown)) put(name, "enabled", true, source(name));
  const repo = env["ATELIER_GITHUB_REPO"];
  if (repo !== undefined && isRepo(repo)) put("github", "repo", repo, "ATELIER_GITHUB_REPO");
  else if (names.includes("github")) put("github", "repo", onlyRepo(links), "external_tickets");
  if (names.includes("jira")) {
    put("jira", "domain", onlySite(links), "external_tickets");
    put("jira", "projects", projectsOf(links), "external_tickets");
  }
  const left = names.filter((name) => !isKnown(name)).map((name) => ({ from: source(name), to: name }));
  return { remotes, hints, left };
}

const isKnown = (name: string): boolean => (known as readonly string[]).includes(name);
const isRepo = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(text);

/** Where all links agree on one; else nobody could say which a bare `#42` belongs to. */
function only(values: readonly string[]): string | undefined {
  const all = new Set(values);
  return all.size === 1 ? [...all][0] : undefined;
}

const onlyRepo = (links: readonly ItemLink[]): string | undefined =>
  only(
    links
      .filter(({ provider }) => provider.toLowerCase() === "github")
      .map(({ id, url }) => id.split("#")[0] || (/^https:\/\/github\.com\/([^/]+\/[^/]+)\//.exec(url ?? "")?.[1] ?? ""))
      .filter(isRepo),
  );

const jiraLinks = (links: readonly ItemLink[]): readonly ItemLink[] =>
  links.filter(({ provider }) => provider.toLowerCase() === "jira");

const onlySite = (links: readonly ItemLink[]): string | undefined =>
  only(
    jiraLinks(links).flatMap(({ url }) => {
      const host = /^https:\/\/([^/?#]+)\/browse\//.exec(url ?? "")?.[1];
      const site = host === undefined ? undefined : baseUrl(host);
      return site !== undefined && "url" in site ? [site.url.replace(/^https:\/\//, "")] : [];
    }),
  );

const projectsOf = (links: readonly ItemLink[]): readonly string[] => [
  ...new Set(jiraLinks(links).flatMap(({ id }) => /^([A-Z][A-Z0-9_]+)-\d+$/.exec(id)?.[1] ?? [])),
];
