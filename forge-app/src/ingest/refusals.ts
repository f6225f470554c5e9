import { randomUUID } from "node:crypto";
import { claim, record } from "../store";

export interface Refusal {
  /** The key or trust record that was named. */
  readonly source: string;
  readonly repository?: string;
  readonly reason: string;
}

/**
 * Tells the admins, once an hour for each source and reason: whoever posts nonsense must not fill the storage. Strangers
 * are not written down at all. Never stands in the way of the answer.
 */
export async function noteRefusal({ reason, repository, source }: Refusal): Promise<void> {
  const at = new Date().toISOString();
  try {
    if ((await claim(`refusal:${repository ?? source}:${reason}:${at.slice(0, 13)}`, 1)) !== "claimed") return;
    await record({ id: randomUUID(), at, fate: "refused", reason, ...(repository !== undefined && { repository }) });
  } catch {
    console.warn("a refusal could not be written down");
  }
}
