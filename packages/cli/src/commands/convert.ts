import { SatelliteError } from "@satellite/core";
import { cleanJson } from "../clean.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { readAll, type Input } from "../read-all.js";
import { fromAdfText, fromMarkdown, type Converted } from "./convert/forms.js";

const now = ["markdown", "adf"] as const;
const later = ["html", "notion", "wiki"];
type Form = (typeof now)[number];

/** Notes of the same kind beyond these are counted only. */
const maxNotes = 100;

/** Rich text from one form to another, stdin to stdout; what the other form cannot say is told on stderr. */
export async function convert(
  face: Face,
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  input: Input = process.stdin,
): Promise<ExitCode> {
  const [from, to] = [formOf(options["from"], "--from"), formOf(options["to"], "--to")];
  const text = await readAll(input, "the text on stdin");
  const converted = from === "adf" ? fromAdfText(text, to) : await fromMarkdown(text, to);
  tell(converted, face);
  return exit.done;
}

function tell({ document, lost, markdown, notes }: Converted, face: Face): void {
  face.json({ ...(document === undefined ? { markdown } : { document }), lost, notes });
  if (!face.globals.json) face.raw(document === undefined ? (markdown ?? "") : `${cleanJson(document, 2)}\n`);
  for (const note of notes) face.note(note);
  for (const { path, shows, type } of lost.slice(0, maxNotes))
    face.note(
      `${path}: ${type} is kept by its words only: ${shows === "" ? "none" : JSON.stringify(shows.slice(0, 100))}`,
    );
  if (lost.length > maxNotes) face.note(`… and ${lost.length - maxNotes} more nodes that are kept by their words only`);
}

function formOf(value: unknown, flag: string): Form {
  const form = now.find((one) => one === value);
  if (form !== undefined) return form;
  if (later.includes(String(value)))
    throw new SatelliteError("NOT_AVAILABLE_YET", `${flag} ${String(value)}: this form cannot be converted yet`);
  throw new SatelliteError("USAGE", `${flag} takes ${[...now, ...later].join(", ")}`);
}
