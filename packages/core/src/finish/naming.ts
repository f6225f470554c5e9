import { gitHubParts, nameOf, type TicketRef } from "../contracts/ref.js";
import type { ItemLink } from "../contracts/item.js";
import { mayWrite } from "../link/index.js";
import { safeAddress, linkTarget } from "../markup/inline/index.js";

export interface NamedTicket {
  readonly ref: TicketRef;
  readonly link: Pick<ItemLink, "relation" | "syncMode" | "url">;
}

export interface Naming {
  /** `owner/repo` whose numbers are written bare. */
  readonly repository: string;
  /** `Closes`; null: merging closes nothing. */
  readonly keyword: string | null;
  /** The spec's block says already that merging closes this one. */
  readonly closedAbove?: TicketRef;
}

/**
 * The lines below the spec in a pull request's text that name its tickets, the primary ones first: the check finds them there,
 * since what stands in the spec's block links nothing. `Closes #42` for each of GitHub's that merging may close.
 */
export function namingLines(tickets: readonly NamedTicket[], naming: Naming): string {
  const told = [...tickets]
    .filter(({ link }) => link.relation !== "context")
    .sort((one, other) => rank(one) - rank(other));
  const { closedAbove, keyword } = naming;
  const closes = (one: NamedTicket) => keyword !== null && one.ref !== closedAbove && isClosable(one);
  const named = told.filter((one) => !closes(one)).map((one) => `Ticket: ${linked(one, naming)}`);
  const closing = told.filter(closes).map(({ ref }) => `${keyword ?? ""} ${short(ref, naming.repository)}`);
  return [named, closing]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Only GitHub closes a ticket by words in a pull request. */
export function isClosable({ link, ref }: NamedTicket): boolean {
  return ref.startsWith("github:") && mayWrite(link, "state", true) === true;
}

const rank = ({ link }: NamedTicket): number => (link.relation === "primary" ? 0 : 1);

function linked({ link, ref }: NamedTicket, { repository }: Naming): string {
  const url = link.url === undefined ? undefined : safeAddress(link.url);
  const name = short(ref, repository);
  // GitHub links its own numbers by itself.
  return url === undefined || ref.startsWith("github:") ? name : `[${name}](${linkTarget(url)})`;
}

/** `#42` in its own repository, `acme/shop#42` elsewhere, `PROJ-1042`. */
export function short(ref: TicketRef, repository: string): string {
  const parts = gitHubParts(ref);
  if (!ref.startsWith("github:") || parts === undefined) return nameOf(ref);
  return parts.repository.toLowerCase() === repository.toLowerCase() ? `#${parts.number}` : nameOf(ref);
}
