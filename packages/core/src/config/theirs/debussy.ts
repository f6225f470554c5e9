import { kindOf } from "../shape.js";
import { olderEvents } from "../transitions.js";
import { onEvents } from "../settled.js";
import { takeFrom, type Rule, type Take, type TheirFile, type Theirs } from "./take.js";

/** `.debussy/config.yaml`: labels, transitions and switches. The sections of its own runs are Debussy's. */
export function readDebussy(file: TheirFile): Theirs {
  return takeFrom(
    file,
    (take) =>
      take.section([], take.data, {
        github: (from, value) =>
          take.section(from, value, {
            enabled: ["remotes", "github", "enabled"],
            repo: ["remotes", "github", "repo"],
            auto_close: autoClose(take),
            create_labels_if_missing: ["labels", "create_missing"],
            dry_run: dryRun(take),
            labels: (at, labels) => take.section(at, labels, labelRules),
          }),
        jira: (from, value) =>
          take.section(from, value, {
            enabled: ["remotes", "jira", "enabled"],
            url: ["remotes", "jira", "domain"],
            dry_run: dryRun(take),
            transitions: (at, transitions) => take.section(at, transitions, transitionRules),
          }),
      }),
    { about: ["github", "jira"] },
  );
}

/** Closing is opted in for one run, or for good under `on`; what Debussy means by it reaches only GitHub. */
const autoClose =
  (take: Take): Rule =>
  (from, value) => {
    if (value === true) take.left(from, "closes nothing here: give --auto-close, or set on.plan_completed: closed");
    else if (value !== false) notFlag(take, from, value);
  };

/** What a dry run of theirs asks for is that nothing is written unasked. */
const dryRun =
  (take: Take): Rule =>
  (from, value) => {
    if (value === true) take.put(["sync", "safe_mode"], from, true);
    else if (value !== false) notFlag(take, from, value);
  };

function notFlag(take: Take, from: Parameters<Take["wrong"]>[0], value: unknown): void {
  take.wrong(from, `must be true or false, not ${kindOf(value)}`, "Write true or false.");
}

const states = {
  open: "open",
  in_progress: "in_progress",
  blocked: "blocked",
  in_review: "in_review",
  completed: "closed",
  closed: "closed",
  failed: "failed",
} as const;

const labelRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries(states).flatMap(([theirs, ours]) => [
    [theirs, ["labels", ours]],
    [`color_${theirs}`, ["labels", "colors", ours]],
  ]),
);

const transitionRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  [...Object.entries(olderEvents), ...onEvents.map((event) => [event, event] as const)].map(([theirs, ours]) => [
    theirs,
    ["remotes", "jira", "transitions", ours],
  ]),
);
