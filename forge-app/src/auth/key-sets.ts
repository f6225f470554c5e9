/** GitHub's public keys: fetched seldom, kept in the installation's storage, never in module state. */
import { fetch } from "@forge/api";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import { readKeySet, saveKeySet, type KeptKeySet } from "../store";

/** Milliseconds for which fetched keys are taken as they are. */
const freshMs = 6 * 3_600_000;
/** Keys that could not be fetched anew still serve for so long. */
const staleMs = 24 * 3_600_000;
/** Between two fetches, whatever tokens come in: a stranger must not make us ask without end. */
const pauseMs = 60_000;
const timeoutMs = 10_000;
const maxBytes = 200_000;

export type KeySet = ReturnType<typeof createLocalJWKSet>;

/**
 * Keys among which the one of this id is, if GitHub has it.
 *
 * @returns `busy` when no keys could be had
 */
export async function keySetFor(issuer: string, kid: string): Promise<KeySet | "busy"> {
  const nowMs = Date.now();
  const kept = await readKeySet();
  const keys = kept && asKeySet(kept.jwks);
  const ageMs = kept ? nowMs - kept.atMs : Number.POSITIVE_INFINITY;
  const good = keys !== undefined && ageMs < freshMs && keys.keys.some((key) => key.kid === kid);
  if (good) return createLocalJWKSet(keys);
  const fresh = kept && nowMs - (kept.triedMs ?? kept.atMs) < pauseMs ? undefined : await renew(issuer, kept, nowMs);
  const best = fresh ?? (ageMs < staleMs ? keys : undefined);
  return best === undefined ? "busy" : createLocalJWKSet(best);
}

/** The attempt is written down first: of many tokens at once, and of failures, few lead to a request. */
async function renew(issuer: string, kept: KeptKeySet | undefined, nowMs: number): Promise<JSONWebKeySet | undefined> {
  await saveKeySet({ jwks: kept?.jwks ?? null, atMs: kept?.atMs ?? 0, triedMs: nowMs });
  const jwks = asKeySet(await download(`${issuer}/.well-known/jwks`));
  if (jwks !== undefined) await saveKeySet({ jwks, atMs: nowMs, triedMs: nowMs });
  return jwks;
}

async function download(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = response.ok ? await response.text() : "";
    return text.length > maxBytes ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** RSA keys for signatures alone: what else a set may hold proves nothing here. */
function asKeySet(value: unknown): JSONWebKeySet | undefined {
  const keys = (value as { keys?: unknown } | null | undefined)?.keys;
  if (!Array.isArray(keys)) return undefined;
  const rsa = keys.slice(0, 50).filter((key: unknown) => {
    const { kid, kty, use } = (key ?? {}) as Record<string, unknown>;
    return kty === "RSA" && typeof kid === "string" && (use === undefined || use === "sig");
  });
  return rsa.length === 0 ? undefined : { keys: rsa as JSONWebKeySet["keys"] };
}
