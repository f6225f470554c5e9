/** How far each issue has heard about each pull request, so that a late message never undoes a newer one. */
import { kvs } from "@forge/kvs";
import { digestOf } from "./kvs";
import { idOf } from "./specs";

/** Seconds of the pull request's last change, run id, attempt; compared in this order. */
export type Seq = readonly [number, number, number];

interface Heard {
  readonly seq: Seq;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

/** Days that it is remembered after the last message; a message itself is taken for ten minutes only. */
export const orderDays = 90;

/** Whether a message is at least as new as the last one heard. Equal is: a message may come back to finish its work. */
export async function isNewer(issueId: string, pull: string, seq: Seq): Promise<boolean> {
  const heard = await kvs.get<Heard>(at(issueId, pull));
  return heard === undefined || compare(seq, heard.seq) >= 0;
}

export async function rememberSeq(issueId: string, pull: string, seq: Seq, now: Date): Promise<void> {
  const heard = await kvs.get<Heard>(at(issueId, pull));
  if (heard && compare(seq, heard.seq) <= 0) return;
  const value: Heard = { seq, atMs: now.getTime() };
  await kvs.set(at(issueId, pull), value, { ttl: { value: orderDays, unit: "DAYS" } });
}

function compare(one: Seq, other: Seq): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function at(issueId: string, pull: string): string {
  return `seq:${idOf(issueId)}:${digestOf(pull).slice(0, 32)}`;
}
