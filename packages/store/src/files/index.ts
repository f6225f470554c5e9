/** The store that lasts: one door to SQLite and PostgreSQL. What it opens is loaded when it is opened. */
export { fileOf } from "./place.js";
export { lookAtStore, type StoreLook } from "./look-at-store.js";
export { openStore, type StoreOptions, type StoreOpened, type StoreProblem } from "./open-store.js";
export type { Wait } from "./wait.js";
