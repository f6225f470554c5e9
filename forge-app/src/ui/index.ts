/** What the pages ask: who asks is checked on every call, as that person; what they typed is checked before anything changes. */
export { createUi, ui } from "./resolver";
export { toChanges } from "./view-model";
