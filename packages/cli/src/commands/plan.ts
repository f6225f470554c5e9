import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { documentOf } from "./check.js";
import { outcomesFor } from "./judged.js";
import type { SyncPart } from "./plan/sync-part.js";
import { tellPlan } from "./plan/tell-plan.js";
import { tell } from "./words.js";

/**
 * The very arrays that apply would walk: what the Action would write on the change, and what `sync` would write here. Whatever
 * the verdict, it ends with 0 when a plan could be made; what waits for a person or could not be looked at ends as in `sync`.
 */
export async function plan(
  face: Face,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const outcomes = await outcomesFor(face, args, options, "plan");
  const codes = outcomes.map((outcome): ExitCode => {
    const code = tell(outcome, face);
    if (outcome.kind !== "judged") return code;
    if (outcome.plan.effects.length === 0) face.line("nothing to write");
    tellPlan(outcome.plan, face);
    return exit.done;
  });
  const documents = outcomes.map((outcome) =>
    outcome.kind === "judged" ? { conclusion: outcome.verdict.conclusion, ...outcome.plan } : documentOf(outcome),
  );
  // A pull request and an event lie elsewhere: what is here is no part of them. Loaded only where it may be asked for.
  const isHere = options["pr"] === undefined && options["event"] === undefined;
  const synced: SyncPart = isHere ? await (await import("./plan/sync-part.js")).planSync(face) : { code: exit.done };
  const { document } = synced;
  const told = document === undefined ? documents : documents.map((one) => ({ ...one, sync: document }));
  face.json(told.length === 1 ? told[0] : told);
  return worst([...codes, synced.code]);
}
