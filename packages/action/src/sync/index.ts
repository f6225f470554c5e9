/**
 * `command: sync`: items of the checked-out tree and their tickets, both ways. `standing` says what an event permits, `base`
 * reads the config where nobody's change reaches it, `tree` looks at what is checked out, `memory` opens the store, `tell` says
 * what moved. Nothing of it is loaded by a check.
 */
export { runSync } from "./run.js";
