import type { ProviderId, Relation, State } from "@satellite/core";
import { status as look } from "@satellite/engine/verbs/status";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { showStatus } from "./status/show.js";

export const status: Handler = (face, _args, options) => {
  const issues = options["issues"] === true;
  const input = {
    issues,
    refresh: options["refresh"] === true,
    ...(options["state"] === undefined ? {} : { state: options["state"] as State }),
    ...(options["relation"] === undefined ? {} : { relation: options["relation"] as Relation }),
    ...(options["provider"] === undefined ? {} : { provider: options["provider"] as ProviderId }),
  };
  return withDesk(face, (desk) => look(desk, input), showStatus(issues), { onlyLooks: true });
};
