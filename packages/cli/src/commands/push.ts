import { push as tell } from "@satellite/engine/verbs/push";
import { clean } from "../clean.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const push: Handler = (face, [item], options) => {
  const input = {
    item: String(item),
    status: options["status"] === "done" ? "done" : "review",
    autoClose: options["autoClose"] === true,
    fullText: options["fullText"] === true,
    note: options["note"] === true,
  } as const;
  return withDesk(
    face,
    (desk) => tell(desk, input),
    ({ noted, pullRequest, spec, status, trailers }) => {
      face.line(`spec  ${clean(spec.path)}  sha256 ${spec.sha256.slice(0, 12)}`);
      if (pullRequest !== undefined) face.line(`pull request  ${clean(pullRequest.url)}`);
      if (noted) face.line("note  refs/notes/satellite on HEAD");
      if (status === "done")
        face.note(`lines for the commit's message:\n${trailers.map((line) => `  ${clean(line)}`).join("\n")}`);
    },
  );
};
