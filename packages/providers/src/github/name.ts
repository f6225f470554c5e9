import type { AnyRef, TicketRef } from "@satellite/core";
import { gitHubParts } from "@satellite/core";

/** A repository's two names, as every address of the API wants them. */
export interface Place {
  readonly owner: string;
  readonly repo: string;
}

/** @param fullName `acme/shop` */
export function placeOf(fullName: string): Place {
  const at = fullName.indexOf("/");
  return { owner: fullName.slice(0, at), repo: fullName.slice(at + 1) };
}

/** The issue or pull request that a ref names; nothing for a push or a merge group. */
export function threadOf(ref: AnyRef): (Place & { readonly number: number }) | undefined {
  const parts = gitHubParts(ref);
  return parts && { ...placeOf(parts.repository), number: parts.number };
}

/** The repository of any change or ticket: `change:github:acme/shop@<sha>`, `github:acme/shop#42`. */
export function repositoryOf(ref: AnyRef): Place | undefined {
  const found = /(?:^|:)([^/:\s]+\/[^/#@\s]+)[#@]/.exec(ref);
  return found?.[1] === undefined ? undefined : placeOf(found[1]);
}

export function ticketRef(fullName: string, number: number): TicketRef {
  return `github:${fullName}#${number}`;
}

/** The issue that an address of the API is about: `…/repos/acme/shop/issues/42`. */
export function refOfUrl(url: string | null | undefined): TicketRef | undefined {
  const found = /\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(url ?? "");
  return found ? ticketRef(found[1] as string, Number(found[2])) : undefined;
}
