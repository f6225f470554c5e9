/** Folders that tests begin with: read once, and laid down from memory before each test. */
export { copierOf, takenAway, type Copier } from "./copier.js";
