import type { ExitCode } from "../../exit.js";

/** One line of the doctor's report. */
export interface Line {
  readonly about: string;
  readonly state: "ok" | "warn" | "fail";
  readonly says: string;
  readonly remedy?: string;
  /** What a failing line ends with; 1 when absent. */
  readonly code?: ExitCode;
}
