import { createHmac, createSign, generateKeyPair, randomUUID, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { Claims } from "./claims.js";

export interface Key {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

type Pair = Pick<Key, "publicKey" | "privateKey">;
const pairs = new Map<string, Promise<Pair>>();

/** Making one takes its time: what has the same name is the same key, under an id of its own each time. */
export async function makeKey(name: string): Promise<Key> {
  const pair = pairs.get(name) ?? promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  pairs.set(name, pair);
  return { kid: randomUUID(), ...(await pair) };
}

/** The public half as the key set shows it. */
export const jwkOf = ({ kid, publicKey }: Key): Record<string, unknown> => ({
  ...publicKey.export({ format: "jwk" }),
  alg: "RS256",
  use: "sig",
  kid,
});

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** `HS256` takes the public key as its secret, `none` signs nothing: what a forger would try. */
export type Algorithm = "RS256" | "HS256" | "none";

export function signToken(key: Key, claims: Claims, alg: Algorithm = "RS256", header: Claims = {}): string {
  const text = `${base64({ typ: "JWT", alg, kid: key.kid, ...header })}.${base64(claims)}`;
  if (alg === "none") return `${text}.`;
  const pem = key.publicKey.export({ format: "pem", type: "spki" });
  const signature =
    alg === "RS256"
      ? createSign("RSA-SHA256").update(text).sign(key.privateKey)
      : createHmac("sha256", pem).update(text).digest();
  return `${text}.${signature.toString("base64url")}`;
}
