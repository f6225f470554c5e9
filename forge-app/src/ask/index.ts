/** Asking Jira itself, once, as the person who looks or as the app: a value, or why there is none. */
export { ask, isRefused, type As, type Asked, type Refused } from "./ask";
export { isObject, textIn } from "./shape";
