import type { Facts } from "./facts/index.js";
import type { Answer } from "./say/index.js";

/** One question of the policy. It looks at facts only, and never throws. */
export interface Rule {
  readonly id: string;
  readonly asks: string;
  /**
   * May an exemption let a change off this question? Rules that guard the gate itself, or that say
   * what could not be read, are never waived.
   */
  readonly waivable: boolean;
  /** At least one answer. */
  judge(facts: Facts): readonly Answer[];
}
