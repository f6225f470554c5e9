import { relations, syncModes } from "./words.js";
import { oneOf, positive, type Adder } from "./adder.js";

/** Tickets become items, and are tied to them. */
export function addWorking(command: Adder): void {
  command(
    "pull <ref>",
    "make or refresh the item of a ticket: PROJ-123, #42, owner/repo#42, a URL",
    async () => (await import("../commands/pull.js")).pull,
    (one) =>
      one
        .option("--start", "set the ticket in progress")
        .option("--item <item>", "the item to refresh, where several are linked to the ticket")
        .option("--force", "though its work was completed before; recorded"),
  );
  command(
    "import",
    "bring many tickets here at once",
    async () => (await import("../commands/import.js")).importTickets,
    (one) =>
      one
        .option("--provider <tracker>", "the tracker: jira, github")
        .option("--query <query>", "in the tracker's own language: JQL, GitHub search")
        .option("--assigned", "what is assigned to me, or in progress")
        .option("--context", "as context only: not to be worked on, never written to")
        .option("--force", "though work on some was completed before; recorded"),
  );
  command(
    "link <item> [ref]",
    "tie an item to a ticket",
    async () => (await import("../commands/link.js")).link,
    (one) =>
      one
        .option("--suggest", "look for tickets with the item's title, and ask")
        .option("--github-issue <number>", "an issue of the repository", positive)
        .option("--jira <key>", "a Jira ticket")
        .addOption(oneOf("--relation <relation>", "role of the ticket for the item", relations))
        .addOption(oneOf("--sync-mode <mode>", "which way values go", syncModes))
        .addOption(oneOf("--on-close <deed>", "what closing the item does", ["none", "comment", "close", "sync"])),
  );
  command(
    "unlink <item> [ref]",
    "take a tie away, and every trace of it",
    async () => (await import("../commands/link.js")).unlink,
  );
  command("links [item]", "what is tied to what", async () => (await import("../commands/link.js")).links);
}
