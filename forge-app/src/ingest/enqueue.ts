import { encode, type ForgeMessage } from "@satellite/contract";
import { Queue } from "@forge/events";
import type { Proof } from "../auth";
import { keepParcel } from "../store";
import { jobName, queueKey, type Job } from "./job";

/** The platform takes 100 KB an event; what it adds itself needs room, too. */
const maxEventBytes = 90_000;

/** Whether the message is on the queue. Messages about one ticket are done one after the other. */
export async function enqueue(message: ForgeMessage, { projects, repositoryId, source }: Proof): Promise<boolean> {
  const rest = { version: 1, projects, source } as const;
  let job: Job = { ...rest, message };
  try {
    if (Buffer.byteLength(JSON.stringify(job)) > maxEventBytes) {
      const parcel = jobName(repositoryId, message.delivery);
      await keepParcel(parcel, encode(message));
      job = { ...rest, parcel };
    }
    const concurrency = { key: `issue:${message.ticket.key}`, limit: 1 };
    await new Queue({ key: queueKey }).push({ body: { ...job }, concurrency });
    return true;
  } catch (error) {
    console.error(`a message could not be queued: ${error instanceof Error ? error.name : "unknown"}`);
    return false;
  }
}
