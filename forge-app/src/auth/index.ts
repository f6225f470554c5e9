/** Who sends a message, proven: by a key that one repository holds, or by GitHub's own word for a running job. */
export type { Proof, Reason, Verified, Verifier, WebRequest } from "./verifier";
export { header } from "./verifier";
export { hmacVerifier } from "./hmac";
export { oidcVerifier, gitHubIssuer } from "./oidc";
export { cloudIdOf } from "./cloud-id";
