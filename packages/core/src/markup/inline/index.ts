/** Text of others on its way into our Markdown: cleaned, escaped, its references made inert. Imports no Markdown parser. */
export { plainInline, codeSpan, cutText } from "./plain.js";
export { safeAddress, linkTarget } from "./address.js";
export { cleanText } from "./clean.js";
export { neutralise, refersByUrl, zwsp } from "./references.js";
