import { Document, isMap, isScalar } from "yaml";
import type { Path } from "../validation/index.js";
import { layered } from "./layers.js";
import type { RawConfig } from "./schema/index.js";
import { settle } from "./settle.js";
import { knownKeys } from "./shape.js";
import type { Theirs } from "./theirs/index.js";

/** In the order in which the documentation has them. */
const sections = knownKeys([]);

/** What of several raw configs has to be said: the first wins, and what only repeats a default is left out. */
export function neededConfig(raws: readonly RawConfig[]): RawConfig {
  const whole = layered(raws);
  const wanted = JSON.stringify(settle(whole));
  let kept: unknown = whole;
  for (const at of pathsOf(whole)) {
    const without = removed(kept, at);
    if (JSON.stringify(settle(without as RawConfig)) === wanted) kept = without;
  }
  const inOrder = Object.entries(kept as object).toSorted(
    ([one], [other]) => sections.indexOf(one) - sections.indexOf(other),
  );
  return Object.fromEntries(inOrder);
}

/** Leaves first, so that a section that lost all its keys can go as well. Lists stay whole. */
function pathsOf(node: unknown, at: Path = []): Path[] {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return at.length === 0 ? [] : [at];
  const below = Object.entries(node).flatMap(([key, child]) => pathsOf(child, [...at, key]));
  return at.length === 0 ? below : [...below, at];
}

function removed(node: unknown, [step, ...rest]: Path): unknown {
  if (typeof node !== "object" || node === null || Array.isArray(node) || step === undefined) return node;
  const { [step]: child, ...others } = node as Record<string | number, unknown>;
  return rest.length === 0 || child === undefined ? others : { ...node, [step]: removed(child, rest) };
}

/** A config as the text of its file. Each section says from which files it was taken over. */
export function configFileText(head: readonly string[], raw: RawConfig, theirs: readonly Theirs[] = []): string {
  const document = new Document(raw);
  document.commentBefore = head.map((line) => ` ${line}`).join("\n");
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      const section = isScalar(key) ? String(key.value) : "";
      const files = theirs.filter(({ taken }) => taken.some(({ to }) => to.split(/[.[]/)[0] === section));
      if (files.length > 0 && isScalar(key)) key.commentBefore = ` from ${files.map(({ file }) => file).join(", ")}`;
    }
  }
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}
