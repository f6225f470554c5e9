/** Atlassian documents of every kind, and what people do to their Markdown, for laws. */
export { arbitraryAdf, editedMarkdown, type Step } from "./documents.js";
