import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SatelliteError } from "@satellite/core";
import { originOf } from "@satellite/git";
import { checkedOutFor } from "../../config-files.js";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import { workflowLine, type Workflow } from "./workflow.js";
import type { Line } from "./line.js";

/** node, git, the remote, hooks, and the workflow that makes the check run. */
export async function checkRepository({ globals }: Face): Promise<Line[]> {
  const lines: Line[] = [{ about: "node", state: "ok", says: process.versions.node }];
  const at = await checkedOutFor(globals).catch(refusalOf);
  if ("about" in at) return [...lines, at];
  const { shallow, top } = at;
  lines.push({ about: "git", state: "ok", says: top ?? "a bare repository" });
  const origin = await originOf(globals.cwd);
  lines.push(
    origin === undefined
      ? {
          about: "remote",
          state: "warn",
          says: "origin is no GitHub repository",
          remedy: "`git remote add origin …` lets #42 be understood.",
        }
      : { about: "remote", state: "ok", says: origin.fullName },
  );
  if (top === undefined) return lines;
  if (shallow) {
    lines.push({
      about: "history",
      state: "warn",
      says: "this clone is shallow: ranges may not be found",
      remedy: "git fetch --unshallow",
    });
  }
  return [...lines, workflowLine(workflowsIn(top))];
}

function refusalOf(error: unknown): Line {
  if (!(error instanceof SatelliteError)) throw error;
  const remedy =
    error.code === "NOT_GIT"
      ? "Run inside one, or name it with --cwd."
      : "Install git, and see that it may read this folder.";
  return { about: "git", state: "fail", says: error.message, remedy, code: exit.usage };
}

function workflowsIn(top: string): Workflow[] {
  const folder = join(top, ".github", "workflows");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
