import type { Outcome } from "@satellite/engine";
import { clean } from "../clean.js";
import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { documentOf } from "./check.js";
import { outcomesFor } from "./judged.js";
import { tell } from "./words.js";

/** The very array that apply would walk. Ends with 0 when a plan could be made, whatever the verdict. */
export async function plan(
  face: Face,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const outcomes = await outcomesFor(face, args, options, "plan");
  const codes = outcomes.map((outcome) => {
    const code = tell(outcome, face);
    tellPlan(outcome, face);
    return outcome.kind === "judged" ? exit.done : code;
  });
  const documents = outcomes.map((outcome) =>
    outcome.kind === "judged" ? { conclusion: outcome.verdict.conclusion, ...outcome.plan } : documentOf(outcome),
  );
  face.json(documents.length === 1 ? documents[0] : documents);
  return codes.length === 0 ? exit.done : worst(codes);
}

function tellPlan(outcome: Outcome, face: Face): void {
  if (outcome.kind !== "judged") return;
  const { effects, skipped } = outcome.plan;
  if (effects.length === 0) face.line("nothing to write");
  for (const effect of effects)
    face.line(`would ${clean(effect.says)}  ${face.paint("dim", `${effect.on} (${effect.because})`)}`);
  for (const one of skipped) face.line(`skip  ${clean(one.says)}: ${clean(one.reason)}`);
}
