/** Markdown below its front matter, as a format sees it: a title, a lead, named parts, boxes; each edited where it stands. */
export { outlineOf, nameOf, type Outline, type Part } from "./outline.js";
export { appendPart, partText, visibleText, writePart, writeTitle, type Span } from "./parts.js";
export { appendComments, commentsIn, isSame, minute, oneLine } from "./comments.js";
export { boxesOf, writeBoxes } from "./boxes.js";
