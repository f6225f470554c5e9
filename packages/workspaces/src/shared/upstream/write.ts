import type { Dialects, ItemLink } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { linkRecord } from "../links.js";
import { readUpstream } from "./read.js";

/**
 * The value of `upstream:` for these links: one entry as a mapping, several as a list, none as nothing. A value, or an entry,
 * that tells what it should already is given as it was, so that its lines stay.
 *
 * @param before the value that stands there
 */
export function writeUpstream(links: readonly ItemLink[], before: unknown, dialects: Dialects): unknown {
  if (links.length === 0) return undefined;
  const says = (value: unknown): string => canonical(readUpstream(value, "", dialects).links.map(plain));
  if (says(before) === canonical(links.map(plain))) return before;
  const old = Array.isArray(before) ? (before as unknown[]) : before === undefined ? [] : [before];
  const entries = links.map((link, index) => {
    // What an entry leaves unsaid hangs on its place: the first is primary.
    const first = index === 0 ? [] : [{ provider: "custom", id: "first" }];
    const wanted = canonical([...readUpstream(first, "", dialects).links, link].map(plain));
    return old.find((raw) => says([...first, raw]) === wanted) ?? linkRecord(link, index);
  });
  return entries.length === 1 && !Array.isArray(before) ? entries[0] : entries;
}

function plain(link: ItemLink): unknown {
  return Object.fromEntries(Object.entries(link).filter(([, value]) => value !== undefined));
}
