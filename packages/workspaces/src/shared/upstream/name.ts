import type { Dialects, ItemLink } from "@satellite/core";
import { nameOf, providerOf } from "@satellite/core";
import { findMentions } from "@satellite/core/mention";

/** A ticket as one value names it. */
export type Named = Pick<ItemLink, "provider" | "id" | "url">;

/**
 * The ticket that a value names and nothing else: an address, a key, a number, a whole ref. A number whose repository
 * nobody told is `#42` of GitHub.
 */
export function nameTicket(value: string, dialects: Dialects): Named | undefined {
  const text = value.trim();
  const isUrl = /^https?:\/\//i.test(text);
  const bare = /^[1-9]\d{0,9}$/.test(text) ? `#${text}` : text;
  const [mention] = findMentions([{ text: bare, in: "frontmatter" }], dialects).mentions;
  if (mention !== undefined && (isUrl || mention.raw.length === bare.length || bare.endsWith(`:${mention.raw}`)))
    return { provider: providerOf(mention.ref), id: nameOf(mention.ref), ...(isUrl ? { url: text } : {}) };
  if (/^#[1-9]\d{0,9}$/.test(bare)) return { provider: "github", id: bare };
  return /^[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9}$/.test(bare) ? { provider: "jira", id: bare } : undefined;
}

/** The tracker's own name for what an entry calls `id`, in the spelling that tells tickets apart. */
export function canonicalId(provider: string, id: string, url: string | undefined, dialects: Dialects): string {
  if (provider === "jira" || provider === "linear") return id.toUpperCase();
  if (provider !== "github") return id;
  const number = /^#?([1-9]\d{0,9})$/.exec(id)?.[1];
  if (number === undefined) return id;
  const there = /^https?:\/\/[^/]+\/([^/\s]+\/[^/\s#]+)\/issues\/(\d+)/i.exec(url ?? "");
  const repository = there?.[2] === number ? there[1] : dialects.repository;
  return `${repository ?? ""}#${number}`;
}

export function sameTicket(one: Pick<ItemLink, "provider" | "id">, other: Pick<ItemLink, "provider" | "id">): boolean {
  return one.provider === other.provider && one.id.toLowerCase() === other.id.toLowerCase();
}
