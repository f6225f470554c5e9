import { Type, type Static, type TObject } from "@sinclair/typebox";
import { providerIds } from "../contracts/ref.js";
import { states, type Read } from "../contracts/ticket.js";
import { closed, conditional, oneOf } from "./parts.js";
import { PropertyEntrySchema } from "./property.js";

/*
 * Fields that the house needs of a ticket are checked; what a newer app adds is let through, so that an older
 * Action goes on working beside it.
 */
const text = (maxLength: number, description: string) => Type.String({ maxLength, description });
const ref = Type.String({ pattern: "^[a-z]+:[^\\s]+$", maxLength: 300, description: "A ticket's ref." });
const provider = (description: string) => oneOf(providerIds, description);
const moment = () => Type.Optional(Type.Integer({ minimum: 0, description: "Epoch milliseconds." }));

const person = Type.Object({
  login: text(255, "Name."),
  type: oneOf(["user", "bot", "app", "unknown"], "What kind of account."),
  id: Type.Optional(text(255, "The system's own id.")),
});
const milestone = Type.Object({
  title: text(255, "Its name."),
  id: Type.Optional(text(255, "The tracker's own id.")),
  released: Type.Optional(Type.Boolean()),
});
const approval = Type.Object({
  by: person,
  atMs: Type.Integer({ minimum: 0, description: "Epoch milliseconds." }),
  how: oneOf(["review", "status", "field", "label"], "What said so."),
  from: provider("Where."),
});
const transition = Type.Object({
  id: text(255, "The tracker's own id."),
  name: text(255, "Its name."),
  to: text(255, "The status it leads to."),
  toState: oneOf(states, "That status in the house's words."),
  required: Type.Array(Type.Object({ id: text(255, "Field."), name: text(255, "Its name.") })),
});
const memory = Type.Object({
  schema: Type.Literal("satellite/property@1"),
  changes: Type.Unsafe<object>({
    type: "object",
    maxProperties: 500,
    propertyNames: { type: "string", pattern: "^change:", maxLength: 500 },
    additionalProperties: open(PropertyEntrySchema),
  }),
});

const ticket = Type.Object({
  ref,
  provider: provider("Its tracker."),
  url: Type.String({ pattern: "^https?://[^\\s]+$", maxLength: 2048, description: "Its page." }),
  title: text(1024, "Its title."),
  kind: oneOf(["ticket", "pull_request", "discussion"], "What it is."),
  state: oneOf(states, "The house's state."),
  rawState: text(255, "The tracker's own word."),
  type: Type.Optional(text(255, "Bug, Story ...")),
  project: text(255, "Key of its project."),
  assignees: Type.Array(person, { maxItems: 100 }),
  labels: Type.Array(text(255, "Label."), { maxItems: 1000 }),
  milestones: Type.Array(milestone, { maxItems: 1000 }),
  approvals: Type.Array(approval, { maxItems: 1000 }),
  updatedAtMs: moment(),
  createdAtMs: moment(),
  memory: Type.Optional(memory),
  transitions: Type.Optional(Type.Array(transition, { maxItems: 500 })),
});

const found = Type.Object({ outcome: Type.Literal("found"), ref, ticket });
const missing = Type.Object({ outcome: Type.Literal("missing"), ref, says: Type.Optional(text(1024, "Why.")) });
const unreadable = Type.Object({
  outcome: Type.Literal("unreadable"),
  ref,
  why: Type.Object({
    what: text(300, "What could not be looked at."),
    code: Type.String({ pattern: "^[A-Z][A-Z_]{1,40}$", description: "One of the house's codes." }),
    says: text(1024, "One sentence for a person."),
    retryAfterMs: Type.Optional(Type.Integer({ minimum: 0, description: "Milliseconds." })),
  }),
});

const read = Type.Unsafe<Read>({
  type: "object",
  required: ["outcome"],
  properties: { outcome: { type: "string", enum: ["found", "missing", "unreadable"] } },
  allOf: [
    conditional({ properties: { outcome: { const: "found" } } }, found),
    conditional({ properties: { outcome: { const: "missing" } } }, missing),
    conditional({ properties: { outcome: { const: "unreadable" } } }, unreadable),
  ],
});

/** What the app says in the body of its answer, where it can say more than a status. */
export const ForgeAnswerSchema = Type.Object(
  {
    schema: Type.Literal("satellite/forge-answer@1"),
    fate: oneOf(
      ["accepted", "duplicate", "invalid", "unauthorized", "busy", "read"],
      "What became of the message; read: `reads` answers a question.",
    ),
    reason: Type.Optional(text(500, "Why, without anything of the message's content.")),
    reads: Type.Optional(Type.Array(read, { maxItems: 100, description: "One answer a key that was asked for." })),
  },
  { ...closed, $id: "https://satellite.dev/schema/forge-answer-1.json", title: "Satellite answer of the Forge app" },
);

export type ForgeAnswer = Static<typeof ForgeAnswerSchema>;

/** The same fields, and any others. */
function open(schema: TObject): object {
  return { ...schema, additionalProperties: true };
}
