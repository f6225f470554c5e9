/** A store that lasts as long as the process: for runners and tests. */
export { memoryStore, type MemoryOptions } from "./memory-store.js";
