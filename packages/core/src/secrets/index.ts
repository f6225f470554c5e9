/** Texts without what looks like a token. Loads no parser. */
export { redact } from "../config/secrets.js";
