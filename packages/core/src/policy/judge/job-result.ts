import type { Conclusion, Mode } from "../../contracts/verdict.js";

export interface JobResult {
  /** The job's own status: what a ruleset should require. */
  readonly job: "success" | "failure";
  /** The check run's conclusion. GitHub lets `neutral` and `skipped` pass, so strict never gives them. */
  readonly check: "success" | "failure" | "neutral" | "action_required";
  /** The process's exit code: 0 done, 1 the check failed, 4 could not verify. */
  readonly exit: 0 | 1 | 4;
}

const good: JobResult = { job: "success", check: "success", exit: 0 };
const noted: JobResult = { job: "success", check: "neutral", exit: 0 };

/** What becomes of each conclusion in each mode. The docs print this table. */
export const jobResults: Readonly<Record<Mode, Readonly<Record<Conclusion, JobResult>>>> = {
  strict: {
    pass: good,
    exempt: good,
    fail: { job: "failure", check: "failure", exit: 1 },
    unknown: { job: "failure", check: "action_required", exit: 4 },
  },
  warn: { pass: good, exempt: good, fail: noted, unknown: noted },
  off: { pass: noted, exempt: noted, fail: noted, unknown: noted },
};

export function jobResult(conclusion: Conclusion, mode: Mode): JobResult {
  return jobResults[mode][conclusion];
}
