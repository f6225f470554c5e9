/**
 * Text of a tracker on its way into a file: what acts, hides or pretends to be part of a file's format is taken out, and the
 * rest stays to the byte. Imports the Markdown parser; load it lazily. `sanitise` goes round until `edits` finds nothing:
 * `html`, `strays`, `links`, `hidden` look at the tree, `reserved` at the lines.
 */
export { sanitise, type Sanitised } from "./sanitise.js";
