import type { Mapping, NewTicket, ProviderId, SyncField, TicketRef, WorkspaceItem } from "@satellite/core";
import { newTicketOf, type Made } from "@satellite/core/finish";
import { trackerNames } from "@satellite/core/link";
import { fieldsToSend, ownFieldsOf, ticketSide, type Desk, type Notice, type OwnFields } from "../../desk/index.js";

/** What a tracker takes, by its own metadata, asked for once a command. */
export interface Taken {
  /** Words that it has for priorities; none: it has no place for one. */
  readonly priorities: readonly string[];
  /** Fields that nobody may set. */
  readonly closed: ReadonlySet<SyncField>;
  readonly own: OwnFields;
}

/** Jira's own words, where its metadata do not tell others. */
const jiraPriorities = ["Highest", "High", "Medium", "Low", "Lowest"];
const jiraFields = { body: "description", assignee: "assignee", labels: "labels", priority: "priority" } as const;

export async function takenBy(desk: Desk, tracker: ProviderId): Promise<Taken> {
  const own = await ownFieldsOf(desk, tracker);
  if (tracker !== "jira") return { priorities: [], closed: new Set(), own };
  const provider = await desk.provider(tracker);
  const known = "code" in provider ? undefined : await provider.fieldsOf?.(Object.values(jiraFields));
  if (known === undefined || "code" in known) return { priorities: jiraPriorities, closed: new Set(), own };
  const names = Object.entries(jiraFields) as [keyof typeof jiraFields, string][];
  const closed = names.filter(([, id]) => known.get(id)?.writable === false).map(([field]) => field);
  return { priorities: known.get("priority")?.options ?? jiraPriorities, closed: new Set(closed), own };
}

export interface Sending {
  readonly tracker: ProviderId;
  readonly taken: Taken;
  readonly type?: string;
  readonly mapping?: Mapping;
  readonly parent?: TicketRef;
}

/** A ticket that says what the item says, as far as the config sends it and the tracker takes it; the rest is named. */
export async function sentOf(
  desk: Desk,
  item: WorkspaceItem,
  { taken, tracker, ...more }: Sending,
): Promise<{ readonly ticket: NewTicket; readonly notices: readonly Notice[] }> {
  const { ownLabels } = await ticketSide(desk);
  const { fields, notices } = await fieldsToSend(desk, item, tracker, taken.own);
  const made = newTicketOf(item, {
    ...more,
    provider: tracker,
    people: desk.config.people,
    ownLabels,
    priorities: taken.priorities,
    directions: desk.config.sync.fields,
    closed: taken.closed,
    fields,
  });
  return { ticket: made.ticket, notices: [...namedOf(desk, item, tracker, made, taken), ...notices] };
}

function namedOf(
  desk: Desk,
  item: WorkspaceItem,
  tracker: ProviderId,
  { closed, noPriority, suggested, unmapped }: Made,
  { priorities }: Taken,
): readonly Notice[] {
  const name = trackerNames[tracker];
  const where = item.path;
  // Where nobody is mapped at all, nobody wants that.
  const weight = desk.config.people.length === 0 ? "said" : "part";
  const people = `${unmapped.join(", ")}: \`people\` does not say who that is in ${name}; not assigned there`;
  const word = `priority "${noPriority ?? ""}": ${name} has no word for it (${priorities.join(", ")}); it was left out`;
  const readOnly = `${closed.join(", ")}: read-only in ${name}, and left out`;
  const offered = `${suggested.join(", ")}: not sent to ${name}; sync.fields leaves it to you`;
  return [
    ...(unmapped.length === 0 ? [] : [{ weight, code: "NOT_LOOKED_AT", says: people, where } as const]),
    ...(noPriority === undefined ? [] : [{ weight: "part", code: "NOT_LOOKED_AT", says: word, where } as const]),
    ...(closed.length === 0 ? [] : [{ weight: "part", code: "REFUSED", says: readOnly, where } as const]),
    ...(suggested.length === 0 ? [] : [{ weight: "said", code: "CHANGED_MEANWHILE", says: offered, where } as const]),
  ];
}
