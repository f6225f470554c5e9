import type { ItemLink } from "../contracts/item.js";
import type { Ticket } from "../contracts/ticket.js";
import { linkName } from "../link/index.js";

export type LinkWish = Pick<ItemLink, "relation" | "syncMode" | "onClose"> & Partial<Pick<ItemLink, "direction">>;

/** A link to this ticket as it is now; what an earlier one says beyond that stays. */
export function linkFrom(
  ticket: Ticket,
  wish: LinkWish,
  { nowMs, before, fields }: { nowMs: number; before?: ItemLink; fields?: Readonly<Record<string, unknown>> },
): ItemLink {
  const { content, rawState, ref, state, updatedAtMs, url } = ticket;
  const parent = content?.parent === undefined ? undefined : linkName(content.parent).id;
  const mirrored = { ...before?.fields, ...fields };
  return {
    ...before,
    ...linkName(ref),
    ...wish,
    url,
    state,
    rawState,
    ...(updatedAtMs === undefined ? {} : { stateUpdatedAt: iso(updatedAtMs) }),
    ...(parent === undefined || before?.parentId !== undefined ? {} : { parentId: parent }),
    ...(Object.keys(mirrored).length === 0 ? {} : { fields: mirrored }),
    lastSyncedAt: iso(nowMs),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
