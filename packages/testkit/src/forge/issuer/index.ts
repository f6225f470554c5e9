/** GitHub's OIDC issuer, played: real keys and signatures on loopback, right tokens over HTTP and wrong ones for tests. */
export { startIssuer, type Issuer, type IssuerOptions, type MintOptions } from "./issuer.js";
export type { Claims, Job } from "./claims.js";
