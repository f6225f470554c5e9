import { Type, type Static } from "@sinclair/typebox";
import { closed } from "./parts.js";

const name = (description: string) => Type.String({ maxLength: 255, description });

export const ForgeApprovalSchema = Type.Object(
  {
    statuses: Type.Array(name("A status that approves."), { maxItems: 50 }),
    field: Type.Optional(name("A field that approves: its name or id.")),
    values: Type.Array(name("What that field must say."), { maxItems: 50 }),
  },
  { ...closed, description: "How a ticket is approved, as the repository's config has it." },
);

/** The Action asks the app how tickets stand; only an app with a dynamic web trigger can answer. */
export const ForgeReadSchema = Type.Object(
  {
    schema: Type.Literal("satellite/forge-read@1"),
    delivery: Type.String({ pattern: "^[0-9A-Za-z._:-]{8,100}$", description: "Unique for each question." }),
    sentAt: Type.String({
      pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$",
      description: "When it was made.",
    }),
    repository: Type.Object(
      {
        id: Type.Integer({ minimum: 1 }),
        fullName: Type.String({ pattern: "^[^/\\s]+/[^/\\s]+$", maxLength: 200 }),
        url: Type.String({ pattern: "^https?://[^\\s]+$", maxLength: 2048, description: "The repository." }),
      },
      closed,
    ),
    keys: Type.Array(Type.String({ pattern: "^[A-Z][A-Z0-9_]+-[1-9][0-9]*$", maxLength: 100 }), {
      minItems: 1,
      maxItems: 100,
      description: "Keys of the tickets that are asked for.",
    }),
    approvals: Type.Boolean({ description: "Whether it matters who approved; costs the app one more request." }),
    approval: Type.Optional(ForgeApprovalSchema),
  },
  { ...closed, $id: "https://satellite.dev/schema/forge-read-1.json", title: "Satellite question to the Forge app" },
);

export type ForgeRead = Static<typeof ForgeReadSchema>;
