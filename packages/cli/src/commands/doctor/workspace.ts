import { spawnSync } from "node:child_process";
import type { ItemProblem, SettledConfig, WorkspaceId } from "@satellite/core";
import { originOf } from "@satellite/git";
import { topOf } from "../../config-files.js";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import { clock } from "../../services.js";
import type { Line } from "./line.js";

/** Problems that are named one by one; the others are counted. */
const named = 20;

/** Which local format lies here, whether its files can be read, and whether its tool is there where it is to write. */
export async function checkWorkspace({ env, globals }: Face, config: SettledConfig): Promise<Line[]> {
  const { detectWorkspace, openWorkspace } = await import("@satellite/workspaces");
  const top = await topOf(globals);
  // Outside of a repository the search could go through a whole disk.
  if (top === undefined) return [];
  const { kind, write } = config.workspace;
  const specPaths = config.policy.spec.paths;
  for (const root of globals.cwd === top ? [top] : [globals.cwd, top]) {
    const found = await detectWorkspace(root, kind, specPaths);
    if ("ambiguous" in found) return [ambiguousLine(found.ambiguous, root)];
    if ("none" in found) continue;
    const repository = config.remotes.github.repo ?? (await originOf(top).catch(() => undefined))?.fullName;
    const options = {
      root,
      write,
      specPaths,
      now: () => clock.nowMs(),
      ...(repository === undefined ? {} : { repository }),
    };
    const { items, problems } = await (await openWorkspace(found.kind, options)).scan();
    const all = [...new Set([...problems, ...items.flatMap((item) => item.problems)])];
    const says = `${found.kind} in ${root}: ${items.length} items`;
    return [{ about: "workspace", state: "ok", says }, ...problemLines(all), ...toolLines(found.kind, write, env)];
  }
  return [noneLine(kind, top)];
}

function ambiguousLine(kinds: readonly string[], root: string): Line {
  const says = `${kinds.join(" and ")} both lie in ${root}`;
  return { about: "workspace", state: "fail", says, remedy: "Say which by workspace.kind.", code: exit.usage };
}

/** Whoever only checks changes needs none; a config that names one does. */
function noneLine(kind: string, top: string): Line {
  if (kind === "auto") return { about: "workspace", state: "ok", says: "none: no tasks and no specs were found" };
  const remedy = "Correct workspace.kind, or run this where its files lie.";
  return { about: "workspace", state: "fail", says: `there is no ${kind} in ${top}`, remedy, code: exit.usage };
}

function problemLines(problems: readonly ItemProblem[]): Line[] {
  const lines = problems.slice(0, named).map(({ blocks, line, path, says }): Line => ({
    about: line === undefined ? path : `${path}:${line}`,
    state: blocks ? "fail" : "warn",
    says,
    remedy: blocks ? "Mend the file: until then it is left alone." : "The item is used as far as it can be read.",
    ...(blocks ? { code: exit.part } : {}),
  }));
  const more = problems.length - lines.length;
  const blocked = problems.slice(named).some(({ blocks }) => blocks);
  if (more === 0) return lines;
  return [
    ...lines,
    {
      about: "workspace",
      state: blocked ? "fail" : "warn",
      says: `${more} more problems`,
      remedy: "`satellite status --json` names them all.",
      ...(blocked ? { code: exit.part } : {}),
    },
  ];
}

const commands: Readonly<Partial<Record<WorkspaceId, string>>> = {
  backlog: "backlog",
  leanspec: "leanspec",
  atelier: "bd",
};

function toolLines(kind: WorkspaceId, write: "direct" | "cli", env: NodeJS.ProcessEnv): Line[] {
  const command = commands[kind];
  if (write === "direct" || command === undefined) return [];
  const { stdout, status } = spawnSync(command, ["--version"], { encoding: "utf8", env, timeout: 10_000 });
  if (status === 0) return [{ about: command, state: "ok", says: stdout.trim().split("\n")[0] ?? "" }];
  return [
    {
      about: command,
      state: "fail",
      says: `workspace.write is cli, and the command \`${command}\` cannot be run`,
      remedy: "Install it, or set workspace.write: direct.",
      code: exit.usage,
    },
  ];
}
