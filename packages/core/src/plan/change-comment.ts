import { digestOf } from "../digest/index.js";
import { verdictMarkdown } from "../report/index.js";
import { effect, effects, nothing, type Part } from "./context.js";

/** GitHub takes 65,536 characters; stay well below. */
const maxBody = 60_000;

/** At most one comment on the change, edited in place: written when the check fails, kept true when it turns. */
export const changeComment: Part = ({ thread, verdict, options }) => {
  const { change, config } = thread;
  const when = config.pullRequest.comment;
  if (change.kind !== "pull_request" || change.state !== "open" || when === "never") return nothing;
  const bad = verdict.conclusion === "fail" || verdict.conclusion === "unknown";
  const known = change.ours.comment;
  if (when === "on-failure" && !bad && known === undefined) return nothing;
  const text = verdictMarkdown(verdict, false);
  const body = `${options.commentMarker}\n${text.length > maxBody ? `${text.slice(0, maxBody).toWellFormed()}\n\n…` : text}`;
  if (known?.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) return nothing;
  const says = known === undefined ? "comment on the pull request" : "bring the comment up to date";
  const deed = {
    kind: "comment",
    on: change.ref,
    identity: "verdict",
    body,
    digest: digestOf(body),
    ...(known === undefined ? {} : { known: known.id }),
  } as const;
  return effects(effect(deed, "pull_request.comment", says));
};
