/**
 * Markdown: our block in a pull request's body, spec rendering, inspection, ADF, text of others made safe.
 * `spec/`, `adf/` and `incoming/` import the Markdown parser. Who must start fast takes the others by their own doors: `markup/block`,
 * `markup/inline`, `markup/inspect`; and `markup/adf` lazily.
 */
export * from "./block/index.js";
export * from "./inline/index.js";
export * from "./inspect/index.js";
export * from "./adf/index.js";
export * from "./spec/index.js";
export * from "./incoming/index.js";
export * from "./graft/index.js";
