import type { LabelsEffect, Skipped } from "../contracts/effect.js";
import { nameOf, providerOf } from "../contracts/ref.js";
import type { State } from "../contracts/ticket.js";
import type { Draft } from "./deeds.js";
import { isFailed } from "./event.js";
import { completes, isTieDone, type Scene, type SceneTie } from "./scene.js";

type Shown = State | "failed";

export interface Labels {
  readonly drafts: readonly Draft<LabelsEffect>[];
  readonly skipped: readonly Skipped[];
}

const nothing: Labels = { drafts: [], skipped: [] };
const defaultColor = "ededed";

/**
 * The label of the state that the work is in now, and off with those of the other states: only labels that the config names
 * are ever removed. In Jira the status itself says it; only failed work, for which Jira has no status, is shown by a label.
 *
 * @param moved where the ticket is moved to in the same plan: GitHub's move brings its own label
 */
export function labelDraft(scene: Scene, tie: SceneTie, moved: State | undefined): Labels {
  const { byState } = scene.config.labels;
  const isJira = providerOf(tie.ref) === "jira";
  if (!isJira && moved !== undefined && scene.event !== "fail") return nothing;
  const shown = shownState(scene, tie);
  const states: readonly Shown[] = isJira ? [shown] : moved === undefined ? [shown] : [shown, moved];
  const owned = isJira ? texts([byState.failed]) : texts(Object.values(byState));
  const wanted = texts(states.map((state) => byState[state])).filter((label) => has(owned, label));
  const spaced = isJira ? wanted.find((label) => /\s/.test(label)) : undefined;
  if (spaced !== undefined) return { drafts: [], skipped: [noSpaces(scene, tie, spaced)] };
  return { drafts: swap(scene, tie, wanted, isJira ? owned.filter((one) => !/\s/.test(one)) : owned), skipped: [] };
}

/** One of several phases that is done leaves its ticket in progress; where another has failed, it stays so. */
function shownState(scene: Scene, tie: SceneTie): Shown {
  if (scene.event === "fail") return "failed";
  if (!completes(scene)) return "in_progress";
  if (isTieDone(tie)) return "closed";
  return tie.works.some(({ status }) => isFailed(status)) ? "failed" : "in_progress";
}

function swap(
  scene: Scene,
  { ref }: SceneTie,
  wanted: readonly string[],
  owned: readonly string[],
): readonly Draft<LabelsEffect>[] {
  const { labels } = scene.config;
  const present = scene.tickets.get(ref)?.labels;
  const add = wanted.filter((label) => present === undefined || !has(present, label));
  const off = owned.filter((label) => !has(wanted, label));
  const remove = present === undefined ? off : present.filter((label) => has(off, label));
  if (add.length === 0 && remove.length === 0) return [];
  const create = labels.createMissing
    ? add.map((name) => ({ name, color: colorOf(scene, name), description: "Set by Satellite as work goes on" }))
    : [];
  const told =
    present === undefined
      ? add.slice(0, 1)
      : [...add.map((one) => `set label "${one}"`), ...remove.map((one) => `remove label "${one}"`)];
  const says =
    present === undefined
      ? told.length === 0
        ? "remove our labels"
        : `set label "${told[0] ?? ""}"`
      : told.join(", ");
  const deed: LabelsEffect = { kind: "labels", on: ref, add, remove, create };
  return [{ deed, because: `lifecycle ${scene.event}`, says: `${says} on ${nameOf(ref)}` }];
}

function colorOf({ config: { labels } }: Scene, name: string): string {
  const state = Object.entries(labels.byState).find(([, label]) => label === name)?.[0];
  return labels.colors[name] ?? (state === undefined ? undefined : labels.colors[state]) ?? defaultColor;
}

function noSpaces({ event }: Scene, { ref }: SceneTie, label: string): Skipped {
  const says = `set label "${label}" on ${nameOf(ref)}`;
  const reason = "labels in Jira hold no spaces: name one without under labels.failed";
  return { kind: "labels", on: ref, because: `lifecycle ${event}`, says, why: "not-able", reason };
}

const texts = (labels: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(labels.filter((label): label is string => typeof label === "string")),
];

const has = (labels: readonly string[], one: string): boolean =>
  labels.some((label) => label.toLowerCase() === one.toLowerCase());
