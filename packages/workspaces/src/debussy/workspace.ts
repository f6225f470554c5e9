import { resolve } from "node:path";
import type { ItemProblem, Workspace, WorkspaceCan, WorkspaceItem } from "@satellite/core";
import { guarded, linkProblem, oneByOne, receiptFor, scanFiles } from "../shared/index.js";
import { completionsIn } from "./completions.js";
import { editItem, readPlan, type Place } from "./apply.js";
import { phaseItem, planItem, type Plan } from "./items.js";
import { resolvePath } from "./plan.js";
import { readInside } from "./read-inside.js";
import type { ReadStateDb } from "./read-state-db.js";
import { difference, stateMemory, type readDebussyState } from "./state.js";
import { phaseStatuses } from "./status.js";

export interface DebussyOptions {
  /** The folder below which plans lie. */
  readonly root: string;
  /** `owner/repo` that a bare `#10` belongs to where a plan has no `**GitHub Repo:**`. */
  readonly repository?: string;
  /** How Debussy's record of runs is read; absent: with SQLite, from a copy. */
  readonly readStateDb?: ReadStateDb;
}

/** A plan is written by its planner; none is made here. A line of links holds the tracker and the ticket alone. */
export const can: WorkspaceCan = {
  create: false,
  write: ["title", "status", "body", "criteria", "links"],
  places: ["active"],
  links: "list",
  bareLinks: true,
  comments: false,
};

/** Paths of all plans below a folder, from their names alone. */
export const plansIn = (root: string): string[] => [
  ...scanFiles(root, [{ path: "", accept: isPlan, deep: true }]).index.keys(),
];

const isPlan = (path: string): boolean => /(?:^|[/_-])master[_-]plan\.md$/i.test(path);

/**
 * Debussy's plans: a `MASTER_PLAN.md` anywhere below the root with its table of phases, and a file for each phase. The plan
 * and every phase are items; a phase's status is written into its row and into its file.
 *
 * @returns nothing when there is no plan
 */
export function createDebussyWorkspace(options: DebussyOptions): Promise<Workspace | undefined> {
  const place: Place = { root: resolve(options.root), repository: options.repository };
  const inTurn = oneByOne();
  const memory = stateMemory(place.root, options.readStateDb);
  if (plansIn(place.root).length === 0) return Promise.resolve(undefined);
  return Promise.resolve({
    id: "debussy",
    root: place.root,
    can,
    statuses: () => Promise.resolve(phaseStatuses),
    async scan(since) {
      const folder = { path: "", accept: (name: string) => /\.md$/i.test(name), deep: true };
      const record = { path: ".debussy", accept: (name: string) => /^state\.db(?:-wal)?$/.test(name) };
      const { changed, gone, links, index } = scanFiles(place.root, [folder, record], since);
      const state = changed.length === 0 ? undefined : await memory();
      // A run that went on may contradict plans that nobody touched.
      const due = changed.some((path) => path.startsWith(".debussy/")) ? [...index.keys()] : changed;
      const found = changed.length === 0 ? { items: [], problems: [] } : await itemsOf(place, index.keys(), due, state);
      if (state !== undefined && "problem" in state) found.problems.push(state.problem);
      const linked = since === undefined ? links.filter(isPlan).map(linkProblem) : [];
      return { ...found, problems: [...linked, ...found.problems], gone, index };
    },
    async completions() {
      const state = await memory();
      return state === undefined || "problem" in state ? [] : completionsIn(place, state);
    },
    read: async (id) => readItem(place, id, await memory()),
    apply(effect, key) {
      const refuse = (says: string) => Promise.resolve(receiptFor(effect, key, "refused", says, { code: "REFUSED" }));
      if (!effect.on.startsWith("item:debussy:")) return refuse(`${effect.on} is no item of Debussy.`);
      if (effect.kind === "item-edit") return guarded(effect, key, () => inTurn(() => editItem(effect, key, place)));
      return refuse(effect.kind === "item-create" ? "A plan is written by its planner." : "Plans stay in one place.");
    },
  });
}

type State = Awaited<ReturnType<typeof readDebussyState>>;

/** Items of the files that changed: with a plan all its phases, since their rows stand in it. */
async function itemsOf(place: Place, paths: Iterable<string>, changed: readonly string[], state: State) {
  const items: WorkspaceItem[] = [];
  const problems: ItemProblem[] = [];
  const fresh = new Set(changed);
  for (const path of [...paths].filter(isPlan)) {
    const plan = await readPlan(place, path);
    if (plan === undefined) continue;
    if ("code" in plan) {
      if (fresh.has(path)) problems.push(plan);
      continue;
    }
    if (fresh.has(path)) items.push(planItem(plan));
    items.push(...(await phasesOf(place, plan, state, (phase) => fresh.has(path) || fresh.has(phase))));
  }
  return { items, problems };
}

async function phasesOf(
  { root }: Place,
  plan: Plan,
  state: State,
  due: (path: string) => boolean,
): Promise<WorkspaceItem[]> {
  const items = new Map<string, WorkspaceItem>();
  for (const row of plan.rows) {
    const path = resolvePath(plan.path, row.href);
    if (items.has(row.number) || !due(path ?? plan.path)) continue;
    const item = phaseItem(plan, row, path === undefined ? undefined : await readInside(root, path));
    items.set(row.number, { ...item, problems: [...item.problems, ...difference(plan, row, state)] });
  }
  return [...items.values()];
}

/** By id, by the path of a plan or of a phase's file, or as `phase-1`, `Phase 1`, `1` where one plan alone has it. */
async function readItem(place: Place, id: string, state: State): Promise<WorkspaceItem | undefined> {
  const [path = "", number] = id.split("#");
  const plan = isPlan(path) ? await readPlan(place, path) : undefined;
  if (plan !== undefined && !("code" in plan)) {
    if (number === undefined) return planItem(plan);
    return (await phasesOf(place, plan, state, () => true)).find((item) => item.id === id);
  }
  if (id.trim() === "" || id.includes("\0")) return undefined;
  const plans = plansIn(place.root);
  const { items } = await itemsOf(place, plans, plans, state);
  const named = /^(?:phase[ -]?)?(\d+(?:\.\d+)?)$/i.exec(id.trim())?.[1];
  const fits = items.filter((item) => item.kind === "phase" && (item.path === id || item.id.endsWith(`#${named}`)));
  return fits.length === 1 ? fits[0] : undefined;
}
