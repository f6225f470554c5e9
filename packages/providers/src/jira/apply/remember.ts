/** Our memory on the issue itself: the property `satellite`, one entry a change, at most 32 KB. */
import type { Receipt, RememberEffect, TicketMemory } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { isRefusal } from "../client.js";
import { propertyKey } from "../fetch.js";
import { toMemory, type Entry } from "../memory.js";
import { nothing } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { property } from "./seen.js";

type Changes = Readonly<Record<string, Entry>>;

/** @see https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
export const maxBytes = 32_768;

export async function remember(act: Act<RememberEffect>): Promise<Receipt> {
  const { client, effect, key, notes } = act;
  const now = await property(act, propertyKey);
  if (isRefusal(now)) return refused(act, now);
  const changes = toMemory(now.value)?.changes ?? {};
  const known = changes[effect.change];
  const comment = notes.comments.get(`${key} ${effect.change}`);
  // Nothing else is carried over: what the plan leaves out is so no more, such as an approval that was taken back.
  const commentId = comment?.id ?? known?.commentId;
  const entry: Entry = {
    ...(commentId !== undefined && { commentId }),
    ...(comment && { commentDigest: comment.digest }),
    ...effect.entry,
  };
  const memory = fit({ ...changes, [effect.change]: entry }, effect.change);
  if (alike(known, memory?.changes[effect.change] ?? entry))
    return receipt(effect, "unchanged", `${key} remembers ${effect.change} already`);
  if (!memory)
    return receipt(effect, "refused", `what ${key} should remember of ${effect.change} is over 32 KB`, {
      code: "TOO_LONG",
    });
  const path = `issue/${key}/properties/${propertyKey}`;
  const written = await client.ask({ method: "PUT", path, body: memory, repeat: "idempotent" }, nothing);
  if (isRefusal(written)) return refused(act, written);
  return receipt(effect, "done", `${key} remembers ${effect.change}`);
}

/**
 * The memory within its limit: the oldest change that is over goes first, then the oldest of all, never the one at
 * hand. Where that one alone is too much, its findings go, the least first.
 */
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
    if (oldest) {
      delete kept[oldest[0]];
      continue;
    }
    const { findings = [], ...rest } = kept[keep] ?? {};
    if (findings.length === 0) return undefined;
    kept[keep] = { ...(rest as Entry), findings: findings.slice(0, -1) };
  }
}

function isOpen({ state }: Entry): boolean {
  return state !== "closed" && state !== "merged";
}

/** Equal but for the moment and the run of writing: those alone are no news. */
function alike(one: Entry | undefined, other: Entry): boolean {
  return one !== undefined && canonical(withoutMoment(one)) === canonical(withoutMoment(other));
}

function withoutMoment(entry: Entry): Entry {
  const { detailsUrl: _, updatedAtMs: __, ...rest } = entry;
  return rest;
}
