import { syncFields, type Direction, type Mapping, type SyncField } from "../config/items.js";
import type { NewTicket } from "../contracts/effect.js";
import type { WorkspaceItem } from "../contracts/item.js";
import type { ProviderId, TicketRef } from "../contracts/ref.js";
import { priorityFor, remoteNames, type People } from "../item/index.js";
import { cutText } from "../markup/inline/index.js";

export interface Making {
  readonly provider: ProviderId;
  readonly people: People;
  /** Labels that show a ticket's state: they are never the item's own. */
  readonly ownLabels: ReadonlySet<string>;
  /** Words that the tracker has for priorities; none: it has no place for one. */
  readonly priorities: readonly string[];
  readonly mapping?: Mapping;
  /** Which way each field goes; absent: out. */
  readonly directions?: Readonly<Partial<Record<SyncField, { readonly direction: Direction }>>>;
  /** Fields that nobody may set there. */
  readonly closed?: ReadonlySet<SyncField>;
  /** Fields of the tracker's own, in its shapes. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly type?: string;
  readonly parent?: TicketRef;
}

export interface Made {
  readonly ticket: NewTicket;
  /** Assigned here, and known to nobody there. */
  readonly unmapped: readonly string[];
  /** The item's word for a priority that the tracker has none for. */
  readonly noPriority?: string;
  /** What is not sent though the item says it: a person is to decide, or nobody may set it there. */
  readonly suggested: readonly SyncField[];
  readonly closed: readonly SyncField[];
}

/** What trackers take. UTF-16 units. */
const maxTitle = 250;

/** A ticket that says what the item says. */
export function newTicketOf({ content }: Pick<WorkspaceItem, "content">, making: Making): Made {
  const left = leftOut(content, making);
  const goesOut = (field: SyncField): boolean => directionOf(making, field) && making.closed?.has(field) !== true;
  const assignees = goesOut("assignee") ? content.assignees : [];
  const { known, unmapped } = remoteNames(assignees, making.provider, making.people);
  const word = goesOut("priority") ? content.priority : undefined;
  const priority = word === undefined ? undefined : priorityFor(word, making.priorities);
  const noPriority = word !== undefined && priority === undefined && making.priorities.length > 0;
  const type = making.type ?? making.mapping?.type;
  const labels = labelsOf(goesOut("labels") ? content.labels : [], making);
  const fields = making.fields ?? {};
  return {
    ticket: {
      title: titleOf(content.title),
      body: goesOut("body") ? bodyOf(content) : "",
      ...(type === undefined ? {} : { type }),
      ...(labels.length === 0 ? {} : { labels }),
      ...(known.length === 0 ? {} : { assignees: known }),
      ...(priority === undefined ? {} : { priority }),
      ...(making.parent === undefined ? {} : { parent: making.parent }),
      ...(Object.keys(fields).length === 0 ? {} : { fields }),
    },
    unmapped,
    ...(noPriority ? { noPriority: word } : {}),
    ...left,
  };
}

function directionOf({ directions }: Making, field: SyncField): boolean {
  const direction = directions?.[field]?.direction ?? "both";
  return direction === "both" || direction === "push";
}

/** A ticket has a title whatever the config says, and a first status of its own. */
function leftOut(content: WorkspaceItem["content"], making: Making): Pick<Made, "suggested" | "closed"> {
  const { assignees, body, criteria, labels, priority } = content;
  const there: Readonly<Partial<Record<SyncField, boolean>>> = {
    body: body.trim() !== "" || criteria.length > 0,
    assignee: assignees.length > 0,
    labels: labels.length > 0,
    priority: priority !== undefined,
  };
  const held = syncFields.filter((field) => there[field] === true);
  return {
    suggested: held.filter((field) => making.directions?.[field]?.direction === "suggest"),
    closed: held.filter((field) => directionOf(making, field) && making.closed?.has(field) === true),
  };
}

/** The parts of an item as tickets of their own: a criterion each that is still open, else the whole in numbered parts. */
export function splitOf({ content }: Pick<WorkspaceItem, "content">, count: number): readonly NewTicket[] {
  const open = content.criteria.filter(({ done }) => !done).map(({ text }) => titleOf(text));
  return Array.from({ length: count }, (_, at) => {
    const title = open[at] ?? `${cutText(content.title.trim(), maxTitle - 20)} (${at + 1}/${count})`;
    return { title, body: `Part of: ${titleOf(content.title)}\n` };
  });
}

function bodyOf({ body, criteria }: WorkspaceItem["content"]): string {
  const boxes = criteria.map(({ done, text }) => `- [${done ? "x" : " "}] ${text.replace(/\s+/g, " ").trim()}`);
  const list = boxes.length === 0 ? [] : [`## Acceptance Criteria\n\n${boxes.join("\n")}`];
  return [body.trim(), ...list].filter((part) => part !== "").join("\n\n");
}

function labelsOf(labels: readonly string[], { mapping, ownLabels }: Making): readonly string[] {
  const own = labels.filter((label) => !ownLabels.has(label) && !label.startsWith("ext:"));
  return [...new Set([...own, ...(mapping?.label === undefined ? [] : [mapping.label])])];
}

function titleOf(text: string): string {
  return cutText(text.replace(/\s+/g, " ").trim(), maxTitle);
}
