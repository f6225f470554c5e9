/** A name that only one caller gets: what makes a delivery, and a token, count once. */
import { randomUUID } from "node:crypto";
import { kvs } from "@forge/kvs";
import { digestOf, statusOf } from "./kvs";

/** `busy`: storage could not say; nothing may be done, and the sender should come again. */
export type Claim = "claimed" | "taken" | "busy";

const at = (name: string) => `claim:${digestOf(name)}`;

/** @param days how long it stays taken; storage may keep it two days longer, which does no harm */
export async function claim(name: string, days: number): Promise<Claim> {
  const mine = randomUUID();
  try {
    await kvs.set(at(name), mine, { keyPolicy: "FAIL_IF_EXISTS", ttl: { value: days, unit: "DAYS" } });
    return "claimed";
  } catch (error) {
    const status = statusOf(error);
    if (status === 409) return "taken";
    // Refused outright: nothing was written. Otherwise the answer alone may be lost, and the name ours.
    return status !== undefined && status < 500 ? "busy" : isMine(name, mine);
  }
}

export async function release(name: string): Promise<void> {
  await kvs.delete(at(name));
}

async function isMine(name: string, mine: string): Promise<Claim> {
  try {
    return (await kvs.get<string>(at(name))) === mine ? "claimed" : "busy";
  } catch {
    return "busy";
  }
}
