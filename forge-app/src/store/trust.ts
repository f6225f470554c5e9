/** Whose OIDC tokens are believed; one record a repository. */
import { kvs } from "@forge/kvs";
import type { TrustRecord } from "../shared/records";
import { under } from "./kvs";

const at = (repositoryId: number) => `trust:${repositoryId}`;

export async function saveTrust(trust: TrustRecord): Promise<void> {
  await kvs.set(at(trust.repositoryId), trust);
}

export async function removeTrust(repositoryId: number): Promise<void> {
  await kvs.delete(at(repositoryId));
}

export async function listTrust(): Promise<readonly TrustRecord[]> {
  const records = (await under<TrustRecord>("trust:", 2000)).map(({ value }) => value);
  return records.toSorted((one, other) => one.repository.localeCompare(other.repository));
}

export function findTrust(repositoryId: number): Promise<TrustRecord | undefined> {
  return kvs.get<TrustRecord>(at(repositoryId));
}
