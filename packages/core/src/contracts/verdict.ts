export type { Finding, Verdict, VerdictTicket, VerdictSpec } from "../schema/verdict.js";
export type Outcome = "pass" | "fail" | "unknown" | "not-applicable" | "exempt";
export type Conclusion = "pass" | "fail" | "unknown" | "exempt";
export type Severity = "error" | "warning" | "notice";
export type Mode = "strict" | "warn" | "off";
