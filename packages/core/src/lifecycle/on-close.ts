import type { CommentEffect } from "../contracts/effect.js";
import { nameOf } from "../contracts/ref.js";
import { digestOf } from "../digest/index.js";
import { onCloseOf } from "../link/index.js";
import { plainInline } from "../markup/inline/index.js";
import type { Draft } from "./deeds.js";
import { completesOwn, doneCount, type Scene, type SceneTie } from "./scene.js";

/** What the link itself asks for when its item is closed. */
export function onCloseWish(scene: Scene, tie: SceneTie): { readonly comment: boolean; readonly close: boolean } {
  const wish = onCloseOf(tie.link);
  if (!completesOwn(scene, tie) || "reason" in wish) return { comment: false, close: false };
  return wish;
}

/** One comment an item and ticket, found again and edited in place. */
export function onCloseDraft(scene: Scene, tie: SceneTie): readonly Draft<CommentEffect>[] {
  if (!onCloseWish(scene, tie).comment) return [];
  const { item, phases } = scene;
  const count =
    phases.length === 0 || scene.event !== "finish"
      ? ""
      : `\n\n${doneCount(scene)} of ${phases.length} phases are done.`;
  const body = `**Completed: ${plainInline(item.title, 200)}**${count}`;
  const identity = `lifecycle:${item.ref}`;
  const deed: CommentEffect = { kind: "comment", on: tie.ref, identity, body, digest: digestOf(body).slice(0, 16) };
  return [{ deed, because: `on_close: ${tie.link.onClose}`, says: `comment on ${nameOf(tie.ref)}` }];
}
