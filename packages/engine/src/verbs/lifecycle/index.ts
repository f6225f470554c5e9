/**
 * `lifecycle`: a phase, or any other item, is begun, completed or failed, or a plan finished. `surroundings` reads what
 * hangs together, core decides, `local` is the item's own status, `round` keeps a repeated event from writing twice.
 */
export { lifecycle } from "./lifecycle.js";
export type { LifecycleInput, LifecycleResult } from "./result.js";
