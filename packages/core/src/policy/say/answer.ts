import type { Finding } from "../../contracts/verdict.js";

/** What a rule says; the judge adds the rule's name and the severity that the policy gives. */
export type Answer = Omit<Finding, "rule" | "severity" | "refs"> & {
  readonly refs?: readonly string[];
  /** Only when it is not the outcome's own: error for fail and unknown, notice for the rest. */
  readonly severity?: Finding["severity"];
};

export type Details = Omit<Answer, "outcome" | "says">;

export const pass = (says: string, details: Details = {}): Answer => ({ outcome: "pass", says, ...details });
export const fail = (says: string, details: Details = {}): Answer => ({ outcome: "fail", says, ...details });
export const unknown = (says: string, details: Details = {}): Answer => ({ outcome: "unknown", says, ...details });
export const exempt = (says: string, details: Details = {}): Answer => ({ outcome: "exempt", says, ...details });
export const notApplicable = (says: string, details: Details = {}): Answer => ({
  outcome: "not-applicable",
  says,
  ...details,
});
