/** When what is left for a target is not worth trying any more, and what then becomes of it. */
import type { Effect, Receipt, Skipped } from "@satellite/core";

/** After a refusal for want of a right, only what hangs on another right is worth trying: GitHub's `checks`. */
export function isVain(effect: Effect, after: Receipt): boolean {
  return after.code !== "FORBIDDEN" || effect.kind !== "check";
}

/** A credential without rights, or a service that does not answer, will do the same with the next effect. */
export function isHopeless(receipt: Receipt): boolean {
  return receipt.outcome === "failed" || receipt.code === "FORBIDDEN" || receipt.code === "UNAUTHORIZED";
}

export function leftOut(effect: Effect, after: Receipt): Skipped {
  const why = after.outcome === "failed" ? "not-able" : "not-allowed";
  return {
    kind: effect.kind,
    on: effect.on,
    because: effect.because,
    says: effect.says,
    why,
    reason: `not tried after: ${after.says}`,
  };
}
