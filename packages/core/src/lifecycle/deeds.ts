import type { Deed, Skipped } from "../contracts/effect.js";
import { nameOf, providerOf, type TicketRef } from "../contracts/ref.js";
import { mayWrite } from "../link/index.js";
import { labelDraft } from "./labels.js";
import { moveDraft } from "./move.js";
import { onCloseDraft } from "./on-close.js";
import { progressDrafts } from "./progress.js";
import type { Scene, SceneTie } from "./scene.js";

/** A deed without its key, which depends on what was done before. */
export interface Draft<D extends Deed = Deed> {
  readonly deed: D;
  readonly because: string;
  readonly says: string;
}

export interface TicketDeeds {
  readonly drafts: readonly Draft[];
  readonly skipped: readonly Skipped[];
  /** Transitions that the config names and that the ticket does not have; a line each. */
  readonly warnings: readonly string[];
}

/**
 * What an event does to the tickets of an item: comment, move, labels, progress, in this order on each. Labels alone unless
 * the config names more; nothing is closed unasked, or before all is done; through a link that may not write, nothing.
 */
export function ticketDeeds(scene: Scene): TicketDeeds {
  const open = scene.ties.filter((tie) => mayTell(scene, tie) === true);
  const parts = [...scene.ties.map((tie) => onTicket(scene, tie)), { ...none, drafts: progressDrafts(scene, open) }];
  return {
    drafts: parts.flatMap(({ drafts }) => drafts),
    skipped: parts.flatMap(({ skipped }) => skipped),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

const none: TicketDeeds = { drafts: [], skipped: [], warnings: [] };

function onTicket(scene: Scene, tie: SceneTie): TicketDeeds {
  const allowed = mayTell(scene, tie);
  if (allowed !== true) {
    const says = `tell ${nameOf(tie.ref)}`;
    const { reason } = allowed;
    const left: Skipped = { kind: "move", on: tie.ref, because: scene.event, says, why: "not-allowed", reason };
    return { ...none, skipped: [left] };
  }
  const told = onCloseDraft(scene, tie);
  const move = moveDraft(scene, tie);
  const labels = labelDraft(scene, tie, move.draft?.deed.to);
  return {
    drafts: [...told, ...(move.draft === undefined ? [] : [move.draft]), ...labels.drafts],
    skipped: [...move.skipped, ...labels.skipped],
    warnings: move.warning === undefined ? [] : [move.warning],
  };
}

/** Nothing is written to a tracker that is off; else the link decides. The event was asked for by name. */
function mayTell({ config }: Scene, { link, ref }: SceneTie): ReturnType<typeof mayWrite> {
  if (!isEnabled(config, ref)) return { reason: `${providerOf(ref)} is not enabled here` };
  return mayWrite(link, "state", true);
}

/** Whether the config has the ticket's tracker switched on. */
export function isEnabled({ remotes }: Pick<Scene["config"], "remotes">, ref: TicketRef): boolean {
  const id = providerOf(ref);
  return id === "custom" ? Object.keys(remotes.custom).length > 0 : remotes[id].enabled;
}
