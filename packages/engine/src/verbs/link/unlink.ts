import { nameOf, type Effect, type ItemLink, type WorkspaceItem } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import {
  answerOf,
  carryOut,
  deed,
  findItem,
  linksOfItem,
  mappedItem,
  mappedTicket,
  nothingDone,
  typedTicket,
  type Answer,
  type Desk,
  type Notice,
  type Tie,
} from "../../desk/index.js";
import { named, type UnlinkInput, type UnlinkResult } from "./result.js";
import { tracesOn } from "./traces.js";

/**
 * A tie taken away with every trace of ours, here, in the store and on the ticket; texts stay as they are. Linked once more,
 * both sides begin anew.
 */
export async function unlink(desk: Desk, input: UnlinkInput): Promise<Answer<UnlinkResult>> {
  const found = await findItem(desk, input.item);
  if ("notice" in found) return nothingDone([found.notice]);
  const { item } = found;
  const which = await meant(desk, item, input.ref);
  if ("notice" in which) return nothingDone([which.notice]);
  const gone = which.ties;
  const upstream: Effect[] = [];
  for (const tie of gone) upstream.push(...(await tracesOn(desk, item, tie)));
  const plan = { effects: [...upstream, ...here(desk, item, gone, input.ref === undefined)], skipped: [] };
  const names = gone.map(({ ref }) => nameOf(ref)).join(", ");
  const carried = await carryOut(desk, plan, { says: `unlink ${item.id} from ${names}`, named: true });
  const own = carried.receipts.filter(({ on }) => on === item.ref);
  const isGone = !carried.stopped && own.every(({ outcome }) => outcome === "done" || outcome === "unchanged");
  if (isGone) await forget(desk, item, gone);
  const kept = stillMapped(desk, item, gone);
  const unlinked = isGone ? gone.flatMap(({ mapped, ref }) => (mapped === true ? [] : [ref])) : [];
  return answerOf({ item: named(item), unlinked }, carried, kept);
}

/** What the config says is not ours to take away. */
function stillMapped(desk: Desk, item: WorkspaceItem, gone: readonly Tie[]): readonly Notice[] {
  const ticket = mappedTicket(desk, item.path);
  if (ticket === undefined || !gone.some(({ ref }) => ref === ticket)) return [];
  const pattern = mappedItem(desk, item.path)?.pattern ?? "";
  const says = `${item.id} stays tied to ${nameOf(ticket)} by the mapping "${pattern}"`;
  const remedy = "Take `ticket` (or `issue`) out of that entry.";
  return [{ weight: "part", code: "REFUSED", says, where: item.path, remedy }];
}

/** What the file says, and what only the store still knows. */
async function meant(
  desk: Desk,
  item: WorkspaceItem,
  asked: string | undefined,
): Promise<{ readonly ties: readonly Tie[] } | Exclude<ReturnType<typeof typedTicket>, { readonly ref: unknown }>> {
  const filed = await linksOfItem(desk, item);
  const rows = await desk.store.links.of(item.ref);
  const left = rows.filter(({ ticket }) => !filed.some(({ ref }) => ref === ticket));
  const ties = [...filed, ...left.map((row) => ({ ref: row.ticket, link: row.link, row }))];
  const typed = asked === undefined ? undefined : typedTicket(desk, asked);
  if (typed !== undefined && "notice" in typed) return typed;
  const those = typed === undefined ? ties : ties.filter(({ ref }) => ref === typed.ref);
  if (those.length > 0) return { ties: those };
  const says = `${item.id} is not linked to ${typed === undefined ? "any ticket" : nameOf(typed.ref)}`;
  return { notice: { weight: "usage", code: "NOT_LINKED", says, where: item.path, remedy: "See `satellite links`." } };
}

function here(desk: Desk, item: WorkspaceItem, gone: readonly Tie[], all: boolean): readonly Effect[] {
  if (!desk.workspace.can.write.includes("links")) return [];
  const isGone = (link: ItemLink): boolean => gone.some(({ ref }) => ref === refOfLink(link, desk.repository));
  const links = all ? [] : item.links.filter((link) => !isGone(link));
  const urls = gone.flatMap(({ link }) => (link.url === undefined ? [] : [link.url]));
  const removeReferences = item.references.filter((reference) => urls.includes(reference));
  const canDrop = desk.workspace.can.write.includes("removeReferences") && removeReferences.length > 0;
  const patch = { links, ...(canDrop ? { removeReferences } : {}) };
  const edit = { kind: "item-edit", on: item.ref, patch, expect: item.revision } as const;
  return [deed(edit, "unlink", `take the link out of ${item.id}`, String(desk.clock.nowMs()))];
}

async function forget({ store }: Desk, { ref: item }: WorkspaceItem, gone: readonly Tie[]): Promise<void> {
  await store.transaction(async (inside) => {
    for (const { ref } of gone) {
      await inside.links.remove(item, ref);
      await inside.bases.remove(item, ref);
      await inside.conflicts.remove(item, ref);
    }
  });
}
