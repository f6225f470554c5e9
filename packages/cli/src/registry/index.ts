/** Every command by name, with its flags; what it does is loaded when it is called. */
export type { Adder, Handler } from "./adder.js";
export { withoutRemote } from "./remote.js";
export { addAsking } from "./asking.js";
export { addDeciding } from "./deciding.js";
export { addFinishing } from "./finishing.js";
export { addJudging } from "./judging.js";
export { addKeeping } from "./keeping.js";
export { addSyncing } from "./syncing.js";
export { addWorking } from "./working.js";
