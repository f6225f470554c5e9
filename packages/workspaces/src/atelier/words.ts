import type { ItemLink, State } from "@satellite/core";

/** What a bead's `status` means. Tombstones mark what was deleted; a bead on a hook is in somebody's hands. */
export const beadStatuses: readonly { readonly name: string; readonly state: State }[] = [
  { name: "open", state: "open" },
  { name: "in_progress", state: "in_progress" },
  { name: "blocked", state: "blocked" },
  { name: "deferred", state: "open" },
  { name: "hooked", state: "in_progress" },
  { name: "pinned", state: "open" },
  { name: "closed", state: "closed" },
  { name: "tombstone", state: "closed" },
];

/** beads' own types. */
export const beadTypes: readonly string[] = ["bug", "feature", "task", "epic", "chore"];

const stateByStatus = new Map(beadStatuses.map(({ name, state }) => [name, state]));

export const stateOfBead = (status: string): State => stateByStatus.get(status) ?? "unknown";

/** `0` (highest) to `4`, also as `P0` to `P4`; anything else is no priority of a bead. */
export function priorityOf(text: string): number | undefined {
  const found = /^[Pp]?([0-4])$/.exec(text.trim());
  return found ? Number(found[1]) : undefined;
}

/** Canonical values of `external_tickets`, and what Atelier takes for them. Spaces and hyphens count as `_`. */
const spellings = {
  relation: {
    values: ["primary", "secondary", "context", "derived"],
    aliases: { context_only: "context", reference: "context", child: "derived" },
  },
  direction: { values: ["imported", "exported", "linked"], aliases: { import: "imported", export: "exported" } },
  sync_mode: {
    values: ["manual", "import", "export", "sync"],
    aliases: {
      pull: "import",
      import_only: "import",
      read_only: "import",
      push: "export",
      export_only: "export",
      write_only: "export",
      bidirectional: "sync",
      two_way: "sync",
      both: "sync",
      none: "manual",
    },
  },
  state: {
    values: ["open", "in_progress", "blocked", "in_review", "closed", "unknown"],
    aliases: { inprogress: "in_progress", inreview: "in_review", todo: "open" },
  },
  on_close: { values: ["none", "comment", "close", "sync"], aliases: {} },
} satisfies Record<string, { values: readonly string[]; aliases: Readonly<Record<string, string>> }>;

interface Canonical {
  relation: ItemLink["relation"];
  direction: NonNullable<ItemLink["direction"]>;
  sync_mode: ItemLink["syncMode"];
  state: State;
  on_close: ItemLink["onClose"];
}

export type SpelledKey = keyof Canonical;
export const spelledKeys = Object.keys(spellings) as SpelledKey[];

/** The canonical value for any spelling that Atelier reads; nothing for a word that it does not know. */
export function canonical<K extends SpelledKey>(key: K, value: unknown): Canonical[K] | undefined {
  if (typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase().replace(/[- ]/g, "_");
  const { values, aliases } = spellings[key];
  const alias = new Map<string, string>(Object.entries(aliases)).get(word) ?? word;
  return (values as readonly string[]).includes(alias) ? (alias as Canonical[K]) : undefined;
}
