/** Markdown seen line by line: which lines are code or raw HTML, and where to cut. No parser; for reading that must stay cheap. */
export { scanLines, type Line, type Scanned } from "./scan.js";
export { shorten } from "./shorten.js";
