/** Folders that tests begin with: read once, and laid down from memory before each test. */
export { copierOf, type Copier } from "./copier.js";
