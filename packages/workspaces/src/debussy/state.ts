import { lstatSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { realpath } from "node:fs/promises";
import type { ItemProblem } from "@satellite/core";
import { alike, stampOf } from "../shared/index.js";
import type { Plan } from "./items.js";
import type { PhaseRow } from "./plan.js";
import { isInside } from "./read-inside.js";
import { readStateDb, type ReadStateDb, type StateRows } from "./read-state-db.js";
import { debussyState } from "./state-db.js";
import { statusWord } from "./status.js";

/** What Debussy remembers of its runs; paths of plans are from the root, with `/`, where they lie below it. */
export type DebussyState = StateRows;

/**
 * Reads `.debussy/state.db`, which is never changed. Nothing when there is none.
 *
 * @param root absolute
 */
export async function readDebussyState(
  root: string,
  read: ReadStateDb = readStateDb,
): Promise<DebussyState | { readonly problem: ItemProblem } | undefined> {
  const path = join(root, debussyState.path);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const usable = found.isFile() && (await isInside(root, debussyState.path));
  const rows = usable ? await read(path) : { problem: "It is a link, or lies outside; it is passed over." };
  if ("problem" in rows)
    return {
      problem: { code: "UNREADABLE", path: debussyState.path, says: rows.problem, blocks: false },
    };
  const home = await realpath(root).catch(() => root);
  const inside = (plan: string): string => fromRoot(root, fromRoot(home, plan));
  const phases = rows.phases.map((each) => ({ ...each, plan: inside(each.plan) }));
  const first = new Map(phases.toReversed().map((each) => [JSON.stringify([each.plan, each.phase]), each]));
  return {
    // Runs name one plan in several ways; the newest comes first.
    phases: phases.filter((each) => first.get(JSON.stringify([each.plan, each.phase])) === each),
    completed: rows.completed.map((each) => ({ ...each, planPath: inside(each.planPath) })),
  };
}

function fromRoot(root: string, path: string): string {
  const short = isAbsolute(path) ? relative(root, path) : path.replace(/^\.[\\/]/, "");
  return short === "" || short.startsWith("..") || isAbsolute(short) ? path : short.split(sep).join("/");
}

/** The state, read again when its files changed. */
export function stateMemory(root: string, read?: ReadStateDb): () => ReturnType<typeof readDebussyState> {
  let known:
    | {
        readonly stamps: readonly (ReturnType<typeof stampOf> | undefined)[];
        readonly state: ReturnType<typeof readDebussyState>;
      }
    | undefined;
  return () => {
    const stamps = ["", "-wal"].map((end) => {
      const found = lstatSync(join(root, debussyState.path + end), { throwIfNoEntry: false });
      return found === undefined ? undefined : stampOf(found);
    });
    const same = stamps.every((stamp, at) => stamp === known?.stamps[at] || alike(stamp, known?.stamps[at]));
    if (known === undefined || !same) known = { stamps, state: readDebussyState(root, read) };
    return known.state;
  };
}

/** The warning where a phase's row says one thing and the record of runs another. */
export function difference(
  { path }: Pick<Plan, "path">,
  { number, status, line }: PhaseRow,
  state: Awaited<ReturnType<typeof readDebussyState>>,
): ItemProblem[] {
  if (state === undefined || "problem" in state) return [];
  const run = state.phases.find((each) => each.plan === path && each.phase === number);
  if (run === undefined || sameStatus(status, run.status)) return [];
  const says = `Phase ${number} is "${status}" in the plan and "${run.status.slice(0, 40)}" in ${debussyState.path}.`;
  return [{ code: "STATE_DIFFERS", path, line, says, blocks: false }];
}

function sameStatus(one: string, other: string): boolean {
  const word = (text: string): string => {
    const found = statusWord(text) ?? text.trim().toLowerCase();
    return found === "in_progress" ? "Running" : found;
  };
  return word(one) === word(other);
}
