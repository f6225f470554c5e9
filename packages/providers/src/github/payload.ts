import { providerIds, type Repository, type TicketRef } from "@satellite/core";

/** A repository as event payloads describe it, as far as it is used. */
export interface PayloadRepository {
  readonly full_name: string;
  readonly id?: number;
  readonly html_url?: string;
  readonly default_branch?: string;
  readonly owner?: { readonly type?: string } | null;
}

/** What a payload leaves out is only a guess here; the host's own answer replaces it. */
export function toRepository({
  full_name: fullName,
  id,
  html_url: url,
  default_branch: branch,
  owner,
}: PayloadRepository): Repository {
  const kind = owner?.type === "Organization" ? "organization" : owner?.type === "User" ? "user" : undefined;
  return {
    fullName,
    url: url ?? `https://github.com/${fullName}`,
    defaultBranch: branch ?? "main",
    ...(id === undefined ? {} : { id }),
    ...(kind === undefined ? {} : { owner: kind }),
  };
}

/** Refs as the Forge app sends them; `bad` is the place of the first that is none. */
export function toTicketRefs(
  texts: readonly string[],
): { readonly refs: readonly TicketRef[] } | { readonly bad: number } {
  const bad = texts.findIndex((text) => !isTicketRef(text));
  return bad < 0 ? { refs: texts as readonly TicketRef[] } : { bad };
}

function isTicketRef(text: string): text is TicketRef {
  const at = text.indexOf(":");
  return (
    at > 0 && (providerIds as readonly string[]).includes(text.slice(0, at)) && /^\S{1,250}$/.test(text.slice(at + 1))
  );
}
