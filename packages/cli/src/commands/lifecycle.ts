import { SatelliteError } from "@satellite/core";
import { lifecycleEvents } from "@satellite/core/lifecycle";
import { lifecycle as happen, type LifecycleResult } from "@satellite/engine/verbs/lifecycle";
import { clean } from "../clean.js";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const lifecycle: Handler = (face, [typed = "", item = ""], options) => {
  const event = lifecycleEvents.find((one) => one === typed);
  if (event === undefined) {
    const says = `"${typed.slice(0, 40)}" is no event: give ${lifecycleEvents.join(", ")}`;
    throw new SatelliteError("USAGE", says);
  }
  const input = { event, item, autoClose: options["autoClose"] === true, force: options["force"] === true };
  return withDesk(face, (desk) => happen(desk, input), show);
};

const words = { start: "begun", complete: "completed", fail: "failed", finish: "finished" } as const;

/** `completed  Show it  plans/tax/MASTER_PLAN.md#1  1 of 2 phases`. */
function show({ event, item, phases, title }: LifecycleResult, face: Face): void {
  const count = phases === undefined ? "" : `  ${phases.done} of ${phases.total} phases`;
  face.line(
    `${face.globals.dryRun ? "would be " : ""}${words[event]}  ${clean(title)}  ${face.paint("dim", clean(item))}${count}`,
  );
}
