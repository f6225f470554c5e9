import { SatelliteError } from "@satellite/core";
import { envHints, envLines, maxInputBytes, type TicketsOutput } from "@satellite/core/tickets";
import type { Answer, Desk } from "@satellite/engine/desk";
import { ticketsFrom, wrong } from "@satellite/engine/verbs/tickets";
import { cleanJson } from "../clean.js";
import { localConfig, topOf } from "../config-files.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { onDesk, repositoryOf } from "../open-desk.js";
import { readAll, type Input } from "../read-all.js";
import { exitOf } from "../tell-answer.js";
import { tellProblems } from "../tell-problems.js";

/** The planners' contract: one JSON document in, one out, whatever happens. With `--env` the hints for their environment. */
export async function tickets(
  face: Face,
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  input: Input = process.stdin,
): Promise<ExitCode> {
  if (options["env"] === true) return env(face);
  const text = await readAll(input, "the input on stdin", maxInputBytes).catch(asText);
  if (typeof text !== "string") return reply(face, wrong([`${text.code}: ${text.message}`]));
  try {
    const answer = await onDesk(face, (desk) => work(face, desk, text));
    if (!("problems" in answer)) return reply(face, answer);
    const errors = answer.problems.map(({ code, file, line, says }) => `${code}: ${file}:${line}: ${says}`);
    return reply(face, wrong(errors));
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return reply(face, wrong([`${error.code}: ${error.message}`]));
  }
}

function asText(error: unknown): SatelliteError {
  if (error instanceof SatelliteError) return error;
  throw error;
}

function work(face: Face, desk: Desk, text: string): Promise<Answer<TicketsOutput>> {
  for (const hint of envHints(face.env, desk.config, desk.repository)) face.note(`note: ${hint}`);
  return ticketsFrom(desk, text);
}

function reply(face: Face, answer: Answer<TicketsOutput>): ExitCode {
  face.raw(`${cleanJson(answer.value ?? { tickets: [] }, 2)}\n`);
  for (const { says, weight } of answer.notices) if (weight === "said") face.note(`note: ${says}`);
  return exitOf(answer);
}

async function env(face: Face): Promise<ExitCode> {
  const top = (await topOf(face.globals)) ?? face.globals.cwd;
  const parsed = await localConfig(face.globals);
  if ("problems" in parsed) return tellProblems(parsed.problems, face);
  const lines = envLines(parsed.config, await repositoryOf(face.env, parsed.config, top));
  if (face.globals.json) face.json(Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))));
  else for (const line of lines) face.line(line);
  return exit.done;
}
