import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { SatelliteError } from "@satellite/core";
import { sha256Of } from "@satellite/core/digest";
import { renderSpec } from "@satellite/core/markup";
import { gitMaybe, originOf } from "@satellite/git";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";

/** Room that an empty pull request's text leaves; characters. */
const room = 64_000;
const maxBytes = 1_000_000;

/** The exact block that the Action would put into the pull request's text. */
export async function render(face: Face, [file = ""]: readonly string[], options: Record<string, unknown>): Promise<ExitCode> {
  const text = read(resolve(face.globals.cwd, file), file);
  const { readFrontMatter } = await import("@satellite/frontmatter");
  const front = readFrontMatter(text);
  if (front.kind === "bad") throw new SatelliteError(front.code, `${file}${front.line === undefined ? "" : `:${front.line}`} ${front.says}`);
  const top = await gitMaybe(face.globals.cwd, ["rev-parse", "--show-toplevel"]).catch(() => undefined);
  const path = (top === undefined ? file : relative(top, resolve(face.globals.cwd, file))).replaceAll("\\", "/");
  const closes = typeof options["closes"] === "string" ? { closing: `Closes ${options["closes"]}` } : {};
  const rendered = renderSpec({ text: front.content, path, sha256: sha256Of(text), url: await urlOf(face, path), heading: "Implementation Spec", room, ...closes });
  face.json({ path, sha256: sha256Of(text), cut: rendered.cut, block: rendered.block });
  if (!face.globals.json) face.raw(`${rendered.block}\n`);
  if (rendered.cut) face.note("The spec was cut at a block boundary; the whole of it is linked.");
  return exit.done;
}

function read(path: string, shown: string): string {
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    throw new SatelliteError("USAGE", `the spec ${shown} cannot be read`);
  }
  if (size > maxBytes) throw new SatelliteError("SPEC_TOO_LARGE", `${shown} has ${size} bytes; a spec may have ${maxBytes}`);
  return readFileSync(path, "utf8");
}

async function urlOf(face: Face, path: string): Promise<string> {
  const origin = await originOf(face.globals.cwd).catch(() => undefined);
  const head = await gitMaybe(face.globals.cwd, ["rev-parse", "HEAD"]).catch(() => undefined);
  if (origin === undefined || head === undefined) return "";
  return `${origin.url}/blob/${head}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
