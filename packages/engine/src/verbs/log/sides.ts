import type { Effect, JournalRow } from "@satellite/core";

type Sides = { readonly before?: unknown; readonly after?: unknown };

/** What was there before and what was to be there after: as the journal kept it, else as the effect itself tells. */
export function sidesOf({ after, before, effect }: JournalRow): Sides {
  const told = toldBy(effect);
  const [earlier, later] = [before === undefined ? told.before : before, after === undefined ? told.after : after];
  return {
    ...(earlier === undefined ? {} : { before: earlier }),
    ...(later === undefined ? {} : { after: later }),
  };
}

function toldBy(effect: Effect): Sides {
  switch (effect.kind) {
    case "labels":
      return { before: some(effect.remove), after: some(effect.add) };
    case "move":
      return { before: effect.expect, after: effect.to };
    case "milestone":
      return { after: effect.title };
    case "ticket-edit":
      return { before: effect.was, after: effect.patch };
    case "ticket-create":
      return { after: effect.ticket };
    case "item-edit":
      return { before: effect.was, after: effect.patch };
    case "item-create":
      return { after: effect.item };
    case "item-place":
      return { after: effect.to };
    case "progress":
      return { after: `${effect.done} of ${effect.total}` };
    case "comment":
    case "pull-request":
      return { after: effect.body };
    default:
      return {};
  }
}

function some(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
