import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { SatelliteError } from "@satellite/core";
import { sha256Of } from "@satellite/core/digest";
import { renderSpec, roomFor } from "@satellite/core/markup";
import { originOf } from "@satellite/git";
import { localConfigFiles, maybeCheckedOut, parseLocal, topOf } from "../config-files.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { tellProblems } from "../tell-problems.js";

/** Bytes. */
const maxBytes = 1_000_000;

/** The exact block that the Action would put into an empty pull request's text. */
export async function render(
  face: Face,
  [file = ""]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const parsed = await parseLocal(await localConfigFiles(face.globals));
  if ("problems" in parsed) {
    face.json({ problems: parsed.problems });
    return tellProblems(parsed.problems, face);
  }
  const { heading, closeKeyword } = parsed.config.pullRequest;
  const text = read(resolve(face.globals.cwd, file), file);
  const content = await contentOf(text, file);
  const top = await topOf(face.globals);
  const path = (top === undefined ? file : relative(top, resolve(face.globals.cwd, file))).replaceAll("\\", "/");
  const closing = closingOf(options["closes"], closeKeyword);
  const sha256 = sha256Of(text);
  face.detail(`spec ${path}, ${text.length} characters, heading "${heading}"`);
  const rendered = renderSpec({
    text: content,
    path,
    sha256,
    ...(await addressOf(face, path)),
    heading,
    room: roomFor(""),
    ...closing,
  });
  if ("problem" in rendered) throw new SatelliteError(rendered.problem.code, `${file}: ${rendered.problem.says}`);
  face.json({ path, sha256, cut: rendered.cut, warnings: rendered.warnings, block: rendered.block });
  if (!face.globals.json) face.raw(`${rendered.block}\n`);
  for (const warning of rendered.warnings) face.note(warning);
  return exit.done;
}

function read(path: string, shown: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw new SatelliteError("USAGE", `the spec ${shown} cannot be read`);
  if (stat.size > maxBytes)
    throw new SatelliteError("SPEC_TOO_LARGE", `${shown} has ${stat.size} bytes; a spec may have ${maxBytes}`);
  return readFileSync(path, "utf8");
}

async function contentOf(text: string, file: string): Promise<string> {
  const { readFrontMatter } = await import("@satellite/frontmatter");
  const front = readFrontMatter(text);
  if (front.kind !== "bad") return front.content;
  throw new SatelliteError(front.code, `${file}${front.line === undefined ? "" : `:${front.line}`} ${front.says}`);
}

/** Closing is GitHub's: only its own tickets can be named. */
function closingOf(ticket: unknown, keyword: string | null): { closing?: string } {
  if (typeof ticket !== "string") return {};
  if (!/^(?:[\w.-]{1,100}\/[\w.-]{1,100})?#[1-9]\d{0,9}$/.test(ticket))
    throw new SatelliteError("USAGE", "--closes takes a GitHub ticket: #42, or owner/repo#42");
  if (keyword === null)
    throw new SatelliteError("USAGE", "--closes has no keyword: the config says pull_request.close_keyword: null");
  return { closing: `${keyword} ${ticket}` };
}

async function addressOf(face: Face, path: string): Promise<{ url: string; keyUrl: string }> {
  const origin = await originOf(face.globals.cwd).catch(() => undefined);
  const head = (await maybeCheckedOut(face.globals))?.head;
  if (origin === undefined || head === undefined) return { url: "", keyUrl: "" };
  return { url: `${origin.url}/blob/${head}/${path.split("/").map(encodeURIComponent).join("/")}`, keyUrl: origin.url };
}
