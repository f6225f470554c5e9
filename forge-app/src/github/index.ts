/** GitHub, told that tickets changed: as a GitHub App or with a fine-grained token, and nothing else. */
export { openGitHub, type Credential, type Dispatched, type GitHub, type Target } from "./github";
export { keyProblem } from "./key";
