/** How much more a larger input costs than a smaller one, in one run on one machine: no test asserts a time. */
export { growth } from "./growth.js";
