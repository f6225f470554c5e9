/** The ports that the outside fulfils, and the values that travel the road. */
export * from "./ref.js";
export * from "./mention.js";
export * from "./ticket.js";
export * from "./change.js";
export * from "./event.js";
export * from "./thread.js";
export * from "./verdict.js";
export * from "./item.js";
export * from "./effect.js";
export * from "./workspace.js";
export * from "./store.js";
export * from "./ports.js";
