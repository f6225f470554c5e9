/** Debussy's plans: `MASTER_PLAN.md` with its table of phases, a file for each phase, tickets in metadata lines. */
export { createDebussyWorkspace, plansIn, can, type DebussyOptions } from "./workspace.js";
export { readDebussyState, type DebussyState } from "./state.js";
export { readStateDb, type ReadStateDb, type StateRows } from "./read-state-db.js";
export { debussyState } from "./state-db.js";
export { phaseStatuses, statusWord } from "./status.js";
