/** Markdown as text and as a tree: our block in a pull request, spec rendering, inspection, ADF. Light parts have front doors of their own. */
export * from "./block/index.js";
export * from "./inline/index.js";
