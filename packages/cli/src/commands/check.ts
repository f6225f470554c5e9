import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { outcomesFor } from "./judged.js";
import { tell } from "./words.js";

/** The verdict. With --json the one verdict, or an array when an event holds several. */
export async function check(face: Face, args: readonly string[], options: Record<string, unknown>): Promise<ExitCode> {
  const outcomes = await outcomesFor(face, args, options, "verdict");
  const codes = outcomes.map((outcome) => tell(outcome, face));
  const documents = outcomes.flatMap((outcome) => {
    if (outcome.kind === "judged") return [outcome.verdict];
    if (outcome.kind === "problems") return [{ problems: outcome.problems }];
    return outcome.kind === "unread" ? [{ unread: outcome.unread }] : [];
  });
  face.json(documents.length === 1 ? documents[0] : documents);
  return codes.length === 0 ? exit.done : worst(codes);
}
