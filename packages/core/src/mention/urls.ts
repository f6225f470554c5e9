import type { Found, Span } from "./found.js";
import { parseUrl, ticketOf, type TicketUrl } from "./ticket-url.js";
import { isOn, keyTracker, type Home } from "./home.js";

/** No ticket's address is longer; a longer one is not looked into. In UTF-16 units. */
const LONGEST_URL = 2000;
// eslint-disable-next-line no-control-regex -- control characters end a URL
const URL_TEXT = /https?:\/\/[^\s<>"'`|\\^{}()[\]\u0000-\u001f]+/gi;

export interface Addresses {
  readonly found: readonly Found[];
  /** URLs that a tracker's pattern knows; no key is looked for inside them. */
  readonly claimed: readonly Span[];
  /** All URLs; `#12` inside one is its fragment. */
  readonly all: readonly Span[];
}

/** The addresses of tickets in one text. A pull request's address is claimed, and is no ticket. */
export function findUrls(text: string, home: Home): Addresses {
  const found: Found[] = [];
  const claimed: Span[] = [];
  const all: Span[] = [];
  for (const match of text.matchAll(URL_TEXT)) {
    const start = match.index;
    const url = withoutTail(match[0]);
    const span = { start, end: start + url.length };
    all.push(span);
    if (url.length > LONGEST_URL) continue;
    const parts = parseUrl(url);
    const ticket = parts && ticketOf(parts, home);
    if (!ticket) continue;
    claimed.push(span);
    const judged = judge(ticket, span, home);
    if (judged) found.push(judged);
  }
  return { found, claimed, all };
}

/** What ends a sentence or an emphasis is not part of the address. */
function withoutTail(url: string): string {
  let end = url.length;
  while (end > 0 && ".,;:!?*_~".includes(url[end - 1] as string)) end -= 1;
  return url.slice(0, end);
}

function judge(ticket: TicketUrl, span: Span, home: Home): Found | undefined {
  if (ticket.is === "other") return undefined;
  if (ticket.is === "elsewhere" || !isOn(home, ticket.tracker)) return { ...span, reason: "no-tracker" };
  const { tracker, name } = ticket;
  if ((tracker === "jira" || tracker === "linear") && !isWanted(home, tracker, name.slice(0, name.lastIndexOf("-")))) {
    return { ...span, reason: "not-in-projects" };
  }
  return { ...span, ref: `${tracker}:${name}`, kind: "url" };
}

/** The address says whose key it is, so only that tracker's list counts; without one, Jira's keys keep to what lists there are. */
function isWanted(home: Home, tracker: "jira" | "linear", project: string): boolean {
  if (home[tracker].size > 0) return home[tracker].has(project);
  return tracker === "linear" || home.projects.length === 0 || keyTracker(home, project) === "jira";
}
