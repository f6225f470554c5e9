/** Each deed on GitHub, safe to repeat: look first, write only what differs, look again when an answer was lost. */
import type { Effect, EffectKey, Receipt } from "@satellite/core";
import { refused, type Done, type Tools } from "./done.js";
import { failure } from "./failure.js";

type Apply = (effect: Effect, key: EffectKey) => Promise<Receipt>;

export function createApply(tools: Tools): Apply {
  return async (effect, key) => {
    const common = { key, kind: effect.kind, on: effect.on };
    try {
      return { ...common, ...(await perform(effect, tools)) };
    } catch (error) {
      return { ...common, ...failure(effect, error, tools.options.token) };
    }
  };
}

/** Most runs write little: what a deed needs is loaded when it is done. */
async function perform(effect: Effect, tools: Tools): Promise<Done> {
  switch (effect.kind) {
    case "body":
      return (await import("./body.js")).applyBody(effect, tools);
    case "labels":
      return (await import("./labels.js")).applyLabels(effect, tools);
    case "milestone":
      return (await import("./milestone.js")).applyMilestone(effect, tools);
    case "comment":
      return (await import("./comment.js")).applyComment(effect, tools);
    case "check":
      return (await import("./check.js")).applyCheck(effect, tools);
    case "rerun":
      return (await import("./rerun.js")).applyRerun(effect, tools);
    case "move":
      return (await import("./move.js")).applyMove(effect, tools);
    case "ticket-create":
      return (await import("./ticket-create.js")).applyTicketCreate(effect, tools);
    case "ticket-edit":
      return (await import("./ticket-edit.js")).applyTicketEdit(effect, tools);
    case "pull-request":
      return (await import("./pull-request.js")).applyPullRequest(effect, tools);
    case "progress":
      return (await import("./progress.js")).applyProgress(effect, tools);
    case "untie":
      return (await import("./untie.js")).applyUntie(effect, tools);
    default:
      return refused(
        effect,
        "REFUSED",
        "not able: GitHub shows links to changes by itself and keeps no memory for others",
      );
  }
}
