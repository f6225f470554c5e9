import type { Event, SettledConfig } from "@satellite/core";
import type { House } from "@satellite/engine";
import { rebuildLinks, resume, withoutUnkept, type Answer, type Desk } from "@satellite/engine/desk";
import { sync, type SyncResult } from "@satellite/engine/verbs/sync";
import { ownValues } from "@satellite/frontmatter";
import { createLocal } from "@satellite/git";
import { deskOver } from "../desk-over.js";
import type { Inputs } from "../inputs.js";
import { couldNotLook, problemsSection } from "../report.js";
import { nothingSection, warnOfNotYet } from "../summary.js";
import type { Toolkit } from "../toolkit.js";
import { baseOf, type Base } from "./base.js";
import { openMemory } from "./memory.js";
import { standingOf } from "./standing.js";
import { tell, tellOutputs } from "./tell.js";
import { obstacleIn, treeIn, workspaceIn } from "./tree.js";

interface Face {
  readonly house: House;
  readonly inputs: Inputs;
  readonly toolkit: Toolkit;
  /** Where the job's repository is checked out. */
  readonly folder: string;
}

/** Items of the checked-out default branch and their tickets, in step. On a pull request it is only said what would be. */
export async function runSync(events: readonly Event[], face: Face): Promise<void> {
  const { inputs, toolkit } = face;
  tellOutputs(undefined, toolkit);
  const section = await sectionOf(events[0], face);
  warnOfNotYet(inputs, toolkit);
  await toolkit.summary(section);
}

async function sectionOf(event: Event | undefined, face: Face): Promise<string> {
  const { house, inputs, toolkit } = face;
  const standing = standingOf(event);
  if (standing.kind === "nothing") return nothing(standing.says, toolkit);
  const based = await baseOf(standing, house);
  if ("nothing" in based) return nothing(based.nothing, toolkit);
  if ("unread" in based) return couldNotLook(based.unread.code, based.unread.says, toolkit, inputs);
  if ("problems" in based) return problemsSection(based.problems, toolkit, inputs);
  for (const { file, line, path, says } of based.base.notices) toolkit.warning(`${file}:${line} ${path}: ${says}`);
  return inTree(based.base, standing.kind === "writes", face);
}

const nothing = (says: string, toolkit: Toolkit): string => nothingSection("sync", "Nothing was synced", says, toolkit);

async function inTree(base: Base, mayWrite: boolean, face: Face): Promise<string> {
  const { folder, house, inputs, toolkit } = face;
  const tree = await treeIn(folder);
  if (tree === undefined) {
    const says = `no repository is checked out in ${folder}: let actions/checkout run before`;
    return couldNotLook("NOT_GIT", says, toolkit, inputs);
  }
  const { top } = tree;
  const obstacle = mayWrite ? await obstacleIn(tree, base) : undefined;
  if (obstacle?.isLate === true) return nothing(obstacle.says, toolkit);
  if (obstacle !== undefined) return couldNotLook("GIT", obstacle.says, toolkit, inputs);
  const workspace = await workspaceIn(top, base, () => house.clock.nowMs());
  if ("says" in workspace) return couldNotLook(workspace.code, workspace.says, toolkit, inputs);
  const dryRun = inputs.dryRun || !mayWrite;
  const memory = await openMemory(base.config, { top, clock: house.clock, dryRun, log: (line) => house.log(line) });
  try {
    const { config, repository } = base;
    const desk: Desk = {
      ...deskOver(house, {
        config: decided(config, memory.isNew),
        repository: config.remotes.github.repo ?? repository,
        workspace,
        store: memory.store,
        local: createLocal(top, () => Promise.resolve(tree)),
        dryRun,
        tree: `${repository} ${base.branch}`,
      }),
      ownValues: async (text) => ownValues(text),
    };
    const answer = await keepInStep(desk);
    const all = { ...answer, notices: [...memory.notices, ...answer.notices] };
    return await tell(all, desk, { inputs, toolkit, isPullRequest: !mayWrite });
  } finally {
    await memory.store.close();
  }
}

/** Who wrote `command: sync` into a workflow has said yes to writes; not to very many at once, and to no ticket twice. */
function decided(config: SettledConfig, isNew: boolean): SettledConfig {
  const mapping = isNew ? config.mapping.map((one) => ({ ...one, create: false })) : config.mapping;
  return { ...config, mapping, sync: { ...config.sync, safeMode: false } };
}

/** What an earlier run left behind first, as every command does. */
async function keepInStep(found: Desk): Promise<Answer<SyncResult>> {
  await rebuildLinks(found);
  const { desk, notices, note } = await withoutUnkept(found);
  const resumed = await resume(desk);
  const answer = await sync(desk);
  const receipts = [...resumed.receipts, ...answer.receipts];
  await note(receipts);
  return {
    ...answer,
    receipts,
    pending: [...resumed.pending, ...answer.pending],
    notices: [...notices, ...resumed.notices, ...answer.notices],
  };
}
