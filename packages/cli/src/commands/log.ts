import { journalOf } from "@satellite/engine/verbs/log";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { openLedger } from "./log/ledger.js";
import { logLines } from "./log/lines.js";
import { tellProblems } from "./words.js";

const usualLimit = 50;

/** The journal: what was written, why, from what to what, and what became of it. Asks no service and writes nothing. */
export async function log(
  face: Face,
  [item]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const limit = typeof options["limit"] === "number" ? options["limit"] : usualLimit;
  const opened = await openLedger(face);
  if ("problems" in opened) {
    face.json({ problems: opened.problems });
    return tellProblems(opened.problems, face);
  }
  const { store } = opened;
  try {
    const lines =
      store === undefined ? [] : await journalOf(store, { ...(item === undefined ? {} : { on: item }), limit });
    face.json({ log: lines });
    for (const line of logLines(lines, face.paint)) face.line(line);
    if (lines.length === 0)
      face.note(item === undefined ? "Nothing was written yet." : `Nothing was written on ${item}.`);
    if (lines.length === limit) face.note(`The newest ${limit}; --limit gives more.`);
    return exit.done;
  } finally {
    await store?.close();
  }
}
