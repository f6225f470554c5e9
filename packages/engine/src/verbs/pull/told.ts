import { nameOf, type Direction, type SettledConfig, type Ticket, type WorkspaceItem } from "@satellite/core";
import {
  fieldNames,
  fieldsOfTicket,
  localName,
  nearestState,
  priorityFor,
  type People,
  type TicketSide,
} from "@satellite/core/item";
import type { Taken } from "@satellite/core/pull";
import type { Notice } from "../../desk/index.js";

/** Assignees whom `people` does not map are named, and who is assigned here stays as it is. */
export function peopleNotices(
  { assignees, provider, ref }: Ticket,
  people: People,
  { sync }: Pick<SettledConfig, "sync">,
): readonly Notice[] {
  if (!comesIn(sync.fields.assignee.direction)) return [];
  const unknown = assignees.filter((person) => localName(person, provider, people) === undefined);
  if (unknown.length === 0) return [];
  const names = unknown.map(({ id, login }) => login || (id ?? "somebody")).join(", ");
  const says = `assigned to ${names}, whom \`people\` does not map: assignees were left as they are`;
  // Where nobody is mapped at all, nobody wants that.
  const weight = people.length === 0 ? "said" : "part";
  return [{ weight, code: "NOT_LOOKED_AT", says, where: ref, remedy: "Add them to `people` in the config." }];
}

/** A state and a priority of the ticket that this workspace has no word for: the item's own stay as they are. */
export function wordNotices(
  { content, rawState, ref, state, type }: Ticket,
  { priorities, statuses, types }: TicketSide,
  { sync }: Pick<SettledConfig, "sync">,
): readonly Notice[] {
  const notices: Notice[] = [];
  const { priority, status } = sync.fields;
  if (comesIn(status.direction) && statuses.length > 0 && nearestState(state, statuses) === undefined) {
    const known = statuses.map(({ name }) => name).join(", ");
    const says = `status "${rawState}": no status here stands for it (${known}); it was left as it is`;
    const remedy = "Name it under `status_map` of the tracker, or add a status to the workspace.";
    notices.push({ weight: "part", code: "UNKNOWN_STATUS", says, where: ref, remedy });
  }
  const word = content?.priority;
  const isUnknown = word !== undefined && priorities.length > 0 && priorityFor(word, priorities) === undefined;
  if (comesIn(priority.direction) && isUnknown) {
    const says = `priority "${word}": no priority here stands for it (${priorities.join(", ")}); it was left as it is`;
    notices.push({ weight: "part", code: "NOT_LOOKED_AT", says, where: ref, remedy: "Set it on the item by hand." });
  }
  const isStrange = types?.every((one) => one.toLowerCase() !== type?.toLowerCase()) === true;
  if (type !== undefined && isStrange && comesIn(sync.fields.type.direction)) {
    const says = `type "${type}": no type here stands for it (${types.join(", ")}); it was left as it is`;
    notices.push({ weight: "said", code: "NOT_LOOKED_AT", says, where: ref });
  }
  return notices;
}

/** Values that `sync.fields` leaves to a person to take over, when an item is made without them. */
export function suggestedNotices(
  ticket: Ticket,
  side: TicketSide,
  { sync }: Pick<SettledConfig, "sync">,
): readonly Notice[] {
  const asked = fieldNames.filter((field) => sync.fields[field].direction === "suggest");
  if (asked.length === 0) return [];
  const theirs = fieldsOfTicket(ticket, side);
  const offered = asked.filter((field) => hasValue(theirs[field]));
  if (offered.length === 0) return [];
  const says = `${offered.join(", ")}: not taken over from ${nameOf(ticket.ref)}; sync.fields leaves it to you`;
  return [{ weight: "said", code: "CHANGED_MEANWHILE", says, where: ticket.ref }];
}

const hasValue = (value: string | readonly string[] | undefined): boolean => value !== undefined && value.length > 0;

/** Whether a value of the ticket is taken over unasked. */
export const comesIn = (direction: Direction): boolean => direction === "both" || direction === "pull";

/** The file's own tool drops what it does not know: `backlog task edit` does so with the mirror of the links. */
export function healedNotice({ healed, id, path }: WorkspaceItem): readonly Notice[] {
  if (healed !== true) return [];
  const says = `the links of ${id} had been dropped from its file: they are written again`;
  return [{ weight: "said", code: "DRIFT", says, where: path }];
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
