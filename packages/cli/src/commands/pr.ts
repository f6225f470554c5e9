import { pr as open } from "@satellite/engine/verbs/pr";
import { clean } from "../clean.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const pr: Handler = (face, [item], options) => {
  const base = options["base"];
  const input = {
    item: String(item),
    draft: options["draft"] === true,
    ...(typeof base === "string" ? { base } : {}),
  };
  return withDesk(
    face,
    (desk) => open(desk, input),
    ({ pullRequest }) => {
      if (pullRequest !== undefined) face.line(clean(pullRequest.url));
    },
  );
};
