/** The one place where reads and writes are put in order. Knows contracts only. */
export { apply, type Applied } from "./apply.js";
export { configure, type Configured } from "./configure.js";
export { gather, gatherFrom, type Gathered } from "./gather.js";
export { commentMarker, type House, type RunOptions } from "./house.js";
export { recheck } from "./recheck.js";
export { runEvent, runGathered, type Outcome, type Tools, type Until } from "./run.js";
export { wishForBlock } from "./inject.js";
