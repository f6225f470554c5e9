import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gitMaybe, originOf } from "@satellite/git";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import type { Line } from "./line.js";

const events = ["opened", "synchronize", "reopened", "edited", "labeled", "unlabeled", "ready_for_review"];

/** node, git, the remote, and the workflow that makes the check run. */
export async function checkRepository({ globals }: Face): Promise<Line[]> {
  const lines: Line[] = [{ about: "node", state: "ok", says: process.versions.node }];
  const top = await gitMaybe(globals.cwd, ["rev-parse", "--show-toplevel"]).catch(() => undefined);
  if (top === undefined) return [...lines, { about: "git", state: "fail", says: "this is not a git repository", remedy: "Run inside one, or name it with --cwd.", code: exit.usage }];
  const origin = await originOf(globals.cwd);
  lines.push({ about: "git", state: "ok", says: top });
  lines.push(origin === undefined ? { about: "remote", state: "warn", says: "origin is no GitHub repository", remedy: "`git remote add origin …` lets #42 be understood." } : { about: "remote", state: "ok", says: origin.fullName });
  lines.push(workflowLine(top));
  return lines;
}

function workflowLine(top: string): Line {
  const folder = join(top, ".github", "workflows");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  const ours = files.find((name) => readFileSync(join(folder, name), "utf8").includes("satellite-action"));
  if (ours === undefined) return { about: "workflow", state: "warn", says: "no workflow runs the check", remedy: "`satellite init` writes one." };
  const text = readFileSync(join(folder, ours), "utf8");
  const missing = events.filter((event) => !text.includes(event));
  if (missing.length > 0) return { about: "workflow", state: "warn", says: `${ours} does not name ${missing.join(", ")}`, remedy: "Add them under on.pull_request.types, or edits go unseen." };
  if (!text.includes("merge_group")) return { about: "workflow", state: "warn", says: `${ours} does not run in merge queues`, remedy: "Add `merge_group:` under `on:`, or a required check stays pending." };
  return { about: "workflow", state: "ok", says: ours };
}
