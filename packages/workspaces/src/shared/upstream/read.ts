import type { Dialects, ItemLink, ItemProblem } from "@satellite/core";
import { linksFrom } from "../links.js";
import { canonicalId, nameTicket, sameTicket } from "./name.js";

export interface ReadUpstream {
  /** Merged by provider and id: what a later entry says wins. */
  readonly links: readonly ItemLink[];
  /** Entries that were passed over. */
  readonly problems: readonly ItemProblem[];
  /** `upstream: false` or `none`: its author wants the item kept out of every tracker. */
  readonly optOut: boolean;
}

/** The links that the value of `upstream:` tells; a bare number is one of the repository's own. */
export function readUpstream(value: unknown, path: string, dialects: Dialects): ReadUpstream {
  if (value === false || value === "none") return { links: [], problems: [], optOut: true };
  const bare = typeof value === "string" || typeof value === "number" ? nameTicket(String(value), dialects) : undefined;
  const read = linksFrom(bare === undefined ? value : { ...bare });
  const links: ItemLink[] = [];
  for (const each of read.links) {
    const link = { ...each, id: canonicalId(each.provider, each.id, each.url, dialects) };
    const twin = links.findIndex((other) => sameTicket(link, other));
    if (twin < 0) links.push(link);
    else links[twin] = { ...links[twin], ...link };
  }
  const problems = read.bad.map((says): ItemProblem => ({ code: "BAD_LINK", path, says, blocks: false }));
  return { links, problems, optOut: false };
}
