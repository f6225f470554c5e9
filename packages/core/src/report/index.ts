/** A verdict in words: titles, Markdown for summary, check and comment, annotations. */
export { annotationsOf } from "./annotations.js";
export { summaryMarkdown, verdictMarkdown, type Story } from "./markdown.js";
export { clip, list, markOf, short, telling, titleOf } from "./words.js";
