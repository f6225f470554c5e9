import type { LinkWish } from "../pull/index.js";
import type { TicketsInput } from "../schema/tickets.js";

/** How links begin that an operation makes; what the planner asks for counts before the default. */
export function wishFor({ operation, relation, sync_mode }: TicketsInput): LinkWish {
  const role = relation ?? "primary";
  const asked = { relation: role, onClose: "none" } as const;
  if (operation === "import")
    return { ...asked, direction: "imported", syncMode: sync_mode ?? (role === "context" ? "manual" : "import") };
  if (operation === "link") return { ...asked, direction: "linked", syncMode: sync_mode ?? "manual" };
  return { ...asked, direction: "exported", syncMode: sync_mode ?? "export" };
}
