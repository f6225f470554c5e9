import { states, relations } from "./words.js";
import { oneOf, positive, type Adder } from "./adder.js";

/** How things stand. */
export function addAsking(command: Adder): void {
  command(
    "status",
    "items and tickets, their states on both sides, and what drifted apart",
    async () => (await import("../commands/status.js")).status,
    (one) =>
      one
        .option("--issues", "the tickets' states beside the items', and what drifted")
        .option("--refresh", "ask the trackers now")
        .addOption(oneOf("--state <state>", "only tickets in this state", states))
        .addOption(oneOf("--relation <relation>", "only links of this relation", relations))
        .option("--provider <tracker>", "only this tracker"),
  );
  command(
    "integrations",
    "trackers, what they can do, and their credentials",
    async () => (await import("../commands/integrations.js")).integrations,
  );
  command(
    "ready <item...>",
    "is it complete without looking anywhere else?",
    async () => (await import("../commands/ready.js")).ready,
  );
  command(
    "tickets",
    "for planners: JSON on stdin, JSON on stdout",
    async () => (await import("../commands/tickets.js")).tickets,
    (one) => one.option("--env", "the hints for a planner's environment"),
  );
  command(
    "log [item]",
    "what was written, why, and what became of it",
    async () => (await import("../commands/log.js")).log,
    (one) => one.option("--limit <n>", "so many lines, the newest first", positive, 50),
  );
  command(
    "mcp",
    "the same verbs as tools, for agents: an MCP server on stdio",
    async () => (await import("../commands/mcp.js")).mcp,
  );
}
