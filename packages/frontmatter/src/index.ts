/** Front matter of specs and items. The one package that touches gray-matter, and it holds the lock: YAML only, with limits. */
export { readFrontMatter, type FrontMatter, type BadFrontMatter, type FoundFrontMatter } from "./read.js";
export { editFrontMatter, type EditOptions, type Edited } from "./edit.js";
export { itemOf, type ReadItem } from "./item.js";
export { ownValues, readItem, withoutFrontMatter } from "./faces.js";
