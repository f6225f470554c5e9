/** Our memory on the issue itself: the property `satellite`, one entry a change, at most 32 KB. */
import type { Receipt, RememberEffect, TicketMemory } from "@satellite/core";
import { isRefusal } from "../client.js";
import { propertyKey } from "../fetch.js";
import { toMemory } from "../map.js";
import { nothing, wireProperty } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";

type Entry = TicketMemory["changes"][string];
type Changes = Readonly<Record<string, Entry>>;

/** @see https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
export const maxBytes = 32_768;

export async function remember(act: Act<RememberEffect>): Promise<Receipt> {
  const { client, effect, key, notes } = act;
  const path = `issue/${key}/properties/${propertyKey}`;
  const now = await client.ask({ method: "GET", path, repeat: "safe" }, wireProperty);
  if (isRefusal(now) && now.status !== 404) return refused(act, now);
  const changes = isRefusal(now) ? {} : (toMemory(now.value.value)?.changes ?? {});
  const comment = notes.comments.get(`${key} ${effect.change}`);
  const entry: Entry = {
    ...changes[effect.change],
    ...(comment && { commentId: comment.id, commentDigest: comment.digest }),
    ...effect.entry,
  };
  if (alike(changes[effect.change], entry))
    return receipt(effect, "unchanged", `${key} remembers ${effect.change} already`);
  const memory = fit({ ...changes, [effect.change]: entry }, effect.change);
  if (!memory)
    return receipt(effect, "refused", `what ${key} should remember of ${effect.change} is over 32 KB`, {
      code: "TOO_LONG",
    });
  const written = await client.ask({ method: "PUT", path, body: memory, repeat: "idempotent" }, nothing);
  if (isRefusal(written)) return refused(act, written);
  return receipt(effect, "done", `${key} remembers ${effect.change}`);
}

/** The memory within its limit: the oldest change that is over goes first, then the oldest of all, never the one at hand. */
export function fit(changes: Changes, keep: string): TicketMemory | undefined {
  const kept: Record<string, Entry> = { ...changes };
  const order = Object.entries(changes)
    .filter(([change]) => change !== keep)
    .toSorted(
      ([, one], [, other]) =>
        Number(isOpen(one)) - Number(isOpen(other)) || (one.updatedAtMs ?? 0) - (other.updatedAtMs ?? 0),
    );
  for (;;) {
    const memory: TicketMemory = { schema: "satellite/property@1", changes: kept };
    if (Buffer.byteLength(JSON.stringify(memory)) <= maxBytes) return memory;
    const oldest = order.shift();
    if (!oldest) return undefined;
    delete kept[oldest[0]];
  }
}

function isOpen({ state }: Entry): boolean {
  return state !== "closed" && state !== "merged";
}

/** Equal but for the moment of writing: a new time alone is no news. */
function alike(one: Entry | undefined, other: Entry): boolean {
  if (!one) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Entry)[]);
  keys.delete("updatedAtMs");
  return [...keys].every((key) => one[key] === other[key]);
}
