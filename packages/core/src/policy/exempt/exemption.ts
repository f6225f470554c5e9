import type { Facts } from "../facts/index.js";
import { exempt, notApplicable, type Answer } from "../say/index.js";
import { botClaim } from "./bots.js";
import type { Claim } from "./claim.js";
import { labelClaim } from "./labels.js";
import { markerClaim } from "./marker.js";
import { pathsClaim } from "./only-paths.js";

export interface Exemption {
  /** Why the change is let off; nothing when no claim is proven. */
  readonly reason?: string;
  /** What to say about claims. Without any claim: nothing. */
  answers(waived: number): readonly Answer[];
}

const claims: readonly ((facts: Facts) => Claim)[] = [botClaim, labelClaim, pathsClaim, markerClaim];

/** The first proven claim counts. A claim that is not proven is told, so that nobody wonders why it did not help. */
export function exemptionOf(facts: Facts): Exemption {
  const made = claims.map((claim) => claim(facts));
  const proven = made.find((claim) => claim.is === "proven");
  if (proven?.is === "proven") {
    const { reason } = proven;
    return {
      reason,
      answers: (waived) =>
        waived > 0
          ? [exempt(`Exempt: ${reason}. ${waived} ${waived === 1 ? "finding is" : "findings are"} waived.`)]
          : [notApplicable(`Exempt, though nothing had to be waived: ${reason}.`)],
    };
  }
  const told = made.flatMap((claim) => (claim.is === "open" || claim.is === "refused" ? [claim.answer] : []));
  return { answers: () => told };
}
