import type { LinkWish } from "@satellite/core/pull";
import { askFirst, askIfCompleted, keep, nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";
import { askTrackers, trackersFor } from "./ask.js";
import { bring } from "./bring.js";
import type { ImportInput, ImportResult } from "./result.js";
import { making, portionSize, tying } from "./portion.js";
import { waitingRoom, type Room } from "./room.js";
import { openSorter, type Sorted } from "./sort.js";

/**
 * Work that comes in is finished here and told of there by a plain `push`, so its links are in step both ways, as `pull`
 * makes them. `tickets`, for planners, gives `sync_mode: import` instead; `link --sync-mode` changes either.
 */
const worked: LinkWish = { relation: "primary", direction: "imported", syncMode: "sync", onClose: "none" };
/** Read when somebody asks for it, never written to. */
const context: LinkWish = { relation: "context", direction: "imported", syncMode: "manual", onClose: "none" };

/**
 * Tickets become items; those that have one are left as they are, and known from now on. They wait in the store while a
 * person is asked about all of them at once, and are made in portions: a run that dies leaves the rest to the next.
 */
export async function importTickets(desk: Desk, input: ImportInput): Promise<Answer<ImportResult>> {
  const trackers = trackersFor(desk, input);
  if ("notice" in trackers) return nothingDone([trackers.notice]);
  const sorter = await openSorter(desk);
  const room = waitingRoom(desk);
  const told = await askTrackers(desk, trackers.ids, input, async (page) => {
    const { count, others, wanted } = sorter.add(page);
    await room.put(wanted);
    await keep(desk, others);
    return count;
  });
  const sorted = sorter.sorted();
  const none = { found: sorted.found, created: [], linked: [], known: sorted.known };
  const refusal = await refusalOf(desk, sorted, input);
  if (refusal !== undefined) {
    await leaveAll(room, sorted);
    return nothingDone([...told, ...sorted.notices, refusal], none);
  }
  const wish = input.as ?? (input.context ? context : worked);
  return bring(desk, room, sorted, { wish, none, told: [...told, ...sorted.notices] });
}

/** Why nothing is to be made, after whoever must be asked was asked about all of it. */
async function refusalOf(desk: Desk, { fresh, untied }: Sorted, { force }: ImportInput): Promise<Notice | undefined> {
  const begun = await askIfCompleted(
    desk,
    fresh.map(({ ref }) => ref),
    force,
  );
  if (begun !== undefined) return begun;
  if (fresh.length > 0 && !desk.workspace.can.create) {
    const says = `${desk.workspace.id} has no place where tickets could become items: link them to items that are there`;
    return { weight: "usage", code: "REFUSED", says };
  }
  const intents = [...fresh, ...untied].map(({ item, ref, title }) => ({
    on: item?.ref ?? (`item:${desk.workspace.id}:new:${ref}` as const),
    says: item === undefined ? making(ref, title) : tying(item.id, ref),
  }));
  return askFirst(desk, intents, { says: `import ${intents.length} tickets` });
}

async function leaveAll(room: Room, { fresh, unknown, untied }: Sorted): Promise<void> {
  const refs = [...fresh, ...untied, ...unknown].map(({ ref }) => ref);
  for (let at = 0; at < refs.length; at += portionSize) await room.leave(refs.slice(at, at + portionSize));
}
