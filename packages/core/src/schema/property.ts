import { Type, type Static } from "@sinclair/typebox";
import { closed } from "./parts.js";

const text = (maxLength: number, description: string) => Type.String({ maxLength, description });

/** What we remembered on the ticket for one change. */
export const PropertyEntrySchema = Type.Object(
  {
    url: text(2048, "The change."),
    title: text(1024, "Its title."),
    state: text(40, "Its state: open, closed, merged."),
    commentId: Type.Optional(text(100, "Our comment on the ticket.")),
    commentDigest: Type.Optional(text(100, "What it says.")),
    linkDigest: Type.Optional(text(100, "What our link says.")),
    verdict: Type.Optional(text(40, "Conclusion of the last verdict.")),
    updatedAtMs: Type.Optional(Type.Integer({ minimum: 0, description: "Epoch milliseconds." })),
  },
  closed,
);

/** The issue property `satellite`: Jira keeps at most 32 KB of it. */
export const PropertySchema = Type.Object(
  {
    schema: Type.Literal("satellite/property@1"),
    changes: Type.Unsafe<Record<string, Static<typeof PropertyEntrySchema>>>({
      type: "object",
      maxProperties: 500,
      propertyNames: { type: "string", pattern: "^change:", maxLength: 500 },
      additionalProperties: PropertyEntrySchema,
      description: "One entry a change, by its ref: `change:github:acme/shop#42`.",
    }),
  },
  { ...closed, $id: "https://satellite.dev/schema/property-1.json", title: "Satellite issue property" },
);

export type Property = Static<typeof PropertySchema>;
