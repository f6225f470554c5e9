import { Type, type Static } from "@sinclair/typebox";
import { closed, oneOf } from "./parts.js";

const text = (maxLength: number, description: string) => Type.String({ maxLength, description });

const sha256 = "^[0-9a-f]{64}$";

/** One finding that is no pass, in short. */
export const PropertyFindingSchema = Type.Object(
  {
    rule: text(100, "Id of the rule that asked."),
    outcome: oneOf(["fail", "unknown", "exempt"], "Its answer."),
    says: text(300, "One sentence for a person."),
    remedy: Type.Optional(text(300, "What to do about it.")),
  },
  closed,
);

/** The spec as it stood when the change was judged. */
export const PropertySpecSchema = Type.Object(
  {
    path: text(1024, "Path at the head."),
    sha256: Type.String({ pattern: sha256, description: "Digest of the whole text." }),
    url: text(2048, "Permalink."),
    complete: Type.Boolean({ description: "Whether nothing is missing in it." }),
  },
  closed,
);

/** What we remembered on the ticket for one change. */
export const PropertyEntrySchema = Type.Object(
  {
    url: text(2048, "The change."),
    title: text(1024, "Its title."),
    state: text(40, "How far it was seen through: opened, ready_for_review, merged, closed."),
    commentId: Type.Optional(text(100, "Our comment on the ticket.")),
    commentDigest: Type.Optional(text(100, "What it says.")),
    linkDigest: Type.Optional(text(100, "What our link says.")),
    verdict: Type.Optional(text(40, "Conclusion of the last verdict.")),
    updatedAtMs: Type.Optional(Type.Integer({ minimum: 0, description: "When this was written, epoch milliseconds." })),
    draft: Type.Optional(Type.Boolean({ description: "Whether the pull request is a draft." })),
    findings: Type.Optional(
      Type.Array(PropertyFindingSchema, { maxItems: 12, description: "What is not in order, worst first." }),
    ),
    passed: Type.Optional(Type.Integer({ minimum: 0, description: "How many rules passed." })),
    spec: Type.Optional(PropertySpecSchema),
    approvedAtMs: Type.Optional(Type.Integer({ minimum: 0, description: "When the ticket was approved." })),
    approvedSha256: Type.Optional(
      Type.String({ pattern: sha256, description: "The spec's digest when that approval was first seen." }),
    ),
    detailsUrl: Type.Optional(text(2048, "The run that judged, where its evidence lies.")),
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

export type PropertyEntry = Static<typeof PropertyEntrySchema>;
export type Property = Static<typeof PropertySchema>;
