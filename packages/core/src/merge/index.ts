/**
 * What an item and its ticket both changed, brought together against what they last agreed on; pure, and the same from either
 * side. `fields/` decides for a whole item; `text/` merges Markdown and loads its parser; `values/` merges everything else and
 * loads none. Who must start fast takes `merge/values` by its own door.
 */
export * from "./fields/index.js";
export * from "./text/index.js";
export * from "./values/index.js";
