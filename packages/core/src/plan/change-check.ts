import { digestOf } from "../digest/index.js";
import { jobResult } from "../policy/index.js";
import { annotationsOf, clip, titleOf, verdictMarkdown } from "../report/index.js";
import { effect, effects, nothing, type Part } from "./context.js";

/** The check run on the head commit: one per head and verdict, updated in place when the verdict turns. */
export const changeCheck: Part = ({ thread, verdict, options }) => {
  const { change } = thread;
  if (!options.check || change.kind === "range") return nothing;
  const { check: conclusion } = jobResult(verdict.conclusion, verdict.mode);
  const summary = clip(verdictMarkdown(verdict, false), 60_000);
  const title = clip(titleOf(verdict), 200);
  const annotations = annotationsOf(verdict);
  const digest = digestOf({ conclusion, title, summary, annotations, name: options.checkName }).slice(0, 40);
  const known = change.ours.check;
  if (known?.digest === digest) return nothing;
  const deed = {
    kind: "check",
    on: change.ref,
    name: options.checkName,
    headSha: change.head.sha,
    conclusion,
    title,
    summary,
    text: "",
    annotations,
    digest,
    ...(known === undefined ? {} : { known: known.id }),
  } as const;
  return effects(effect(deed, "check-name", `report "${options.checkName}": ${conclusion}`));
};
