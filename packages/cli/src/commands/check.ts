import type { Outcome } from "@satellite/engine";
import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { outcomesFor } from "./judged.js";
import { tell } from "./words.js";

/** The verdict. With --json the one verdict, or an array when an event holds several. */
export async function check(
  face: Face,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const outcomes = await outcomesFor(face, args, options, "verdict");
  const codes = outcomes.map((outcome) => tell(outcome, face));
  const documents = outcomes.map((outcome) => documentOf(outcome));
  face.json(documents.length === 1 ? documents[0] : documents);
  return codes.length === 0 ? exit.done : worst(codes);
}

/** What scripts read of an outcome that gave no plan. */
export function documentOf(outcome: Outcome): object {
  switch (outcome.kind) {
    case "judged":
      return outcome.verdict;
    case "problems":
      return { problems: outcome.problems };
    case "unread":
      return { unread: outcome.unread };
    default:
      return { ignored: outcome.says };
  }
}
