import { randomBytes } from "node:crypto";
import type { SandboxAnswer, SandboxRequest } from "../../sandbox/index.js";
import { serve } from "../../sandbox/server.js";
import { claimsOf, gitHubIssuer, type Claims, type Job } from "./claims.js";
import { jwkOf, makeKey, signToken, type Algorithm, type Key } from "./keys.js";

export interface IssuerOptions {
  /** Default: the machine's own. */
  readonly clock?: { nowMs(): number };
}

export interface MintOptions {
  readonly alg?: Algorithm;
  /** Whose key signs: the issuer's, the one before the last rotation, or a stranger's under the issuer's key id. */
  readonly key?: "current" | "previous" | "foreign";
  /** More or other header fields. */
  readonly header?: Claims;
  readonly audience?: string;
  readonly job?: Job;
  /** Claims to leave out. */
  readonly without?: readonly string[];
}

/** GitHub's OIDC issuer on loopback. */
export interface Issuer {
  /** Stands for https://token.actions.githubusercontent.com. */
  readonly url: string;
  /** What tokens name as their issuer. */
  readonly issuer: string;
  /** What the runner puts into the environment of a job that may ask for tokens. */
  environment(job?: Job): {
    readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
    readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
  };
  /** A token as asked, right or wrong: claims lie over those of the job. */
  mint(claims?: Claims, options?: MintOptions): string;
  /** A new key signs from now on; the old one stays in the key set, or goes. */
  rotate(options?: { readonly keep?: boolean }): Promise<void>;
  /** Requests so far, as `GET /path`. */
  requests(): readonly string[];
  close(): Promise<void>;
}

export async function startIssuer({ clock = { nowMs: () => Date.now() } }: IssuerOptions = {}): Promise<Issuer> {
  const [first, foreign] = await Promise.all([makeKey("0"), makeKey("foreign")]);
  const state = { keys: [first], turns: 0, previous: undefined as Key | undefined };
  const jobs = new Map<string, Job>();
  const seen: string[] = [];
  const current = () => state.keys[0] as Key;

  const answer = (request: SandboxRequest): SandboxAnswer => {
    seen.push(`${request.method} ${request.path}`);
    if (request.method !== "GET") return { status: 405 };
    switch (request.path) {
      case "/.well-known/openid-configuration":
        return { status: 200, json: configuration };
      case "/.well-known/jwks":
        return { status: 200, json: { keys: state.keys.map(jwkOf) } };
      case "/token": {
        const job = jobs.get((request.headers["authorization"] ?? "").replace(/^bearer /i, ""));
        if (job === undefined) return { status: 401, json: { message: "Unauthorized" } };
        const claims = claimsOf(job, request.query.get("audience") ?? undefined, clock.nowMs());
        return { status: 200, json: { count: 1, value: signToken(current(), claims) } };
      }
      default:
        return { status: 404 };
    }
  };

  const served = await serve(async (request) => answer(request));
  return {
    url: served.origin,
    issuer: gitHubIssuer,
    environment(job = {}) {
      const token = randomBytes(24).toString("base64url");
      jobs.set(token, job);
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${served.origin}/token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
      };
    },
    mint(claims = {}, { alg, key = "current", header, audience, job = {}, without = [] } = {}) {
      const all = { ...claimsOf(job, audience, clock.nowMs()), ...claims };
      const kept = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
      const by = {
        current: current(),
        previous: state.previous ?? current(),
        foreign: { ...foreign, kid: current().kid },
      };
      return signToken(by[key], kept, alg, header);
    },
    async rotate({ keep = true } = {}) {
      state.previous = current();
      state.keys = [await makeKey(String((state.turns += 1))), ...(keep ? state.keys : [])];
    },
    requests: () => seen,
    close: () => served.close(),
  };
}

const configuration = {
  issuer: gitHubIssuer,
  jwks_uri: `${gitHubIssuer}/.well-known/jwks`,
  subject_types_supported: ["public", "pairwise"],
  response_types_supported: ["id_token"],
  id_token_signing_alg_values_supported: ["RS256"],
};
