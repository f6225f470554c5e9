import type { Ticket } from "../contracts/ticket.js";
import { markOf } from "../item/short.js";

/** What a sync remembers beside the values that both sides agreed on; it lies among the fields of the base as `sync`. */
export interface SyncMemory {
  /** By field: a mark of the tracker's own value when both agreed. Unchanged to the letter, it did not move. */
  readonly marks: Readonly<Record<string, string>>;
  /** The item as it was when the pair was last looked at to its end, and the rules of then. */
  readonly revision: string;
  readonly rules: string;
  /** Something was left different then: other rules may decide it. */
  readonly open?: true;
  /** Parents that could not be matched then, items and tickets by their refs: once one is linked, the pair is looked at again. */
  readonly unmatched?: readonly string[];
}

export function memoryOf(fields: Readonly<Record<string, unknown>> | undefined): SyncMemory | undefined {
  const { marks, open, revision, rules, unmatched } = (fields?.["sync"] ?? {}) as Partial<SyncMemory>;
  if (typeof revision !== "string" || typeof rules !== "string") return undefined;
  if (typeof marks !== "object" || marks === null) return undefined;
  return {
    marks,
    revision,
    rules,
    ...(open === true ? { open } : {}),
    ...(Array.isArray(unmatched) && unmatched.length > 0 ? { unmatched } : {}),
  };
}

/** @param custom values of mapped fields by their local names */
export function marksOf(
  { assignees, content, labels, milestones, rawState, state, title, type }: Ticket,
  custom: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, string>> {
  const people = assignees.map(({ id, login }) => id ?? login);
  return {
    title: markOf(title),
    status: `${state} ${rawState}`,
    assignee: listed(people),
    labels: listed(labels),
    milestone: listed(milestones.map((one) => one.title)),
    ...(type === undefined ? {} : { type }),
    ...(content === undefined ? {} : { body: markOf(content.body), parent: content.parent ?? "" }),
    ...(content?.priority === undefined ? {} : { priority: content.priority }),
    ...Object.fromEntries(Object.entries(custom).map(([local, value]) => [`custom.${local}`, JSON.stringify(value)])),
  };
}

const listed = (words: readonly string[]): string => JSON.stringify(words.toSorted());

/** Fields of which the tracker's own value is what it was when both agreed. */
export function unmovedOf(
  memory: SyncMemory | undefined,
  marks: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  return new Set(Object.keys(marks).filter((field) => memory?.marks[field] === marks[field]));
}
