/**
 * GitHub's word for a running job. Nothing is stored on either side but whom we trust.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
import { audienceOf } from "@satellite/contract";
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from "jose";
import type { TrustRecord } from "../shared/records";
import { findTrust } from "../store";
import { keySetFor } from "./key-sets";
import { header, type Verified, type Verifier } from "./verifier";

export const gitHubIssuer = "https://token.actions.githubusercontent.com";

/** GitHub's are about 2 KB. */
const maxToken = 16_384;
/** What the Action runs on; a token of any other event was not meant for us. */
const events = new Set([
  "pull_request",
  "pull_request_target",
  "merge_group",
  "push",
  "workflow_run",
  "workflow_dispatch",
  "repository_dispatch",
  "schedule",
  "issue_comment",
]);

/** @param cloudId the site of this installation, as the platform tells it */
export function oidcVerifier(cloudId: string): Verifier {
  return {
    async verify(request) {
      const token = /^bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header(request, "authorization") ?? "")?.[1];
      if (token === undefined) return { no: "missing" };
      if (token.length > maxToken) return { no: "malformed" };
      try {
        return await check(token, audienceOf(cloudId));
      } catch (error) {
        return { no: error instanceof errors.JOSEError ? reasonOf(error) : "busy" };
      }
    },
  };
}

async function check(token: string, audience: string): Promise<Verified> {
  const kid = kidOf(token, audience);
  if (typeof kid !== "string") return kid;
  const keys = await keySetFor(gitHubIssuer, kid);
  if (keys === "busy") return { no: "busy" };
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ["RS256"],
    issuer: gitHubIssuer,
    audience,
    clockTolerance: 60,
    maxTokenAge: "15 minutes",
    requiredClaims: ["exp", "iat", "nbf", "jti"],
  });
  return trust(payload);
}

/**
 * Cheap looks first: a token for somebody else must not cost a request for keys. Believed is nothing of it yet.
 * The audience is our name and nothing beside it: a list would make a token for others as well.
 */
function kidOf(token: string, audience: string): string | Verified {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    if (alg !== "RS256" || typeof kid !== "string" || kid.length > 200) return { no: "malformed" };
    const { aud, iss } = decodeJwt(token);
    return iss === gitHubIssuer && aud === audience ? kid : { no: "wrong" };
  } catch {
    return { no: "malformed" };
  }
}

/** The token is GitHub's; is it from somebody whom an admin of this site named? Numbers count, names can be taken over. */
async function trust(payload: JWTPayload): Promise<Verified> {
  const repositoryId = numberIn(payload, "repository_id");
  const repository = textIn(payload, "repository");
  const jti = textIn(payload, "jti");
  if (repositoryId === undefined || repository === undefined || jti === undefined) return { no: "malformed" };
  const record = await findTrust(repositoryId);
  if (record === undefined || record.ownerId !== numberIn(payload, "repository_owner_id")) return { no: "untrusted" };
  const known = `trust:${repositoryId}`;
  if (!events.has(textIn(payload, "event_name") ?? "")) return { no: "event", known };
  if (!isFromWorkflow(payload, record)) return { no: "workflow", known };
  const run = `${textIn(payload, "run_id") ?? "?"}/${textIn(payload, "run_attempt") ?? "?"}`.slice(0, 60);
  return {
    ok: { repositoryId, repository, projects: record.projects, source: `oidc:${run}`, once: `jti:${jti}` },
  };
}

/** Path of the workflow up to its `@`: `acme/shop/.github/workflows/satellite.yml@refs/heads/main`. */
function isFromWorkflow(payload: JWTPayload, { workflow }: TrustRecord): boolean {
  if (workflow === undefined) return true;
  return ["workflow_ref", "job_workflow_ref"].some((claim) => {
    const ref = textIn(payload, claim);
    return ref === workflow || ref?.startsWith(`${workflow}@`) === true;
  });
}

function reasonOf(error: errors.JOSEError): "stale" | "wrong" | "malformed" {
  if (error instanceof errors.JWTExpired) return "stale";
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === "iat" || error.claim === "nbf" || error.claim === "exp" ? "stale" : "wrong";
  }
  return error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey
    ? "wrong"
    : "malformed";
}

function textIn(payload: JWTPayload, claim: string): string | undefined {
  const value = payload[claim];
  return typeof value === "string" && value !== "" && value.length <= 500 ? value : undefined;
}

function numberIn(payload: JWTPayload, claim: string): number | undefined {
  const text = textIn(payload, claim);
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
}
