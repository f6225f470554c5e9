import { Type, type Static } from "@sinclair/typebox";
import { closed, oneOf } from "./parts.js";

export const FindingSchema = Type.Object(
  {
    rule: Type.String({ description: "Id of the rule that asked: ticket-linked, spec-complete ..." }),
    outcome: oneOf(
      ["pass", "fail", "unknown", "not-applicable", "exempt"],
      "The answer. Could not look never reads as no.",
    ),
    severity: oneOf(["error", "warning", "notice"], "error: counts against the conclusion in strict mode"),
    says: Type.String({ description: "One sentence for a person." }),
    refs: Type.Array(Type.String(), { description: "Tickets, files or people that the sentence is about." }),
    remedy: Type.Optional(Type.String({ description: "What to do about it." })),
    commit: Type.Optional(Type.String({ description: "The commit that it is about." })),
    path: Type.Optional(Type.String({ description: "The file that it is about." })),
    line: Type.Optional(Type.Integer({ minimum: 1, description: "The line in that file." })),
  },
  closed,
);

export const VerdictTicketSchema = Type.Object(
  {
    ref: Type.String(),
    url: Type.String(),
    relation: oneOf(["primary", "secondary", "context", "derived"], "How the change stands to the ticket"),
    state: oneOf(["open", "in_progress", "blocked", "in_review", "closed", "unknown"], "The house's state"),
    rawState: Type.String({ description: "The tracker's own word for it" }),
    title: Type.String(),
    mentions: Type.Array(Type.Object({ in: Type.String(), raw: Type.String() }, closed)),
  },
  closed,
);

export const VerdictSpecSchema = Type.Object(
  { path: Type.String(), sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }), complete: Type.Boolean() },
  closed,
);

/** The verdict: `check --json`, output `verdict-json`, Forge message and evidence are this one document. */
export const VerdictSchema = Type.Object(
  {
    schema: Type.Literal("satellite/verdict@1"),
    conclusion: oneOf(["pass", "fail", "unknown", "exempt"], "The answer for the whole change"),
    mode: oneOf(["strict", "warn", "off"], "What a bad answer does to the job"),
    change: Type.Object(
      {
        kind: oneOf(["pull_request", "push", "merge_group", "range"], "What was judged"),
        repository: Type.String(),
        number: Type.Optional(Type.Integer({ minimum: 1 })),
        base: Type.String(),
        head: Type.String(),
      },
      closed,
    ),
    tickets: Type.Array(VerdictTicketSchema),
    specs: Type.Array(VerdictSpecSchema),
    findings: Type.Array(FindingSchema),
    policy: Type.Object({ source: Type.String(), sha256: Type.String() }, closed),
  },
  { ...closed, $id: "https://satellite.dev/schema/verdict-1.json", title: "Satellite verdict" },
);

export type Finding = Static<typeof FindingSchema>;
export type VerdictTicket = Static<typeof VerdictTicketSchema>;
export type VerdictSpec = Static<typeof VerdictSpecSchema>;
export type Verdict = Static<typeof VerdictSchema>;
