/** Digests of texts and plain data. */
export { canonical, digestOf, digestWithin, sha256Of } from "./digest.js";
