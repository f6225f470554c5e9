import { platformFetch, type Target } from "./ambient.js";
import { jsonAnswer, proxyRefusal } from "./answers.js";
import type { Scopes } from "./manifest.js";
import { missingScope } from "./scopes.js";

export interface Credentials {
  readonly email: string;
  readonly token: string;
}

/** Where the site's Jira is, and as whom requests go there. */
export interface JiraDoor {
  readonly baseUrl: string;
  /** The app's own user. */
  readonly app: Credentials;
  /** By account id. */
  readonly people: Readonly<Record<string, Credentials>>;
}

export interface ProductRequest {
  readonly target: Target;
  readonly path: string;
  readonly init: RequestInit | undefined;
  readonly jira: JiraDoor;
  readonly scopes: Scopes;
  /** Who invoked the function; undefined where nobody did. */
  readonly accountId: string | undefined;
}

/** Headers that are the platform's to set. */
const owned = ["authorization", "cookie", "host", "content-length"];

/** `requestJira`: over HTTP to the site, as the app or as a person. */
export async function requestProduct(request: ProductRequest): Promise<Response> {
  const { target, path, init, jira, scopes } = request;
  const url = new URL(path, jira.baseUrl);
  const asked = path.split(/[?#]/, 1)[0] ?? "";
  if (!path.startsWith("/") || path.startsWith("//") || url.pathname !== encodedPath(asked))
    return proxyRefusal(403, "PRODUCT_ENDPOINT_NOT_ALLOWED");
  const isAbsent = isForAnother(request);
  const who = identity(request);
  if (who === null) return proxyRefusal(401, "NEEDS_AUTHENTICATION_ERR");
  const missing = missingScope(
    isAbsent ? scopes.impersonation : scopes.granted,
    (init?.method ?? "GET").toUpperCase(),
    url.pathname,
  );
  if (missing !== null) return jsonAnswer(401, { code: 401, message: "Unauthorized; scope does not match" });
  const headers = new Headers(init?.headers);
  for (const name of owned) headers.delete(name);
  if (target.provider !== "none") headers.set("authorization", `Basic ${btoa(`${who.email}:${who.token}`)}`);
  return platformFetch(url, { ...init, headers });
}

/** The path as a client normalises it, dot segments aside: those must not be there. */
function encodedPath(path: string): string {
  return new URL(`http://site${path.replaceAll(/\/(?:\.|%2e){1,2}(?=\/|$)/gi, "/-")}`).pathname;
}

/** Acting for somebody who did not invoke the function wants a scope that allows it. */
const isForAnother = ({ accountId, target }: ProductRequest): boolean =>
  target.provider === "user" && target.accountId !== undefined && target.accountId !== accountId;

function identity(request: ProductRequest): Credentials | null {
  const { accountId, jira, scopes, target } = request;
  if (target.provider !== "user") return jira.app;
  const asked = target.accountId ?? accountId;
  if (asked === undefined || (isForAnother(request) && scopes.impersonation.size === 0)) return null;
  return jira.people[asked] ?? null;
}
