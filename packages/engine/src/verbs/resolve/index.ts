/**
 * `resolve`: what waits for a person, decided. `which` finds what is meant, `pair` looks at both sides and asks, `carry` writes and
 * remembers by the road of `sync`, `gone` decides about a side that is no longer there.
 */
export { resolve } from "./resolve.js";
export type { Resolved, ResolveInput, ResolveResult } from "./result.js";
