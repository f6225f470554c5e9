import { join } from "node:path";
import type {
  Effect,
  EffectKey,
  ItemCreateEffect,
  ItemDeed,
  ItemEditEffect,
  ItemPlaceEffect,
  Receipt,
} from "@satellite/core";
import { receiptFor, writeBeside } from "../shared/index.js";
import { createCall, editCalls, placeCall, type Calls, type Run } from "./cli.js";
import { createFile } from "./create.js";
import { editedText } from "./edit.js";
import type { Loaded } from "./files.js";
import { withCreateLock, withTaskLock } from "./lock.js";
import { findMade, type Made } from "./made.js";
import type { Names } from "./names.js";
import { folderFor, moveFile } from "./place.js";
import type { Project } from "./project.js";

export interface Hands {
  readonly project: Project;
  /** Set: nothing is written but by the command. */
  readonly run?: Run;
  readonly now: () => number;
  readonly names: Names;
  /** Titles of milestones by their ids, lower case. */
  readonly milestones: () => Promise<ReadonlyMap<string, string>>;
  /** What the files were made for, as far as it was looked at. */
  readonly made: Made;
  readonly find: (id: string) => Promise<Loaded | undefined>;
}

const yielded = "The file is no longer the one that this was decided on.";
const busy = "Another process holds the project's lock.";

/** Does one deed. Under the same key, or after another way to the same end, it changes nothing. */
export async function applyDeed(hands: Hands, effect: Effect<ItemDeed>, key: EffectKey): Promise<Receipt> {
  if (!effect.on.startsWith("item:backlog:"))
    return receiptFor(effect, key, "refused", `${effect.on} is no item of Backlog.md.`, { code: "REFUSED" });
  if (effect.kind === "item-create") return create(hands, effect, key);
  const found = await hands.find(effect.on.slice("item:backlog:".length));
  if (found === undefined)
    return receiptFor(effect, key, "refused", `${effect.on} is not there.`, { code: "NOT_FOUND" });
  const problem = found.item.problems.find(({ blocks }) => blocks);
  if (problem !== undefined)
    return receiptFor(effect, key, "refused", `${problem.path} is left alone: ${problem.says}`, { code: "REFUSED" });
  hands.made.forget(found.item.path);
  hands.names.again(found.item.path);
  const work = () => (effect.kind === "item-edit" ? edit(hands, effect, key, found) : place(hands, effect, key, found));
  // The command takes the lock itself.
  if (hands.run !== undefined) return work();
  const { root, folder } = hands.project;
  const receipt = await withTaskLock(root, folder, found.item.id, work);
  return receipt ?? receiptFor(effect, key, "yielded", busy, { code: "CONFLICT" });
}

async function edit(
  hands: Hands,
  effect: Effect<ItemEditEffect>,
  key: EffectKey,
  { item, source }: Loaded,
): Promise<Receipt> {
  const { project, run } = hands;
  const edited = editedText(project, item, source.text, effect.patch, await hands.milestones());
  if ("refused" in edited) return receiptFor(effect, key, "refused", edited.refused, { code: "REFUSED" });
  if (run !== undefined) return byCommand(effect, key, editCalls(item, effect.patch), run, item.revision, item.id);
  if (edited.text === source.text)
    return receiptFor(effect, key, "unchanged", `${item.id} says so already.`, { id: item.revision });
  if (item.revision !== effect.expect) return receiptFor(effect, key, "yielded", yielded, { code: "CONFLICT" });
  const written = await writeBeside(join(project.root, item.path), edited.text, effect.expect);
  hands.names.wrote(item.path);
  return written === "moved on"
    ? receiptFor(effect, key, "yielded", yielded, { code: "CONFLICT" })
    : receiptFor(effect, key, "done", `${item.path} is edited.`, { id: item.id });
}

async function place(
  hands: Hands,
  effect: Effect<ItemPlaceEffect>,
  key: EffectKey,
  { item }: Loaded,
): Promise<Receipt> {
  if (item.place === effect.to)
    return receiptFor(effect, key, "unchanged", `${item.id} is there already.`, { id: item.id });
  if (item.revision !== effect.expect) return receiptFor(effect, key, "yielded", yielded, { code: "CONFLICT" });
  if (hands.run !== undefined)
    return byCommand(effect, key, placeCall(item, effect.to), hands.run, item.revision, item.id);
  const target = folderFor(item.kind, item.place, effect.to);
  if ("refused" in target) return receiptFor(effect, key, "refused", target.refused, { code: "REFUSED" });
  const moved = await moveFile(hands.project, item.path, target.folder);
  return moved === undefined
    ? receiptFor(effect, key, "refused", `A file of that name lies in ${target.folder} already.`, { code: "CONFLICT" })
    : receiptFor(effect, key, "done", `${item.id} is now ${moved}.`, { id: item.id });
}

async function create(hands: Hands, effect: Effect<ItemCreateEffect>, key: EffectKey): Promise<Receipt> {
  const { project, run } = hands;
  if (run !== undefined) hands.names.look();
  if (run !== undefined) return (await madeBefore(hands, effect, key)) ?? createByCommand(effect, key, run);
  const receipt = await withCreateLock(project.root, project.folder, async () => {
    hands.names.lookSure();
    const before = await madeBefore(hands, effect, key);
    if (before !== undefined) return before;
    const made = await createFile(project, effect, hands.now(), await hands.milestones(), hands.names);
    return "refused" in made
      ? receiptFor(effect, key, "refused", made.refused, { code: "REFUSED" })
      : receiptFor(effect, key, "done", `${made.path} is made.`, { id: made.id, revision: made.revision });
  });
  return receipt ?? receiptFor(effect, key, "yielded", busy, { code: "CONFLICT" });
}

async function madeBefore(
  hands: Hands,
  effect: Effect<ItemCreateEffect>,
  key: EffectKey,
): Promise<Receipt | undefined> {
  const { item } = (await findMade(hands, effect.identity)) ?? {};
  return item && receiptFor(effect, key, "unchanged", `${item.id} is there already.`, { id: item.id });
}

async function createByCommand(effect: Effect<ItemCreateEffect>, key: EffectKey, run: Run): Promise<Receipt> {
  const planned = createCall(effect.item, effect.identity);
  if ("refused" in planned) return receiptFor(effect, key, "refused", planned.refused, { code: "REFUSED" });
  const { code, stdout, stderr } = await run(planned.calls[0] ?? []);
  const id = /^Created (?:task|draft) (\S+)/m.exec(stdout)?.[1];
  return code === 0 && id !== undefined
    ? receiptFor(effect, key, "done", `${id} is made.`, { id })
    : receiptFor(effect, key, "failed", firstLine(stderr || stdout), { code: "REFUSED" });
}

async function byCommand(
  effect: Effect<ItemEditEffect | ItemPlaceEffect>,
  key: EffectKey,
  planned: Calls,
  run: Run,
  revision: string,
  id: string,
): Promise<Receipt> {
  if ("refused" in planned) return receiptFor(effect, key, "refused", planned.refused, { code: "REFUSED" });
  if (planned.calls.length === 0) return receiptFor(effect, key, "unchanged", `${id} says so already.`, { id });
  if (revision !== effect.expect) return receiptFor(effect, key, "yielded", yielded, { code: "CONFLICT" });
  for (const [index, call] of planned.calls.entries()) {
    const { code, stdout, stderr } = await run(call);
    if (code === 0) continue;
    const says = `${firstLine(stderr || stdout)}${index > 0 ? ` (after ${index} of ${planned.calls.length} steps)` : ""}`;
    return receiptFor(effect, key, "failed", says, { code: "REFUSED" });
  }
  return receiptFor(effect, key, "done", `${id} is edited by the \`backlog\` command.`, { id });
}

function firstLine(text: string): string {
  return (text.trim().split("\n", 1)[0] ?? "").slice(0, 300) || "The `backlog` command failed without a word.";
}
