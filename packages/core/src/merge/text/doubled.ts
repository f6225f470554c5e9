import type { Side } from "./side.js";

/** A place in the ancestor: a piece of it, or where something was added. */
export interface Place {
  readonly added: boolean;
  readonly index: number;
}

/**
 * Where something new that both sides have once would come twice: one added it here, the other has it elsewhere. Two edits of
 * different pieces that come to the same words are no such thing.
 */
export function doubled({ ours, theirs }: { readonly ours: Side; readonly theirs: Side }): readonly Place[] {
  const [mine, yours] = [newPlaces(ours), newPlaces(theirs)];
  return [...mine].flatMap(([id, here]) => {
    const there = yours.get(id);
    if (here === undefined || there === undefined || (!here.added && !there.added)) return [];
    return here.added === there.added && here.index === there.index ? [] : [here, there];
  });
}

/** Where each piece stands that the ancestor has not, by its id; nothing for one that occurs more than once. */
function newPlaces(side: Side): ReadonlyMap<number, Place | undefined> {
  const places = new Map<number, Place | undefined>();
  for (const [index, id] of side.ids.entries()) {
    if (id <= side.oldest) continue;
    const [slot, base] = [side.slots[index], side.owner[index]];
    const place = slot === undefined ? { added: false, index: base ?? 0 } : { added: true, index: slot };
    places.set(id, places.has(id) ? undefined : place);
  }
  return places;
}
