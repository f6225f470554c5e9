import type { Ticket, WorkspaceItem } from "@satellite/core";
import { localName, type People } from "@satellite/core/item";
import type { Taken } from "@satellite/core/pull";
import type { Notice } from "../../desk/index.js";

/** Assignees whom `people` does not map are named, and who is assigned here stays as it is. */
export function peopleNotices({ assignees, provider, ref }: Ticket, people: People): readonly Notice[] {
  const unknown = assignees.filter((person) => localName(person, provider, people) === undefined);
  if (unknown.length === 0) return [];
  const names = unknown.map(({ id, login }) => login || (id ?? "somebody")).join(", ");
  const says = `assigned to ${names}, whom \`people\` does not map: assignees were left as they are`;
  return [{ weight: "said", code: "NOT_LOOKED_AT", says, where: ref }];
}

/** What a refresh left alone, and why. */
export function leftAlone({ disputed, keep, suggested }: Taken, item: WorkspaceItem, name: string): readonly Notice[] {
  const where = item.path;
  const kept = `${keep.join(", ")}: changed here alone, and kept; push brings it to ${name}`;
  const offered = `${suggested.join(", ")}: changed on ${name}; sync.fields leaves it to you to take it over`;
  const why = { both: "both sides changed it", unknown: "nobody remembers what both sides agreed on" };
  return [
    ...(keep.length === 0 ? [] : [{ weight: "said", code: "CHANGED_MEANWHILE", says: kept, where } as const]),
    ...(suggested.length === 0 ? [] : [{ weight: "said", code: "CHANGED_MEANWHILE", says: offered, where } as const]),
    ...disputed.map(({ field, ours, theirs, why: which }): Notice => {
      const says = `${field}: ${why[which]}: here "${ours}", on ${name} "${theirs}"`;
      return { weight: "person", code: "CHANGED_MEANWHILE", says, where };
    }),
  ];
}
