/** The planners' contract: what they ask, in which words they are answered, and what they are offered beside it. */
export { capabilitiesOf, type PlannerCapabilities } from "./capabilities.js";
export { entryOf, validEntries } from "./entry.js";
export { exceeds } from "./exceeds.js";
export { envHints, envLines } from "./env.js";
export { maxInputBytes, readTicketsInput } from "./input.js";
export { mergeEntries } from "./merge.js";
export { offersFor, type Offer } from "./offers.js";
export { ticketQuery, type TicketFilters } from "./query.js";
export { wishFor } from "./wish.js";
export type { ExternalTicket, TicketsInput, TicketsOutput } from "../schema/tickets.js";
