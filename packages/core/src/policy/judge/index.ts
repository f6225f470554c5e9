/** From answers to a verdict, and from a verdict to what the job does. */
export { conclude, exemptRule } from "./conclude.js";
export { jobResult, jobResults, type JobResult } from "./job-result.js";
export { judge } from "./judge.js";
export { judgeAll } from "./judge-all.js";
