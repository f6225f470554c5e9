/** A person's own spelling of a text that a tracker keeps in another form. Imports the Markdown parser; load it lazily. */
export { readingOf, shownBody, spelledAs } from "./spelling.js";
