import { parseDocument } from "yaml";

/** Where LeanSpec looks for its adapter, in its order. */
export const adapterPaths = [
  "leanspec.adapter.yaml",
  ".lean-spec/adapter.yaml",
  "leanspec.provider.yaml",
  ".lean-spec/provider.yaml",
] as const;

export const integrationsPath = ".lspec/integrations.yml";

/** Parts of our own configuration that a file of theirs suggests, and what of it has no place there. */
export interface Suggested {
  readonly remotes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly mapping: readonly Readonly<Record<string, unknown>>[];
  readonly left: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;

const nothing = { remotes: {}, mapping: [] };

/** LeanSpec's adapter file: flat keys, one tracker. Tokens are never taken over, only the name of their variable is said. */
export function readAdapter(text: string): Suggested {
  const raw = parsed(text);
  if (typeof raw === "string") return { ...nothing, left: [raw] };
  const at = (key: string): string | undefined => scalar(raw[key]);
  const token = at("token_env");
  const left = token === undefined ? [] : [`token_env: ${token}`];
  const adapter = at("adapter") ?? "";
  if (adapter === "github") {
    const repo = at("owner") && at("repo") ? `${at("owner")}/${at("repo")}` : undefined;
    return { ...nothing, remotes: { github: keys({ enabled: true, repo }) }, left };
  }
  if (adapter === "jira") {
    const [domain, project] = [
      at("host")
        ?.replace(/^https?:\/\//, "")
        .replace(/\/+$/, ""),
      at("project"),
    ];
    const jira = keys({ enabled: true, domain, email: at("email"), projects: project && [project] });
    return { ...nothing, remotes: { jira }, left };
  }
  if (adapter === "ado") {
    const azure = keys({ enabled: true, organization: at("organization"), project: at("project") });
    return { ...nothing, remotes: { azure }, left };
  }
  return { ...nothing, left: adapter === "markdown" || adapter === "" ? left : [`adapter: ${adapter}`, ...left] };
}

const providers = new Map([
  ["github", "github"],
  ["jira", "jira"],
  ["ado", "azure"],
  ["azure", "azure"],
]);

/** `.lspec/integrations.yml`: a section for each tracker, with its specs and patterns. */
export function readIntegrations(text: string): Suggested {
  const raw = parsed(text);
  if (typeof raw === "string") return { ...nothing, left: [raw] };
  const remotes: Record<string, Raw> = {};
  const mapping: Raw[] = [];
  const left: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const provider = providers.get(name);
    if (provider === undefined || !isRaw(value)) {
      left.push(name);
      continue;
    }
    const { mapping: entries, ...settings } = value;
    remotes[provider] = settingsOf(provider, settings, name, left);
    for (const [index, entry] of (Array.isArray(entries) ? (entries as unknown[]) : []).entries()) {
      const read = isRaw(entry) ? entryOf(provider, scalar(settings.repo), entry) : undefined;
      if (read === undefined) left.push(`${name}.mapping[${index}]`);
      else mapping.push(read);
    }
  }
  return { remotes, mapping, left };
}

const known: Readonly<Record<string, readonly string[]>> = {
  github: ["enabled", "repo"],
  jira: ["enabled", "domain", "email", "projects"],
  azure: ["enabled", "organization", "project"],
};

function settingsOf(provider: string, settings: Raw, name: string, left: string[]): Raw {
  const taken = new Set(known[provider]);
  for (const key of Object.keys(settings)) if (!taken.has(key)) left.push(`${name}.${key}`);
  return keys(Object.fromEntries(Object.entries(settings).filter(([key]) => taken.has(key))));
}

const directions = new Map([
  ["bidirectional", "both"],
  ["both", "both"],
  ["push-only", "push-only"],
  ["pull-only", "pull-only"],
]);

function entryOf(provider: string, repo: string | undefined, entry: Raw): Raw | undefined {
  const pattern = scalar(entry.pattern) ?? specPattern(scalar(entry.spec));
  if (pattern === undefined) return undefined;
  const issue = scalar(entry.issue ?? entry.ticket)?.replace(/^#/, "");
  const numbered = provider === "github" && issue !== undefined && /^\d+$/.test(issue);
  return keys({
    pattern,
    ticket: numbered ? `${repo ?? ""}#${issue}` : issue,
    label: scalar(entry.label),
    project: scalar(entry.project),
    epic: scalar(entry.epic),
    type: scalar(entry.type),
    direction: directions.get(scalar(entry.sync) ?? ""),
  });
}

/** A spec is named by its folder. */
const specPattern = (spec: string | undefined): string | undefined =>
  spec === undefined ? undefined : /\.md$|\/\*\*$/.test(spec) ? spec : `${spec.replace(/\/+$/, "")}/**`;

function parsed(text: string): Raw | string {
  if (text.length > 65_536) return "The file is larger than 64 KiB.";
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: true, stringKeys: true });
  if (document.errors[0] !== undefined) return "The file is no plain YAML.";
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return value === null ? {} : isRaw(value) ? value : "The file is no mapping of keys.";
  } catch {
    return "The file uses too many aliases.";
  }
}

function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function scalar(value: unknown): string | undefined {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
}

function keys(values: Record<string, unknown>): Raw {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
