import type { Plan } from "@satellite/core";
import { clean } from "../../clean.js";
import type { Face } from "../../face.js";

/** Each effect with what it is on and why, then what is left out. */
export function tellPlan({ effects, skipped }: Plan, face: Face): void {
  for (const { because, on, says } of effects)
    face.line(`would ${clean(says)}  ${face.paint("dim", `${on} (${because})`)}`);
  for (const one of skipped) face.line(`skip  ${clean(one.says)}: ${clean(one.reason)}`);
}
