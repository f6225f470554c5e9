import type { SandboxAnswer, SandboxRequest } from "../service.js";
import type { JiraUserSeed } from "./seed.js";
import type { JiraWorld } from "./world.js";

/** Who asks: somebody, a stranger (no or an expired token), or nobody that Jira lets in. */
export type Access =
  | { readonly user: JiraUserSeed; readonly headers: Record<string, string> }
  | { readonly user: null; readonly headers: Record<string, string> }
  | { readonly refused: SandboxAnswer };

/**
 * Basic email:token. A scoped token is good on the gateway only; an expired one makes its owner a stranger, for whom
 * issues do not exist.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/
 */
export function accessOf(world: JiraWorld, request: SandboxRequest, onGateway: boolean): Access {
  const header = request.headers["authorization"] ?? "";
  if (header === "") return { user: null, headers: {} };
  const stranger = { user: null, headers: { "x-seraph-loginreason": "AUTHENTICATED_FAILED" } };
  if (header === "Expired") return stranger;
  const [email, token] = credentials(header);
  const user = world.seed.users.find((one) => {
    const known = token !== undefined && (one.token === token || (one.scopedToken === token && onGateway));
    return known && (email === undefined ? onGateway : one.email.toLowerCase() === email.toLowerCase());
  });
  if (user === undefined) {
    const json = { message: "Client must be authenticated to access this resource.", "status-code": 401 };
    return {
      refused: {
        status: 401,
        headers: { "x-seraph-loginreason": "AUTHENTICATED_FAILED", "www-authenticate": 'OAuth realm="sandbox"' },
        json,
      },
    };
  }
  if (user.expired === true) return stranger;
  return { user, headers: { "x-aaccountid": user.accountId, "x-seraph-loginreason": "OK" } };
}

/** Email and token of a Basic header; the token alone of a Bearer one. */
function credentials(header: string): readonly [string | undefined, string | undefined] {
  const space = header.indexOf(" ");
  const scheme = header.slice(0, space).toLowerCase();
  const rest = header.slice(space + 1).trim();
  if (scheme === "bearer") return [undefined, rest];
  if (scheme !== "basic") return [undefined, undefined];
  const text = Buffer.from(rest, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? [undefined, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}
