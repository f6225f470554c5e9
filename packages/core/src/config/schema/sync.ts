import { Type } from "@sinclair/typebox";
import { customFieldTypes, directions, strategies, syncDirections, type Direction, type Strategy } from "../items.js";
import { conditional, flag, glob, line, list, named, oneOf, section } from "./parts.js";

/** `workspace`: the local format. */
export const workspace = section("The local tasks and specs.", {
  kind: oneOf(["auto", "backlog", "leanspec", "debussy", "atelier", "markdown"], "The local format; auto: look."),
  write: oneOf(["direct", "cli"], "Whether files are edited directly or through the format's own program."),
});

/** `mapping`: which items sync, and as what. */
export const mapping = list(
  Type.Object(
    {
      pattern: glob("Items by path.", "specs/**/*-api-*"),
      ticket: Type.Optional(line("The ticket they belong to.", "PROJ-1042")),
      type: Type.Optional(line("Type of a new ticket.", "Story")),
      epic: Type.Optional(line("Parent of a new ticket.", "PROJ-1")),
      label: Type.Optional(line("Label of a new ticket.", "api")),
      project: Type.Optional(line("Project or board of a new ticket.", "Backend Roadmap")),
      create: Type.Optional(flag("Whether tickets are created; no when left out.")),
      close: Type.Optional(flag("Whether tickets are closed; no when left out.")),
      direction: Type.Optional(oneOf(syncDirections, "Which way values go.")),
    },
    { additionalProperties: false },
  ),
  "Which items sync; of those that match an item the first counts.",
);

/** How one field syncs: a word, or direction and strategy. */
const field = (name: string, example: Direction = "off") =>
  Type.Unsafe<Direction | { direction?: Direction; strategy?: Strategy }>({
    type: ["string", "object"],
    description: `How ${name} syncs: both, pull, push, suggest, off, or { direction, strategy }.`,
    ...conditional(
      { type: "string" },
      { enum: [...directions] },
      {
        type: "object",
        properties: {
          direction: { type: "string", enum: [...directions] },
          strategy: { type: "string", enum: [...strategies] },
        },
        additionalProperties: false,
      },
    ),
    examples: [example],
  });

const customField = Type.Object(
  {
    local: line("Name in the item's front matter.", "story_points"),
    remote: line("Id or name in the tracker.", "customfield_10016"),
    type: Type.Optional(oneOf(customFieldTypes, "Kind of value; string when left out.")),
    direction: Type.Optional(oneOf(directions, "Which way values go; both when left out.")),
    values: Type.Optional(
      named<string>("Local value to remote value.", { type: "string", maxLength: 200 } as never, { high: "P1" }),
    ),
  },
  { additionalProperties: false },
);

/** `sync`: both ways. */
export const sync = section("How items and tickets are kept in step.", {
  strategy: oneOf(strategies, "What happens when both sides changed."),
  safe_mode: flag("Whether a write upstream asks first."),
  bulk_limit: Type.Integer({ minimum: 1, maximum: 100_000, description: "A plan with more creates or updates asks." }),
  watch_interval: line("How often `--watch` looks: 500ms, 60s, 5m, 1h.", "5m", {
    pattern: "^[1-9][0-9]{0,5}(ms|s|m|h)$",
  }),
  comments: oneOf(["off", "pull", "push", "both"], "Whether comments sync."),
  fields: section("How each field syncs.", {
    title: field("the title"),
    body: field("the body"),
    status: field("the status"),
    assignee: field("the assignee"),
    labels: field("labels"),
    priority: field("the priority"),
    milestone: field("the milestone (Jira: the fix version)"),
    type: field("the type", "pull"),
    parent: field("the parent", "both"),
  }),
  custom_fields: list(customField, "Fields of your own, checked against the tracker before any write."),
});

/** `store`: where the ledger lies. */
export const store = section("Where bases, links and the journal are kept.", {
  url: line("`file:` and a path, or a postgres:// address without a password.", "file:.cache/satellite.db", {
    pattern: "^(file:[^\\r\\n]+|postgres(ql)?://[^\\r\\n]+)$",
  }),
});
