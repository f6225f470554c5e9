import { nameOf } from "@satellite/core";
import { create as make } from "@satellite/engine/verbs/create";
import { clean } from "../clean.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const create: Handler = (face, items, options) => {
  const input = {
    items,
    in: String(options["in"]),
    force: options["force"] === true,
    ...(typeof options["parent"] === "string" ? { parent: options["parent"] } : {}),
    ...(typeof options["split"] === "number" ? { split: options["split"] } : {}),
    ...(typeof options["project"] === "string" ? { project: options["project"] } : {}),
    ...(typeof options["type"] === "string" ? { type: options["type"] } : {}),
  };
  return withDesk(
    face,
    (desk) => make(desk, input),
    ({ tickets }) => {
      for (const { did, id, ref, title, url } of tickets)
        if (ref !== undefined)
          face.line(
            `${clean(id)}  ${clean(nameOf(ref))}  ${did}  ${clean(title)}${url === undefined ? "" : `  ${clean(url)}`}`,
          );
    },
  );
};
