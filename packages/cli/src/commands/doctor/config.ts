import type { Problem, SettledConfig } from "@satellite/core";
import { defaultConfig } from "@satellite/core/config/defaults";
import { gitMaybe } from "@satellite/git";
import { localConfigFiles, parseLocal, topOf } from "../../config-files.js";
import { exit } from "../../exit.js";
import type { Face, Globals } from "../../face.js";
import type { Line } from "./line.js";

/** The config as it lies here, and whether it is what changes are judged by. */
export async function checkConfig({ globals }: Face): Promise<{ lines: Line[]; config: SettledConfig }> {
  const files = await localConfigFiles(globals);
  if (files.length === 0) {
    const line: Line = {
      about: "config",
      state: "warn",
      says: "there is none; the defaults apply",
      remedy: "`satellite init` writes one.",
    };
    return { lines: [line], config: defaultConfig() };
  }
  const parsed = await parseLocal(files);
  if ("problems" in parsed) return { lines: parsed.problems.map(problemLine), config: defaultConfig() };
  const paths = files.map((file) => file.path);
  const notices = parsed.notices.map((one): Line => ({ ...problemLine(one), state: "warn" }));
  const uncommitted = globals.config === undefined ? await uncommittedLine(globals, paths) : [];
  return {
    lines: [...notices, { about: "config", state: "ok", says: paths.join(", ") }, ...uncommitted],
    config: parsed.config,
  };
}

function problemLine({ file, line, column, path, says, remedy }: Problem): Line {
  return {
    about: `config ${file}:${line}:${column}`,
    state: "fail",
    says: path === "" ? says : `${path}: ${says}`,
    remedy,
    code: exit.usage,
  };
}

async function uncommittedLine(globals: Globals, paths: readonly string[]): Promise<Line[]> {
  const top = await topOf(globals);
  const changed = top === undefined ? "" : ((await gitMaybe(top, ["status", "--porcelain", "--", ...paths])) ?? "");
  if (changed === "") return [];
  return [
    {
      about: "config",
      state: "warn",
      says: "not committed: changes are judged by the base branch's copy",
      remedy: "Commit it and merge it.",
    },
  ];
}
