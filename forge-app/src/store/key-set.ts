/** GitHub's public keys as they were fetched; kept here, because module state would be lost, or shared by tenants. */
import { kvs } from "@forge/kvs";

export interface KeptKeySet {
  /** The JSON Web Key Set as it came; null before the first. */
  readonly jwks: unknown;
  /** Epoch milliseconds of the fetch. */
  readonly atMs: number;
  /** Epoch milliseconds of the last attempt, whether it went well or not. */
  readonly triedMs?: number;
}

export function readKeySet(): Promise<KeptKeySet | undefined> {
  return kvs.get<KeptKeySet>("oidc:jwks");
}

export async function saveKeySet(keys: KeptKeySet): Promise<void> {
  await kvs.set("oidc:jwks", keys);
}
