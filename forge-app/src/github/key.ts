/** The private key of a GitHub App: is it one, and the token that is signed with it. */
import { createPrivateKey, createSign, type KeyObject } from "node:crypto";

/** Longer than any RSA key that GitHub hands out. */
const maxChars = 16_384;

/** Why a text is no private key of a GitHub App; nothing when it is one. The text itself is never repeated. */
export function keyProblem(pem: string): string | undefined {
  if (pem.length > maxChars) return "this is longer than a private key";
  const key = parse(pem);
  if (key === undefined)
    return "this is no private key in PEM: paste the whole file that GitHub gave, with both its lines of dashes";
  if (key.asymmetricKeyType !== "rsa") return "GitHub Apps sign with RSA keys; this is another kind";
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) return "this RSA key is shorter than 2048 bits";
  return undefined;
}

/**
 * The token by which a GitHub App says who it is. Backdated a minute for clocks that differ, good for nine.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function appToken(appId: string, pem: string, nowMs: number): string | undefined {
  const key = parse(pem);
  if (key === undefined) return undefined;
  const now = Math.floor(nowMs / 1000);
  const signed = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iat: now - 60, exp: now + 540, iss: appId })}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key, "base64url")}`;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function parse(pem: string): KeyObject | undefined {
  // Only PEM: node would take other encodings as well.
  if (!/^\s*-----BEGIN (RSA )?PRIVATE KEY-----/.test(pem)) return undefined;
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
