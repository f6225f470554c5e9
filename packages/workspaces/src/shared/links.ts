import type { ItemLink, State } from "@satellite/core";

/** Keys of one link as files have them, in their order. `last_sync` and `last_synced_at` mean the same. */
// prettier-ignore
export const linkKeys = [
  "provider", "id", "url", "relation", "direction", "sync_mode", "state", "raw_state", "state_updated_at",
  "parent_id", "on_close", "last_sync", "last_synced_at", "fields",
] as const;

const aliases = new Map<string, string>([
  ...(["reference", "context_only"] as const).map((word) => [word, "context"] as const),
  ["child", "derived"],
]);
const syncAliases = new Map<string, ItemLink["syncMode"]>([
  ...(["pull", "read_only"] as const).map((word) => [word, "import"] as const),
  ["push", "export"],
  ...(["bidirectional", "two_way", "both"] as const).map((word) => [word, "sync"] as const),
  ["none", "manual"],
]);
const directionAliases = new Map<string, string>([
  ["import", "imported"],
  ["export", "exported"],
]);
const relations = ["primary", "secondary", "context", "derived"] as const;
const directions = ["imported", "exported", "linked"] as const;
const modes = ["manual", "import", "export", "sync"] as const;
const closings = ["none", "comment", "close", "sync"] as const;
const states = ["open", "in_progress", "blocked", "in_review", "closed", "unknown"] as const;

/** What a mirror says: links that can be used, and in words what is wrong with the others. */
export interface LinksRead {
  readonly links: readonly ItemLink[];
  readonly bad: readonly string[];
}

/**
 * Links from `upstream:`: one mapping, a list of mappings, or a bare key or address. The first is primary, the others
 * secondary, where they do not say; a link without `sync_mode` is in step both ways. A word that is not known counts as the one that writes nothing.
 */
export function linksFrom(value: unknown): LinksRead {
  const links: ItemLink[] = [];
  const bad: string[] = [];
  for (const [index, each] of (Array.isArray(value) ? value : value == null ? [] : [value]).entries()) {
    const found = linkFrom(each, index === 0 ? "primary" : "secondary");
    if (typeof found === "string") bad.push(`Entry ${index + 1} of \`upstream\` ${found}`);
    else links.push(found);
  }
  return { links, bad };
}

/** The mapping that mirrors a link, without what a reader supposes anyway. */
export function linkRecord(link: ItemLink, index = 0): Record<string, unknown> {
  const record: Record<string, unknown> = {
    provider: link.provider,
    id: link.id,
    url: link.url,
    relation: link.relation === (index === 0 ? "primary" : "secondary") ? undefined : link.relation,
    direction: link.direction,
    sync_mode: link.syncMode === "sync" ? undefined : link.syncMode,
    state: link.state,
    raw_state: link.rawState,
    state_updated_at: link.stateUpdatedAt,
    parent_id: link.parentId,
    on_close: link.onClose === "none" ? undefined : link.onClose,
    last_sync: link.lastSyncedAt,
    fields: link.fields,
  };
  const known = Object.entries(record).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...link.extra };
}

function linkFrom(value: unknown, supposed: ItemLink["relation"]): ItemLink | string {
  const bare = textOf(value);
  const record = bare === undefined ? value : bareRecord(bare);
  if (typeof record !== "object" || record === null || Array.isArray(record)) return "is no mapping.";
  const at = (key: string) => textOf((record as Record<string, unknown>)[key]);
  const id = at("id");
  const provider = at("provider") ?? (id === undefined ? undefined : supposedProvider(id));
  if (provider === undefined || id === undefined) return "lacks `provider` or `id`.";
  const own = Object.entries(record).filter(([key]) => !(linkKeys as readonly string[]).includes(key));
  const { fields } = record as { fields?: unknown };
  return {
    provider,
    id,
    relation: worded(relations, at("relation"), aliases) ?? (at("relation") === undefined ? supposed : "context"),
    syncMode: worded(modes, at("sync_mode"), syncAliases) ?? (at("sync_mode") === undefined ? "sync" : "manual"),
    onClose: worded(closings, at("on_close")) ?? "none",
    ...present("url", at("url")),
    ...present("direction", worded(directions, at("direction"), directionAliases)),
    ...present("state", worded<State>(states, at("state"))),
    ...present("rawState", at("raw_state")),
    ...present("stateUpdatedAt", at("state_updated_at")),
    ...present("parentId", at("parent_id")),
    ...present("lastSyncedAt", at("last_sync") ?? at("last_synced_at")),
    ...present("fields", isRecord(fields) ? fields : undefined),
    ...present("extra", own.length === 0 ? undefined : Object.fromEntries(own)),
  };
}

/** `PROJ-7`, `acme/shop#7`, or an address that names one of them. */
function bareRecord(text: string): Record<string, unknown> | undefined {
  const jira = /^https?:\/\/[^/\s]+\/browse\/([A-Z][A-Z0-9_]*-\d+)(?:[?#].*)?$/.exec(text);
  if (jira) return { provider: "jira", id: jira[1], url: text };
  const gitHub = /^https?:\/\/[^/\s]+\/([^/\s]+\/[^/\s]+)\/issues\/(\d+)(?:[?#].*)?$/.exec(text);
  if (gitHub) return { provider: "github", id: `${gitHub[1]}#${gitHub[2]}`, url: text };
  return supposedProvider(text) === undefined ? undefined : { id: text };
}

function supposedProvider(id: string): string | undefined {
  if (/^[A-Z][A-Z0-9_]*-\d+$/.test(id)) return "jira";
  return /^(?:[^/#\s]+\/[^/#\s]+)?#\d+$/.test(id) ? "github" : undefined;
}

/** A scalar as text; `[text](address)` is the address. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return /^\[[^\]]*\]\(([^()\s]+)\)$/.exec(value.trim())?.[1] ?? value.trim();
}

function worded<T extends string>(
  known: readonly T[],
  text: string | undefined,
  others?: ReadonlyMap<string, string>,
): T | undefined {
  const word = text?.toLowerCase().replace(/[- ]/g, "_");
  const meant = (others?.get(word ?? "") ?? word) as T | undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
