import { generateKeyPairSync } from "node:crypto";
import type { AppSeed } from "./seed.js";

export interface MadeApp {
  /** For the world: with the public key. */
  readonly seed: AppSeed;
  /** PEM, in the form that GitHub lets people download. */
  readonly privateKey: string;
}

/** A GitHub App with a key of its own; by default installed on all of acme's repositories, allowed to dispatch. */
export function makeApp(more: Partial<Omit<AppSeed, "publicKey">> = {}): MadeApp {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { format: "pem", type: "spki" },
    privateKeyEncoding: { format: "pem", type: "pkcs1" },
  });
  const installations = [{ id: 7001, account: "acme", permissions: { contents: "write" } as const }];
  return { privateKey, seed: { id: 31_337, slug: "satellite", installations, ...more, publicKey } };
}
