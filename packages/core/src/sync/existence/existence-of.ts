import { itemName, nameOf } from "../../contracts/ref.js";
import type { Existence, ItemLook, Look, Tell, TicketLook } from "./look.js";

/**
 * What becomes of a pair. Where it could not be looked, nothing is; where a side is gone, a person is asked and nothing is
 * written; where one bears another name, everything that is remembered follows.
 */
export function existenceOf(look: Look): Existence {
  const { itemLook, ticketLook } = look;
  if (ticketLook.outcome === "unread") return left(unreadTell(look, ticketLook));
  if (ticketLook.outcome === "missing" && ticketLook.doubt !== undefined)
    return left(doubtTell(look, ticketLook.doubt));
  if (!itemLook.there) return withoutItem(look, itemLook);
  if (itemLook.problem !== undefined) return left(brokenTell(itemLook.problem));
  if (itemLook.optOut) return left(said(look.item, "it is kept out of trackers: it was left alone"));
  if (itemLook.place === "archived") return left(said(look.item, archivedSays(look)));
  if (ticketLook.outcome === "missing") return goneTicket(look, ticketLook.says);
  if (ticketLook.outcome === "found" && ticketLook.kind !== "ticket") return noTicket(look, ticketLook.kind);
  return both(look, itemLook, ticketLook);
}

function withoutItem(look: Look, { heirs, unread }: Extract<ItemLook, { there: false }>): Existence {
  const { item, ticket, ticketLook } = look;
  if (unread !== undefined) {
    const says = `${itemName(item)} is not here, but this file cannot be read, and may hold it: it was left alone`;
    return left({ weight: "part", code: unread.code, says, where: placeOf(unread) });
  }
  const [heir, ...more] = heirs;
  if (heir !== undefined && more.length === 0) {
    const tell = said(
      item,
      `it is ${itemName(heir)} by now: what is remembered of it and ${nameOf(ticket)} went along`,
    );
    const next = both(look, undefined, ticketLook);
    return next.kind === "there" ? { ...next, item: heir, tell: [tell, ...next.tell] } : next;
  }
  if (ticketLook.outcome === "missing") {
    const says = `neither the item nor ${nameOf(ticket)} is there any more: the link was dropped`;
    return { kind: "over", tell: [said(item, says)] };
  }
  const may = heirs.length === 0 ? "" : `; ${heirs.map(itemName).join(" and ")} name its ticket`;
  const says = `it is not here any more (deleted, or on another branch), and ${nameOf(ticket)} is${may}: nothing was written`;
  return { kind: "gone", side: "item", tell: [asks(look, "NO_ITEM", says, item)] };
}

function goneTicket(look: Look, found: string | undefined): Existence {
  const { item, ticket } = look;
  const why = found === undefined ? "it was deleted, or the account may not see it any more" : found;
  const says = `${why}; ${itemName(item)} was left as it is`;
  return { kind: "gone", side: "ticket", tell: [asks(look, "NOT_FOUND", says, ticket)] };
}

/** Both are there, under whatever name. */
function both(look: Look, item: Extract<ItemLook, { there: true }> | undefined, ticket: TicketLook): Existence {
  const renamed = ticket.outcome === "found" && ticket.ref !== look.ticket ? ticket.ref : undefined;
  if (renamed !== undefined && look.others.includes(renamed)) {
    const says = `it is ${nameOf(renamed)} by now, which ${itemName(look.item)} is tied to as well: this tie was left alone`;
    const remedy = `satellite unlink ${itemName(look.item)} ${nameOf(look.ticket)}`;
    return left({ weight: "part", code: "AMBIGUOUS", says, where: look.ticket, remedy });
  }
  const moved =
    renamed === undefined
      ? []
      : [
          said(
            look.ticket,
            `it is ${nameOf(renamed)} by now: link, history and mirror of ${itemName(look.item)} follow`,
          ),
        ];
  if (ticket.outcome === "found" && ticket.archived === true) {
    const says = `its tracker has put it away, and lets nobody write: ${itemName(look.item)} was left alone`;
    return left(said(look.ticket, says));
  }
  const reopened =
    item?.place === "completed" && ticket.outcome === "found" && ticket.state !== "closed" && item.state === "closed"
      ? [said(look.item, `it lies among the completed, and ${nameOf(renamed ?? look.ticket)} is not closed`)]
      : [];
  // A row that asked about the item falls as soon as it is here; one about the ticket, only when the ticket was seen.
  const isBack = look.asked === "item" || (look.asked === "ticket" && ticket.outcome === "found");
  const back = isBack
    ? [said(look.item, `${nameOf(look.ticket)} and ${itemName(look.item)} are both there again`)]
    : [];
  return {
    kind: "there",
    ...(renamed === undefined ? {} : { ticket: renamed }),
    ...(isBack ? { back: true as const } : {}),
    tell: [...back, ...moved, ...reopened],
  };
}

function archivedSays({ ticket }: Look): string {
  return `it is archived: nothing goes between it and ${nameOf(ticket)} until it is restored`;
}

/** GitHub made a discussion of it, or the number is a pull request's. */
function noTicket(look: Look, kind: string): Existence {
  const says = `it is a ${kind.replace("_", " ")}, no ticket: ${itemName(look.item)} was left alone`;
  const remedy = `satellite unlink ${itemName(look.item)} ${nameOf(look.ticket)}`;
  return left({ weight: "part", code: "REFUSED", says, where: look.ticket, remedy });
}

function left(...tell: readonly Tell[]): Existence {
  return { kind: "left", tell };
}

function unreadTell({ ticket }: Look, { code, says }: Extract<TicketLook, { outcome: "unread" }>): Tell {
  return { weight: "unverified", code, says, where: ticket };
}

function doubtTell({ ticket }: Look, doubt: string): Tell {
  return { weight: "unverified", code: "NOT_FOUND", says: `${doubt}: nothing was written`, where: ticket };
}

function brokenTell(problem: Pick<Extract<ItemLook, { there: true }>, "problem">["problem"] & object): Tell {
  return { weight: "part", code: problem.code, says: `${problem.says} It was left alone.`, where: placeOf(problem) };
}

function asks({ item }: Look, code: Tell["code"], says: string, where: string): Tell {
  return { weight: "person", code, says, where, remedy: `satellite resolve ${itemName(item)}` };
}

function said(where: string, says: string): Tell {
  return { weight: "said", code: "CHANGED_MEANWHILE", says, where };
}

function placeOf({ line, path }: { readonly path: string; readonly line?: number }): string {
  return line === undefined ? path : `${path}:${line}`;
}
