/** GitHub's REST API: routes a resource, what each refuses, and how answers are paged. */
export { answerRest, findOperation, operations } from "./router.js";
export { authenticate, reaches } from "./access.js";
export { budget } from "./general.js";
