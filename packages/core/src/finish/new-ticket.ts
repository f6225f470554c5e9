import type { Mapping } from "../config/items.js";
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
  readonly type?: string;
  readonly parent?: TicketRef;
}

export interface Made {
  readonly ticket: NewTicket;
  /** Assigned here, and known to nobody there. */
  readonly unmapped: readonly string[];
}

/** What trackers take. UTF-16 units. */
const maxTitle = 250;

/** A ticket that says what the item says. */
export function newTicketOf({ content }: Pick<WorkspaceItem, "content">, making: Making): Made {
  const { known, unmapped } = remoteNames(content.assignees, making.provider, making.people);
  const priority = content.priority === undefined ? undefined : priorityFor(content.priority, making.priorities);
  const type = making.type ?? making.mapping?.type;
  const labels = labelsOf(content.labels, making);
  return {
    ticket: {
      title: titleOf(content.title),
      body: bodyOf(content),
      ...(type === undefined ? {} : { type }),
      ...(labels.length === 0 ? {} : { labels }),
      ...(known.length === 0 ? {} : { assignees: known }),
      ...(priority === undefined ? {} : { priority }),
      ...(making.parent === undefined ? {} : { parent: making.parent }),
    },
    unmapped,
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
