/** A spec as a block in a pull request: parsed, made harmless on the tree, cut to fit. Imports the Markdown parser; load it lazily. */
export { renderSpec, type SpecInput, type RenderedSpec } from "./render.js";
export { renderHarmless, type Harmless, type HarmlessInput } from "./harmless.js";
export type { MarkupProblem } from "./limits.js";
