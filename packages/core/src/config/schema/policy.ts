import { Type } from "@sinclair/typebox";
import { conditional, flag, glob, line, list, named, oneOf, section, wantedStates } from "./parts.js";

export const approvals = ["none", "other-person", "review", "ticket"] as const;
const approval = () =>
  oneOf(approvals, "Who must have agreed: nobody, somebody else anywhere, a reviewer, or somebody on the ticket.");

const ticket = section("What is asked of the ticket.", {
  required: flag("Whether a change must name a ticket."),
  states: list(oneOf(wantedStates, "A state."), "States in which a ticket may be worked on.", { minItems: 1 }),
  types: list(line("A type.", "Story"), "Ticket types that count; empty: all."),
  projects: list(line("A project key or owner/repo.", "SHOP"), "Projects that count; empty: all."),
  assignee: oneOf(["any", "someone", "author"], "Whether it must be assigned, and to whom."),
  approval: approval(),
  max_per_change: Type.Integer({ minimum: 1, maximum: 1000, description: "Tickets that one change may name." }),
});

const exempt = section("Who and what is let off, by proof and not by name.", {
  bots: Type.Unsafe<("dependabot" | "renovate" | { app_id: number })[]>({
    type: "array",
    maxItems: 50,
    description: "`dependabot`, `renovate`, or `{ app_id: 1234 }`; proven by account, never by branch.",
    items: {
      type: ["string", "object"],
      ...conditional(
        { type: "string" },
        { enum: ["dependabot", "renovate"] },
        {
          type: "object",
          properties: { app_id: { type: "integer", minimum: 1 } },
          required: ["app_id"],
          additionalProperties: false,
        },
      ),
    },
    examples: [[{ app_id: 1234 }]],
  }),
  labels: list(line("A label.", "hotfix", { maxLength: 50 }), "Labels that exempt, when set by a person of `by`."),
  paths: list(glob("A path pattern.", "legal/**"), "A change that touches only these is exempt."),
  marker: line("What the line begins with that gives the reason.", "Without-Ticket:", { maxLength: 50 }),
  by: list(oneOf(["admin", "maintain", "write"], "A role."), "Roles whose label or marker line counts."),
});

/** `policy`: what the check asks for. */
export const policy = section("What the check asks for.", {
  ticket,
  commits: oneOf(["every", "any", "change"], "Which must name a ticket: every commit, one of them, or the change."),
  spec: section("What is asked of the spec.", {
    required: flag("Whether a change must have a spec."),
    paths: list(glob("A path pattern.", "plans/*.md"), "Where specs lie.", { minItems: 1 }),
    sections: list(line("A heading.", "Risks"), "Headings that a spec must have."),
    before_code: flag("Whether spec and approval must come before the first commit of code."),
  }),
  risk: named<{ approval: (typeof approvals)[number] }>(
    "Stricter rules by the spec's or item's `compliance.risk_level`.",
    Type.Object({ approval: approval() }, { additionalProperties: false }),
    { critical: { approval: "review" } },
  ),
  exempt,
  unverifiable: oneOf(["fail", "warn"], "What happens when a tracker can't be asked."),
});
