/** Plain Markdown: any folder of specs, with or without front matter. */
export { createMarkdownWorkspace, type MarkdownOptions } from "./markdown.js";
export { specsIn } from "./layout.js";
