import type { ItemLink } from "../contracts/item.js";
import { gitHubParts, nameOf, providerIds, providerOf, type ProviderId, type TicketRef } from "../contracts/ref.js";

/**
 * The ticket that a link names. GitHub's may be a bare number of the repository at hand; a link whose provider we do
 * not know, or whose id has another shape, names none.
 */
export function refOfLink(
  { id, provider }: Pick<ItemLink, "id" | "provider">,
  repository: string,
): TicketRef | undefined {
  const known = provider.toLowerCase();
  if (!(providerIds as readonly string[]).includes(known)) return undefined;
  const name = id.trim();
  if (known !== "github")
    return name === "" ? undefined : `${known as ProviderId}:${isKey(known) ? name.toUpperCase() : name}`;
  const number = /^#?(\d{1,10})$/.exec(name)?.[1];
  if (number !== undefined) return repository === "" ? undefined : `github:${repository}#${number}`;
  return gitHubParts(`github:${name}`) === undefined ? undefined : `github:${name}`;
}

/** How a link names the ticket: `{provider: "github", id: "acme/shop#42"}`. */
export function linkName(ref: TicketRef): Pick<ItemLink, "id" | "provider"> {
  return { provider: providerOf(ref), id: nameOf(ref) };
}

function isKey(provider: string): boolean {
  return provider === "jira" || provider === "linear";
}
