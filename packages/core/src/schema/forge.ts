import { Type, type Static } from "@sinclair/typebox";
import { closed, conditional, oneOf } from "./parts.js";
import { ForgeApprovalSchema } from "./forge-read.js";
import { PropertyEntrySchema } from "./property.js";
import { VerdictSchema } from "./verdict.js";

const text = (maxLength: number, description: string) => Type.String({ maxLength, description });
const address = (description: string) => Type.String({ pattern: "^https?://[^\\s]+$", maxLength: 2048, description });
const moment = (description: string) =>
  Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$", description });
const sha = (description: string) => Type.String({ pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$", description });
const side = (description: string) =>
  Type.Object({ ref: text(255, "Branch."), sha: sha("Commit.") }, { ...closed, description });
const key = text(200, "Idempotency key: under a key that was done, nothing is done again.");

const transition = Type.Object(
  {
    key,
    kind: Type.Literal("transition"),
    to: oneOf(["open", "in_progress", "blocked", "in_review", "closed"], "The state to bring the ticket to."),
    names: Type.Array(text(255, "A status name."), { maxItems: 20, description: "The tracker's names, best first." }),
    transition: Type.Optional(text(255, "The transition to take when it leads where it should.")),
    expect: Type.Optional(text(255, "The raw state that this was decided on.")),
    fields: Type.Optional(
      Type.Record(Type.String({ maxLength: 255 }), Type.Unknown(), { description: "Required fields." }),
    ),
  },
  closed,
);
const comment = Type.Object(
  {
    key,
    kind: Type.Literal("comment"),
    body: Type.Unsafe<string | null>({
      type: ["string", "null"],
      maxLength: 32_767,
      description: "Markdown; null takes our comment back.",
    }),
    digest: text(100, "Digest of the body."),
    known: Type.Optional(text(100, "Id of the comment, where it is known.")),
  },
  closed,
);
const link = Type.Object(
  {
    key,
    kind: Type.Literal("link"),
    url: address("The change."),
    title: text(255, "Title of the link."),
    summary: text(1024, "Line below the title."),
    resolved: Type.Boolean({ description: "Whether the change is done." }),
    digest: text(100, "Digest of the link."),
  },
  closed,
);

const remember = Type.Object({ key, kind: Type.Literal("remember"), entry: PropertyEntrySchema }, closed);

/** One effect. By kind, so that only the branch that is meant complains. */
const effect = Type.Unsafe<
  Static<typeof transition> | Static<typeof comment> | Static<typeof link> | Static<typeof remember>
>({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: ["transition", "comment", "link", "remember"] } },
  allOf: [
    conditional({ properties: { kind: { const: "transition" } } }, transition),
    conditional({ properties: { kind: { const: "comment" } } }, comment),
    conditional({ properties: { kind: { const: "link" } } }, link),
    conditional({ properties: { kind: { const: "remember" } } }, remember),
  ],
});

const pullRequest = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    url: address("The pull request."),
    title: text(1024, "Its title."),
    state: oneOf(["open", "closed"], "Its state."),
    draft: Type.Boolean(),
    merged: Type.Boolean(),
    head: side("What is to be merged."),
    base: side("Where it goes."),
    author: text(255, "Login of the author; `ghost` when the account is gone."),
    updatedAt: moment("When GitHub last changed it."),
  },
  closed,
);

const { $id: _id, ...verdict } = VerdictSchema;

const statusNames = () => Type.Optional(Type.Array(text(255, "A status name."), { maxItems: 50 }));
const mapping = Type.Object(
  {
    statusMap: Type.Object(
      {
        open: statusNames(),
        in_progress: statusNames(),
        blocked: statusNames(),
        in_review: statusNames(),
        closed: statusNames(),
      },
      { ...closed, description: "The site's status names for the house's states, best first." },
    ),
    approval: Type.Optional(ForgeApprovalSchema),
  },
  { ...closed, description: "What the repository's config says of the site; settings made in Jira win over it." },
);

/** What the Action posts to the Forge app, one message a ticket. */
export const ForgeMessageSchema = Type.Object(
  {
    schema: Type.Literal("satellite/forge@1"),
    delivery: Type.String({
      pattern: "^[0-9A-Za-z._:-]{8,100}$",
      description: "Unique for each message; a repeat is dropped.",
    }),
    seq: Type.Unsafe<[number, number, number]>({
      type: "array",
      items: { type: "integer", minimum: 0 },
      minItems: 3,
      maxItems: 3,
      description: "The pull request's updatedAt in seconds, run id, attempt; compared in this order.",
    }),
    sentAt: moment("When it was made."),
    repository: Type.Object(
      {
        id: Type.Integer({ minimum: 1 }),
        fullName: Type.String({ pattern: "^[^/\\s]+/[^/\\s]+$", maxLength: 200 }),
        url: address("The repository."),
      },
      closed,
    ),
    pullRequest,
    ticket: Type.Object(
      {
        key: Type.String({ pattern: "^[A-Z][A-Z0-9_]+-[1-9][0-9]*$", maxLength: 100 }),
        relation: oneOf(["primary", "secondary", "context", "derived"], "Role."),
      },
      closed,
    ),
    verdict: Type.Unsafe<Static<typeof VerdictSchema>>(verdict),
    spec: Type.Optional(
      Type.Object(
        {
          path: text(1024, "Path at the head."),
          sha256: Type.String({ pattern: "^[0-9a-f]{64}$", description: "Digest of the whole text." }),
          url: address("Permalink."),
          markdown: text(153_600, "The text, cut at a block when it is over 150 KB."),
          truncated: Type.Optional(Type.Boolean({ description: "Whether it was cut." })),
        },
        closed,
      ),
    ),
    mapping: Type.Optional(mapping),
    effects: Type.Array(effect, { maxItems: 50 }),
  },
  { ...closed, $id: "https://satellite.dev/schema/forge-1.json", title: "Satellite message to the Forge app" },
);

export type ForgeMessage = Static<typeof ForgeMessageSchema>;
