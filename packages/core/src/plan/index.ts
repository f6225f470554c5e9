/** Verdict and thread into ordered effects: data, each with its key and its cause. */
export { closesTicket } from "./closes.js";
export type { BlockWish, PlanOptions } from "./context.js";
export { makePlan } from "./make-plan.js";
export { stageOf } from "./stage.js";
