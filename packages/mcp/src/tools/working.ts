import { importTickets } from "@satellite/engine/verbs/import";
import { link, links, unlink } from "@satellite/engine/verbs/link";
import { pull } from "@satellite/engine/verbs/pull";
import type { ItemLink } from "@satellite/core";
import { flag, maybe, text, tool, word, type Tool } from "./tool.js";

export const relations = ["primary", "secondary", "context", "derived"] as const;
export const syncModes = ["manual", "import", "export", "sync"] as const;

/** Tickets become items, and are tied to them. */
export const working: readonly Tool[] = [
  tool({
    name: "pull",
    description: "Make or refresh the item of a ticket: PROJ-123, #42, owner/repo#42 or an address.",
    writes: "upstream",
    takes: {
      ref: text("The ticket."),
      start: flag("Set the ticket in progress."),
      item: text("The item to refresh, where several are linked to the ticket."),
      force: flag("Though its work was completed before; recorded."),
    },
    needs: ["ref"],
    run: (desk, given) =>
      pull(desk, {
        ref: given.need("ref"),
        start: given.flag("start"),
        force: given.flag("force"),
        ...maybe("item", given.text("item")),
      }),
  }),
  tool({
    name: "import",
    description: "Bring many tickets here at once, as items; what has an item is linked to it.",
    writes: "here",
    takes: {
      provider: word("The tracker.", ["jira", "github"]),
      query: text("In the tracker's own language: JQL, GitHub search.", 10_000),
      assigned: flag("What is assigned to me, or in progress."),
      context: flag("As context only: not to be worked on, never written to."),
      force: flag("Though work on some was completed before; recorded."),
    },
    run: (desk, given) =>
      importTickets(desk, {
        assigned: given.flag("assigned"),
        context: given.flag("context"),
        force: given.flag("force"),
        ...maybe("provider", given.text("provider")),
        ...maybe("query", given.text("query")),
      }),
  }),
  tool({
    name: "link",
    description: "Tie an item to a ticket, or change the tie.",
    writes: "here",
    takes: {
      item: text("The item, by id or path."),
      ref: text("The ticket."),
      relation: word("Role of the ticket for the item.", relations),
      sync_mode: word("Which way values go.", syncModes),
      on_close: word("What closing the item does.", ["none", "comment", "close", "sync"]),
    },
    needs: ["item", "ref"],
    run: (desk, given) =>
      link(desk, {
        item: given.need("item"),
        ref: given.need("ref"),
        suggest: false,
        ...maybe("relation", given.text("relation") as ItemLink["relation"] | undefined),
        ...maybe("syncMode", given.text("sync_mode") as ItemLink["syncMode"] | undefined),
        ...maybe("onClose", given.text("on_close") as ItemLink["onClose"] | undefined),
      }),
  }),
  tool({
    name: "unlink",
    description: "Take a tie away, and every trace of it on both sides.",
    writes: "upstream",
    takes: { item: text("The item, by id or path."), ref: text("The ticket; none: every one of the item.") },
    needs: ["item"],
    run: (desk, given) => unlink(desk, { item: given.need("item"), ...maybe("ref", given.text("ref")) }),
  }),
  tool({
    name: "links",
    description: "What is tied to what. Asks no service.",
    writes: "looks",
    takes: { item: text("Only this item.") },
    run: (desk, given) => links(desk, maybe("item", given.text("item"))),
  }),
];
