import { Type, type Static } from "@sinclair/typebox";
import { closed, oneOf } from "./parts.js";

const provider = () => oneOf(["github", "linear", "jira", "beads", "custom", "notion", "azure"], "Tracker.");
const relation = () => oneOf(["primary", "secondary", "context", "derived"], "Role of the ticket for the item.");
const syncMode = () => oneOf(["manual", "import", "export", "sync"], "Sync policy of the link.");
const short = (description: string) => Type.String({ minLength: 1, maxLength: 500, description });
const moment = (description: string) =>
  Type.String({
    pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})$",
    description,
  });

/** One entry of `external_tickets`: only provider and id are needed. */
export const ExternalTicketSchema = Type.Object(
  {
    provider: provider(),
    id: short("The tracker's own id or key."),
    url: Type.Optional(Type.String({ maxLength: 2048, description: "Address of the ticket." })),
    relation: Type.Optional(relation()),
    direction: Type.Optional(oneOf(["imported", "exported", "linked"], "How the link came to be.")),
    sync_mode: Type.Optional(syncMode()),
    state: Type.Optional(oneOf(["open", "in_progress", "blocked", "in_review", "closed", "unknown"], "Cached state.")),
    raw_state: Type.Optional(short("The tracker's own word for the state.")),
    state_updated_at: Type.Optional(moment("When the state was read.")),
    parent_id: Type.Optional(short("The parent ticket, in hierarchical trackers.")),
    on_close: Type.Optional(oneOf(["none", "comment", "close", "sync"], "What closing the item does.")),
    last_synced_at: Type.Optional(moment("Last successful sync.")),
  },
  { ...closed, $id: "https://satellite.dev/schema/external-ticket-1.json", title: "External ticket" },
);

/** What a planner sends on stdin. */
export const TicketsInputSchema = Type.Object(
  {
    provider: provider(),
    operation: oneOf(
      ["import", "export", "link", "sync_state", "create", "set_in_progress", "update", "create_child"],
      "What to do.",
    ),
    bead_ids: Type.Array(short("Id of an item."), { maxItems: 1000, description: "Items that it is about." }),
    query: Type.Optional(Type.String({ maxLength: 10_000, description: "Query in the tracker's own language." })),
    relation: Type.Optional(relation()),
    sync_mode: Type.Optional(syncMode()),
    filters: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: "Filters of the tracker." })),
    provider_config: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: "Settings of the tracker, passed on unread." }),
    ),
  },
  { ...closed, $id: "https://satellite.dev/schema/tickets-input-1.json", title: "Tickets, input" },
);

/**
 * What a planner reads on stdout. Entries are checked one by one (ExternalTicketSchema), so that a bad one is
 * skipped with a warning and the good ones count.
 */
export const TicketsOutputSchema = Type.Object(
  {
    tickets: Type.Array(Type.Object({}, { additionalProperties: true }), { maxItems: 10_000 }),
    errors: Type.Optional(Type.Array(Type.String({ maxLength: 10_000 }), { maxItems: 10_000 })),
    metadata: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { ...closed, $id: "https://satellite.dev/schema/tickets-output-1.json", title: "Tickets, output" },
);

/** The published contract: both sides in one document, the output with its entries in full. */
export const TicketsSchema: object = {
  $id: "https://satellite.dev/schema/tickets-1.json",
  title: "Satellite tickets contract",
  description: "A planner writes `input` on stdin and reads `output` on stdout.",
  type: "object",
  properties: {
    input: TicketsInputSchema,
    output: {
      ...TicketsOutputSchema,
      properties: {
        ...TicketsOutputSchema.properties,
        tickets: Type.Array(ExternalTicketSchema, { maxItems: 10_000 }),
      },
    },
  },
  additionalProperties: false,
};

export type ExternalTicket = Static<typeof ExternalTicketSchema>;
export type TicketsInput = Static<typeof TicketsInputSchema>;
export type TicketsOutput = Static<typeof TicketsOutputSchema>;
