/**
 * Keys with which repositories prove themselves. Beside each record lie, under names of their own: the secret, the day
 * of last use (so that noting it can never undo a revocation), and one of two places per repository.
 */
import { randomBytes } from "node:crypto";
import { kvs } from "@forge/kvs";
import type { KeyRecord } from "../shared/records";
import { statusOf, under } from "./kvs";

export interface KeyInput {
  readonly repositoryId: number;
  readonly repository: string;
  readonly projects: readonly string[];
}

type Kept = Omit<KeyRecord, "lastUsedDay">;

/** Two active keys a repository, so that the new one works before the old one goes. */
const places = [0, 1] as const;
const most = 2000;

const recordAt = (id: string) => `key:${id}`;
const secretAt = (id: string) => `key-secret:${id}`;
const usedAt = (id: string) => `key-used:${id}`;
const placeAt = (repositoryId: number, place: number) => `key-place:${repositoryId}:${place}`;

/**
 * Makes a key. The secret is given out here and never again.
 *
 * @returns the record and 32 random bytes as base64url; `bad` when the repository has two active keys already
 */
export async function createKey(
  { projects, repository, repositoryId }: KeyInput,
  now: Date,
): Promise<{ record: KeyRecord; secret: string } | { bad: string }> {
  const id = randomBytes(12).toString("hex");
  const place = await takePlace(repositoryId, id);
  if (place === undefined) return { bad: `${repository} has two active keys; revoke one before another is made` };
  const secret = randomBytes(32).toString("base64url");
  const record: Kept = { id, repositoryId, repository, projects: [...projects], createdAt: now.toISOString() };
  try {
    await kvs.setSecret(secretAt(id), secret);
    await kvs.set(recordAt(id), record);
  } catch (error) {
    await kvs.delete(place).catch(() => undefined);
    throw error;
  }
  return { record, secret };
}

/** Every key, revoked ones too, newest first. A key made this second may be missing: queries lag behind. */
export async function listKeys(): Promise<readonly KeyRecord[]> {
  const [records, days] = await Promise.all([under<Kept>("key:", most), under<string>("key-used:", most)]);
  const dayOf = new Map(days.map(({ key, value }) => [key, value]));
  return records
    .map(({ value }) => withDay(value, dayOf.get(usedAt(value.id))))
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

/** An active key with its secret; nothing for unknown and for revoked ones. */
export async function findKey(id: string): Promise<{ record: KeyRecord; secret: string } | undefined> {
  if (!isKeyId(id)) return undefined;
  const [record, secret, day] = await Promise.all([
    kvs.get<Kept>(recordAt(id)),
    kvs.getSecret<string>(secretAt(id)),
    kvs.get<string>(usedAt(id)),
  ]);
  if (record === undefined || secret === undefined || record.revokedAt !== undefined) return undefined;
  return { record: withDay(record, day), secret };
}

/** From now on the key proves nothing; its record stays for the list. Nothing when there is no such key. */
export async function revokeKey(id: string, now: Date): Promise<KeyRecord | undefined> {
  if (!isKeyId(id)) return undefined;
  const record = await kvs.get<Kept>(recordAt(id));
  if (record === undefined) return undefined;
  const revoked = record.revokedAt === undefined ? { ...record, revokedAt: now.toISOString() } : record;
  await kvs.set(recordAt(id), revoked);
  await kvs.deleteSecret(secretAt(id));
  await leavePlace(record);
  return revoked;
}

/** Notes the day of use, once a day. @param day `2026-11-21` */
export async function touchKey(id: string, day: string): Promise<void> {
  if (!isKeyId(id) || (await kvs.get<string>(usedAt(id))) === day) return;
  await kvs.set(usedAt(id), day);
}

/** Forgets a revoked key altogether. */
export async function forgetKey(id: string): Promise<void> {
  await kvs.deleteSecret(secretAt(id));
  await kvs.delete(usedAt(id));
  await kvs.delete(recordAt(id));
}

function isKeyId(id: string): boolean {
  return /^[0-9a-f]{24}$/.test(id);
}

function withDay(record: Kept, day: string | undefined): KeyRecord {
  return { ...record, ...(day !== undefined && { lastUsedDay: day }) };
}

/** A place is taken by whoever writes it first: two admins at once never make a third key. */
async function takePlace(repositoryId: number, id: string): Promise<string | undefined> {
  for (const place of places) {
    const at = placeAt(repositoryId, place);
    try {
      await kvs.set(at, id, { keyPolicy: "FAIL_IF_EXISTS" });
      return at;
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      if (await isLeft(at)) {
        await kvs.set(at, id);
        return at;
      }
    }
  }
  return undefined;
}

/** A place whose key was revoked, or never came to be: somebody stopped half-way. */
async function isLeft(at: string): Promise<boolean> {
  const holder = await kvs.get<string>(at);
  if (holder === undefined) return true;
  const record = await kvs.get<Kept>(recordAt(holder));
  return record?.revokedAt !== undefined;
}

async function leavePlace({ id, repositoryId }: Kept): Promise<void> {
  for (const place of places) {
    const at = placeAt(repositoryId, place);
    if ((await kvs.get<string>(at)) === id) await kvs.delete(at);
  }
}
