/** The Action: inputs and environment in, outputs and words out. */
export { runAction } from "./run.js";
export type { Toolkit } from "./toolkit.js";
