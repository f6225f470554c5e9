import type { ItemLink } from "@satellite/core";
import { canonical, spelledKeys, type SpelledKey } from "./words.js";

/** What one entry says outright: no default is filled in. */
export interface Said {
  readonly provider: string;
  readonly id: string;
  readonly values: Partial<Omit<ItemLink, "provider" | "id">>;
}

type Raw = Readonly<Record<string, unknown>>;

/** Keys of an entry in the order in which they are written, with their names in `ItemLink`. */
const keys = [
  ["provider", "provider"],
  ["id", "id"],
  ["url", "url"],
  ["relation", "relation"],
  ["direction", "direction"],
  ["sync_mode", "syncMode"],
  ["state", "state"],
  ["raw_state", "rawState"],
  ["state_updated_at", "stateUpdatedAt"],
  ["parent_id", "parentId"],
  ["on_close", "onClose"],
  ["last_synced_at", "lastSyncedAt"],
  ["fields", "fields"],
] as const satisfies readonly (readonly [string, keyof ItemLink])[];

const ours = new Set<string>([...keys.map(([key]) => key), "ticket_id"]);
const momentKeys = new Set(["state_updated_at", "last_synced_at"]);
const moment = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** An entry as its author meant it, in any spelling that Atelier reads; in words, why it is none. */
export function readEntry(value: unknown): { said: Said; warnings: string[] } | { bad: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { bad: "is no object" };
  const raw = value as Raw;
  const provider = text(raw.provider)?.toLowerCase();
  if (provider === undefined) return { bad: "names no provider" };
  const id = identifier(raw.id) ?? identifier(raw.ticket_id);
  if (id === undefined) return { bad: "has no id" };
  const values = Object.fromEntries(
    keys
      .slice(2)
      .map(([key, name]) => [name, valueOf(raw, key)])
      .filter(([, read]) => read !== undefined),
  ) as Said["values"];
  const extra = Object.entries(raw).filter(([key]) => !ours.has(key));
  const warnings = spelledKeys
    .filter((key) => text(raw[key]) !== undefined && canonical(key, raw[key]) === undefined)
    .map((key) => `${key} says ${JSON.stringify(raw[key])}, which is no ${key}`);
  const said: Said = {
    provider,
    id,
    values: extra.length === 0 ? values : { ...values, extra: Object.fromEntries(extra) },
  };
  return { said, warnings };
}

/**
 * The entry for a link. What was there and did not change is written under its canonical name, what nobody
 * understands stays; of a new entry, `on_close: none` goes without saying.
 */
export function writeEntry(link: ItemLink, before: { readonly raw: Raw; readonly link: ItemLink } | undefined): Raw {
  const written: [string, unknown][] = [];
  for (const [key, name] of keys) {
    const wanted = link[name];
    if (before !== undefined && same(wanted, before.link[name])) {
      const kept = key === "id" ? link.id : (valueOf(before.raw, key) ?? before.raw[key]);
      if (kept !== undefined) written.push([key, kept]);
    } else if (wanted !== undefined && (before !== undefined || key !== "on_close" || wanted !== "none"))
      written.push([key, wanted]);
  }
  const extra = Object.entries(link.extra ?? {}).filter(([key]) => !ours.has(key));
  return Object.fromEntries([...written, ...extra]);
}

/** Entries for one ticket as one, as they are read: a later one wins, but for words of which nobody can make anything. */
export function mergedRaw(raws: readonly Raw[]): Raw {
  const merged = new Map<string, unknown>();
  for (const raw of raws)
    for (const [key, value] of Object.entries(raw)) {
      const known = keys.find(([name]) => name === key)?.[0];
      const isVain = known !== undefined && valueOf(raw, known) === undefined;
      if (!isVain || !merged.has(key)) merged.set(key, value);
    }
  return Object.fromEntries(merged);
}

/** Two links say the same, whatever the order of their keys. */
export function sameLink(left: ItemLink, right: ItemLink): boolean {
  return keys.every(([, name]) => same(left[name], right[name])) && same(left.extra ?? {}, right.extra ?? {});
}

export const linkKey = (link: { readonly provider: string; readonly id: string }): string =>
  `${link.provider}\u0000${link.id}`;

function valueOf(raw: Raw, key: (typeof keys)[number][0]): unknown {
  const value = raw[key];
  if ((spelledKeys as readonly string[]).includes(key)) return canonical(key as SpelledKey, value);
  if (key === "fields") return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  if (key === "provider") return text(value)?.toLowerCase();
  if (momentKeys.has(key)) return moment.test(text(value) ?? "") ? text(value) : undefined;
  return key === "parent_id" ? identifier(value) : text(value);
}

function text(value: unknown): string | undefined {
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed === "" ? undefined : trimmed;
}

/** Some write numbers as numbers. */
const identifier = (value: unknown): string | undefined =>
  Number.isSafeInteger(value) && (value as number) > 0 ? String(value) : text(value);

function same(left: unknown, right: unknown): boolean {
  return left === right || sorted(left) === sorted(right);
}

function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
