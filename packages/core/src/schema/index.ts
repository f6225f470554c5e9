/**
 * The JSON Schemas, the one source of types and validators. Loading this loads TypeBox: at run time only
 * `satellite schema` does; everything else uses the validators in generated/.
 */
import { ConfigSchema } from "../config/schema/index.js";
import { eventSchemas } from "./events.js";
import { ForgeMessageSchema } from "./forge.js";
import { ForgeAnswerSchema } from "./forge-answer.js";
import { ForgeReadSchema } from "./forge-read.js";
import { PropertySchema } from "./property.js";
import { ExternalTicketSchema, TicketsInputSchema, TicketsOutputSchema, TicketsSchema } from "./tickets.js";
import { VerdictSchema } from "./verdict.js";

export type SchemaName = "config" | "verdict" | "tickets" | "forge" | "forge-read" | "forge-answer" | "property";

const dialect = { $schema: "http://json-schema.org/draft-07/schema#" };

/** What `satellite schema NAME` prints. */
export const schemas: Readonly<Record<SchemaName, object>> = {
  config: { ...dialect, ...ConfigSchema },
  verdict: { ...dialect, ...VerdictSchema },
  tickets: { ...dialect, ...TicketsSchema },
  forge: { ...dialect, ...ForgeMessageSchema },
  "forge-read": { ...dialect, ...ForgeReadSchema },
  "forge-answer": { ...dialect, ...ForgeAnswerSchema },
  property: { ...dialect, ...PropertySchema },
};

/** What validators are generated from. */
export const sources: Readonly<Record<string, object>> = {
  config: ConfigSchema,
  verdict: VerdictSchema,
  forge: ForgeMessageSchema,
  forgeRead: ForgeReadSchema,
  forgeAnswer: ForgeAnswerSchema,
  property: PropertySchema,
  ticketsInput: TicketsInputSchema,
  ticketsOutput: TicketsOutputSchema,
  externalTicket: ExternalTicketSchema,
  ...eventSchemas,
};

export type { Finding, Verdict, VerdictSpec, VerdictTicket } from "./verdict.js";
export type { ForgeMessage } from "./forge.js";
export type { ForgeAnswer } from "./forge-answer.js";
export type { ForgeRead } from "./forge-read.js";
export type { Property } from "./property.js";
export type { ExternalTicket, TicketsInput, TicketsOutput } from "./tickets.js";
export type {
  IssueCommentEvent,
  MergeGroupEvent,
  PullRequestEvent,
  PushEvent,
  RepositoryDispatchEvent,
  ScheduleEvent,
  WorkflowDispatchEvent,
  WorkflowRunEvent,
} from "./events.js";
