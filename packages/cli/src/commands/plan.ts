import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { outcomesFor } from "./judged.js";
import { clean, tell } from "./words.js";

/** The very array that apply would walk. Ends with 0 when a plan could be made, whatever the verdict. */
export async function plan(face: Face, args: readonly string[], options: Record<string, unknown>): Promise<ExitCode> {
  const outcomes = await outcomesFor(face, args, options, "plan");
  const codes: ExitCode[] = [];
  const plans = [];
  for (const outcome of outcomes) {
    const code = tell(outcome, face);
    codes.push(outcome.kind === "judged" ? exit.done : code);
    if (outcome.kind !== "judged") continue;
    plans.push({ conclusion: outcome.verdict.conclusion, ...outcome.plan });
    if (outcome.plan.effects.length === 0) face.line("nothing to write");
    for (const effect of outcome.plan.effects) face.line(`would ${clean(effect.says)}  ${face.paint("dim", `${effect.on} (${effect.because})`)}`);
    for (const skipped of outcome.plan.skipped) face.line(`skip  ${clean(skipped.says)}: ${clean(skipped.reason)}`);
  }
  face.json(plans.length === 1 ? plans[0] : plans);
  return codes.length === 0 ? exit.done : worst(codes);
}
