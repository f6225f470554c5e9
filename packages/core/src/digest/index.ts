/** Digests of texts and plain data. */
export { canonical, digestOf, sha256Of } from "./digest.js";
