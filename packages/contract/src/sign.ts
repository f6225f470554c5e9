/** Who sent it, and when: HMAC-SHA256 of `<timestamp>.<body>` under a key that one repository holds. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { SatelliteError } from "@satellite/core";
import { headers } from "./headers.js";

export type Signed = Readonly<Record<string, string>>;

/** `wrong`: made with none of the secrets, or the body is another one. */
export type Signature = "ok" | "missing" | "malformed" | "stale" | "wrong";

/** How far the two clocks may be apart, either way. */
export const maxSkewMs = 10 * 60_000;

/** 32 bytes as base64url, its padding optional, as the admin page shows them once. */
export function isSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}=?$/.test(text) && Buffer.from(text, "base64url").byteLength === 32;
}

/**
 * The headers that prove who sends a body.
 *
 * @param key `secret`: base64url of 32 bytes; the key of the HMAC is the bytes
 * @param atMs now, epoch milliseconds
 * @throws {SatelliteError} NO_CREDENTIALS when the secret is none
 */
export function sign(body: string, key: { readonly id: string; readonly secret: string }, atMs: number): Signed {
  if (!isSecret(key.secret)) throw new SatelliteError("NO_CREDENTIALS", "the secret is not one that the app made");
  const timestamp = new Date(atMs).toISOString();
  return {
    [headers.key]: key.id,
    [headers.timestamp]: timestamp,
    [headers.signature]: `sha256=${macOf(timestamp, body, key.secret).toString("hex")}`,
  };
}

/**
 * Whether one of the secrets made the signature, within the last and next ten minutes. Takes the same time whichever
 * secret it was, and whether it was one.
 */
export function verifySignature(
  body: string,
  given: { readonly timestamp: string | undefined; readonly signature: string | undefined },
  secrets: readonly string[],
  nowMs: number,
): Signature {
  const { signature, timestamp } = given;
  if (timestamp === undefined || signature === undefined || timestamp === "" || signature === "") return "missing";
  const atMs = momentOf(timestamp);
  const hex = /^sha256=([0-9a-f]{64})$/.exec(signature)?.[1];
  if (atMs === undefined || hex === undefined) return "malformed";
  if (Math.abs(nowMs - atMs) > maxSkewMs) return "stale";
  const sent = Buffer.from(hex, "hex");
  let right = false;
  for (const secret of secrets) {
    const equal = timingSafeEqual(sent, macOf(timestamp, body, secret));
    right = (equal && isSecret(secret)) || right;
  }
  return right ? "ok" : "wrong";
}

/** RFC 3339 in UTC, to the second or finer. */
function momentOf(timestamp: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(timestamp)) return undefined;
  const atMs = Date.parse(timestamp);
  return Number.isNaN(atMs) ? undefined : atMs;
}

function macOf(timestamp: string, body: string, secret: string): Buffer {
  return createHmac("sha256", Buffer.from(secret, "base64url")).update(`${timestamp}.${body}`, "utf8").digest();
}
