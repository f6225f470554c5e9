import {
  nameOf,
  providerIds,
  SatelliteError,
  type ProviderId,
  type Ticket,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { likest, tellingWords } from "@satellite/core/item";
import { harmless, unreadNotice, type Desk, type Notice } from "../../desk/index.js";
import { isOn } from "../status/trackers.js";
import type { Suggestion } from "./result.js";

/** Words that are asked for, tickets that are looked at in one tracker, and suggestions that are shown, at most. */
const [mostWords, mostTickets, mostShown] = [4, 200, 9];

export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly notices: readonly Notice[];
  /** What was chosen; nothing when a person took none. */
  readonly chosen?: TicketRef;
}

/** Tickets whose titles are like the item's, the likest first, and the one of them that a person means. */
export async function suggest(desk: Desk, item: WorkspaceItem, tied: ReadonlySet<TicketRef>): Promise<Suggested> {
  const { title } = item.content;
  const words = tellingWords(title).slice(0, mostWords);
  const ids = words.length === 0 ? [] : providerIds.filter((id) => isOn(desk.config, id));
  const asked = await Promise.all(ids.map((id) => ask(desk, id, words)));
  const tickets = asked.flatMap((one) => one.tickets).filter(({ kind, ref }) => kind === "ticket" && !tied.has(ref));
  const notices = asked.flatMap((one) => one.notices);
  const suggestions = likest(title, tickets, mostShown).map(({ ref, state, title: name, url }) => ({
    ref,
    title: name,
    url,
    state,
  }));
  if (suggestions.length === 0) {
    const says = `no ticket was found whose title is like "${title}"`;
    return { suggestions, notices: [...notices, { weight: "said", code: "NOT_FOUND", says }] };
  }
  const options = suggestions.map(({ ref, state, title: name }) => `${nameOf(ref)}  ${name}  ${state}`);
  const choice = await desk.ask.choose({ says: `Which ticket is ${item.id} "${title}"?`, options });
  const chosen = typeof choice === "number" ? suggestions[choice]?.ref : undefined;
  if (chosen !== undefined) return { suggestions, notices, chosen };
  if (choice === "none") return { suggestions, notices };
  const says = `${suggestions.length} tickets are like ${item.id}, and nobody is there to choose`;
  const remedy = `satellite link ${item.id} REF`;
  return { suggestions, notices: [...notices, { weight: "person", code: "AMBIGUOUS", says, remedy }] };
}

async function ask(
  desk: Desk,
  id: ProviderId,
  words: readonly string[],
): Promise<{ readonly tickets: readonly Ticket[]; readonly notices: readonly Notice[] }> {
  const provider = await desk.provider(id);
  if ("code" in provider) return { tickets: [], notices: [unreadNotice(provider, id)] };
  const tickets: Ticket[] = [];
  try {
    for await (const page of provider.search({ words })) {
      for (const ticket of page) tickets.push(await harmless(ticket));
      if (tickets.length >= mostTickets) break;
    }
    return { tickets, notices: [] };
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { tickets, notices: [{ weight: "unverified", code: error.code, says: error.message, where: id }] };
  }
}
