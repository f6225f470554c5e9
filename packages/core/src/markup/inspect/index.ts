/** Is a spec complete? Read line by line, without a Markdown parser, since it runs on every check. */
export { inspectSpec, type Inspection, type EmptySection } from "./inspect.js";
export { findPlaceholders, type Placeholder } from "./placeholders.js";
