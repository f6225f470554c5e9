/** What travels on the queue: a message that was proven, with what its proof allows. */
import { createHash } from "node:crypto";
import { decode, encode, type ForgeMessage } from "@satellite/contract";
import { isObject } from "../ask";
import { readParcel } from "../store";

export const queueKey = "deliveries";

export interface Job {
  readonly version: 1;
  /** The message, or the name of the parcel where it lies because it is too large for the queue. */
  readonly message?: ForgeMessage;
  readonly parcel?: string;
  /** Projects that the sender may touch: an issue may have moved since to one that it may not. */
  readonly projects: readonly string[];
  readonly source: string;
}

export type Opened = { readonly job: Job; readonly message: ForgeMessage } | { readonly bad: string };

/** The same for the same delivery, whoever asks. */
export function jobName(repositoryId: number, delivery: string): string {
  return createHash("sha256").update(`${repositoryId} ${delivery}`).digest("hex").slice(0, 32);
}

/**
 * The message in a queued event. It is read as carefully as on its way in: between the two, another version of the app
 * may have been installed.
 */
export async function openJob(body: unknown): Promise<Opened> {
  if (!isJob(body)) return { bad: "the event is not one of ours" };
  const text = body.message !== undefined ? encode(body.message) : await readParcel(body.parcel ?? "");
  if (text === undefined) return { bad: "the message is no longer kept" };
  const decoded = decode(text);
  if ("message" in decoded) return { job: body, message: decoded.message };
  return { bad: "bad" in decoded ? decoded.bad.code : "SHAPE" };
}

function isJob(body: unknown): body is Job {
  if (!isObject(body) || body["version"] !== 1) return false;
  const { message, parcel, projects, source } = body;
  const held = isObject(message) || (typeof parcel === "string" && /^[0-9a-f]{32}$/.test(parcel));
  const texts = Array.isArray(projects) && projects.every((project) => typeof project === "string");
  return held && texts && typeof source === "string";
}
