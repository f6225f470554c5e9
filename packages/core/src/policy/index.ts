/** Thread → verdict: one folder for each rule, the facts they share, exemptions, and the judge. */
export { conclude, exemptRule, jobResult, jobResults, judge, judgeAll, type JobResult } from "./judge/index.js";
export { rules } from "./rules.js";
export type { Rule } from "./rule.js";
