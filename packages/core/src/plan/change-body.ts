import { effect, effects, nothing, skipped, type Part } from "./context.js";

const because = "pull_request.inject_spec";

/** The spec's block in the pull request's text. After the merge it is never rewritten: it is the record. */
export const changeBody: Part = ({ thread, options }) => {
  const { change } = thread;
  const wish = options.block;
  if (change.kind !== "pull_request" || wish === undefined || wish.kind === "keep") return nothing;
  if (change.state !== "open") return nothing;
  if (wish.kind === "broken") {
    return skipped({
      kind: "body",
      on: change.ref,
      because,
      says: "put the spec into the pull request's text",
      why: "unsafe",
      reason: wish.says,
    });
  }
  if (wish.kind === "remove") {
    return effects(
      effect(
        { kind: "body", on: change.ref, block: null },
        because,
        "take the spec's block out of the pull request's text",
      ),
    );
  }
  return effects(
    effect(
      { kind: "body", on: change.ref, block: wish.block, specSha256: wish.specSha256 },
      because,
      "put the spec into the pull request's text",
    ),
  );
};
