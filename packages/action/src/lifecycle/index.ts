/**
 * `command: lifecycle`: what a push to the default branch did to plans, tasks and specs, told to their tickets. `files` says
 * which files are read, `snapshots` lays them down as data, `desk` is what the verb stands on, `tell` says what became of it.
 * Nothing of it is loaded by a check.
 */
export { runLifecycle } from "./run.js";
