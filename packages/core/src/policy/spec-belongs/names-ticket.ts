import { nameOf, type TicketRef } from "../../contracts/ref.js";
import type { Item } from "../../contracts/thread.js";

/**
 * Does front matter name this ticket? `PROJ-1042`, `#42`, `42`, `acme/shop#42` and URLs that end in
 * the ticket's key or number do, in any case.
 *
 * @param repository `owner/repo` that a bare number belongs to
 */
export function namesTicket(upstream: Item["upstream"], ref: TicketRef, repository: string): boolean {
  const name = nameOf(ref).toLowerCase();
  const { id, url } = upstream ?? {};
  if (id !== undefined && sameName(id.trim().toLowerCase(), name, repository.toLowerCase())) return true;
  if (url === undefined) return false;
  const path = url
    .trim()
    .toLowerCase()
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
  const [where, number] = name.split("#");
  return number === undefined ? path.endsWith(`/${name}`) : path.endsWith(`/${where}/issues/${number}`);
}

function sameName(id: string, name: string, repository: string): boolean {
  const bare = id.replace(/^(?:github|jira|linear|azure|notion):/, "").replace(/^(?:#|gh-)/, "");
  return bare === name || (/^\d+$/.test(bare) && name === `${repository}#${bare}`);
}
