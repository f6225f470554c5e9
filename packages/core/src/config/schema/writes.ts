import { Type } from "@sinclair/typebox";
import { flag, line, oneOf, section, wantedStates } from "./parts.js";

/** Words by which GitHub closes an issue on merge. @see https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue */
export const closingWords = ["Closes", "Close", "Closed", "Fixes", "Fix", "Fixed", "Resolves", "Resolve", "Resolved"];

/** `pull_request`: what is written on the change. */
export const pullRequest = section("What is written on the pull request.", {
  inject_spec: flag("Whether the spec goes into the body."),
  heading: line("Heading above the spec.", "Plan"),
  close_keyword: Type.Unsafe<string | null>({
    type: ["string", "null"],
    enum: [...closingWords, null],
    description: "The word before a GitHub ticket in the body; null: never close.",
  }),
  comment: oneOf(["on-failure", "always", "never"], "When the one comment is written."),
});

/** 50 characters are GitHub's limit for a label. */
const label = (state: string) =>
  Type.Unsafe<string | null>({
    type: ["string", "null"],
    minLength: 1,
    maxLength: 50,
    pattern: "^[^\\r\\n]*$",
    description: `The label for ${state}; null: none.`,
    examples: [`state/${state}`],
  });
const color = (state: string) =>
  Type.String({
    pattern: "^#?[0-9A-Fa-f]{6}$",
    description: `Colour of the label for ${state}.`,
    examples: ["12ab34"],
  });

/** `labels`: which label says which state. */
export const labels = section("The label for each state.", {
  open: label("open"),
  in_progress: label("in_progress"),
  blocked: label("blocked"),
  in_review: label("in_review"),
  closed: label("closed"),
  failed: label("failed"),
  colors: section("Colours by state, six hex digits.", {
    open: color("open"),
    in_progress: color("in_progress"),
    blocked: color("blocked"),
    in_review: color("in_review"),
    closed: color("closed"),
    failed: color("failed"),
  }),
  create_missing: flag("Whether a label that does not exist is created."),
});

/** `milestones`: which milestone the change gets. */
export const milestones = section("Which milestone the change gets.", {
  from: oneOf(["fix_version", "ticket", "none"], "Jira's fix version, the ticket's own milestone, or none."),
  create_missing: flag("Whether a milestone that does not exist is created."),
  progress: flag("Whether progress is written into the milestone's description."),
});

const goesTo = (when: string) => oneOf(wantedStates, `The state to bring the primary ticket to when ${when}.`);

/** `on`: opted-in moves. */
export const on = section("Event to state. Without it no ticket is moved.", {
  opened: goesTo("the pull request is opened"),
  ready_for_review: goesTo("it leaves draft"),
  merged: goesTo("it is merged"),
  closed: goesTo("it is closed without a merge"),
  phase_started: goesTo("a phase starts"),
  phase_completed: goesTo("a phase is completed"),
  phase_failed: goesTo("a phase fails"),
  plan_completed: goesTo("all phases are completed"),
});
