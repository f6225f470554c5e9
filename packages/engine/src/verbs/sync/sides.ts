import type { BaseRow, CustomField, Ticket, WorkspaceItem } from "@satellite/core";
import { fieldsOfItem, fieldsOfTicket, plain, type Fields } from "@satellite/core/item";
import type { FieldValue, SideFields } from "@satellite/core/merge";
import { heldFields } from "@satellite/core/pull";
import { criteriaAtEnd, marksOf, ownField, ownOfItem, ownOfTicket } from "@satellite/core/sync";
import { linksOfItem, mappedItem, pathFromTop, type Desk } from "../../desk/index.js";
import type { Beside } from "./look.js";
import { inOwnSpelling } from "./spelled.js";

/** Item and ticket in one shape. */
export interface Sides {
  readonly ours: SideFields;
  readonly theirs: SideFields;
  /** Marks of the ticket's own values. */
  readonly marks: Readonly<Record<string, string>>;
  /** Mapped fields that the item's own front matter says: nobody but its author writes there. */
  readonly kept: ReadonlySet<string>;
}

export async function sidesOf(
  desk: Desk,
  { item, ticket }: { readonly item: WorkspaceItem; readonly ticket: Ticket },
  base: Pick<BaseRow, "fields"> | undefined,
  beside: Beside,
): Promise<Sides> {
  const { can } = desk.workspace;
  const agreed = base?.fields as Fields | undefined;
  const theirs: SideFields = heldFields(fieldsOfTicket(ticket, beside.side, item, agreed), can.write);
  const isOurs = (label: string): boolean => label.startsWith("ext:") || beside.side.ownLabels.has(label);
  // What its mapping puts on a ticket is no word of the item's, unless the item says it too.
  const label = mappedItem(desk, item.path)?.label;
  const made = label === undefined || item.content.labels.includes(label) ? undefined : label;
  const here = comparedLabels(heldFields(fieldsOfItem(item), can.write), (one) => !isOurs(one));
  const there = comparedLabels(theirs, (one) => one !== made);
  const texts = [item.content.body, ticket.content?.body ?? ""] as const;
  const [ours, written] = asWritten(here, there, ...texts, agreed?.body);
  const read = marksOf(ticket);
  const shown =
    ours.body === undefined ? written : inOwnSpelling(written, beside.side, { item, ticket, base, marks: read });
  const own = await ownSides(desk, item, ticket, beside);
  const boxes = can.write.includes("criteria") ? boxesOf(ticket, theirs) : undefined;
  return {
    ours: {
      ...ours,
      ...(boxes === undefined ? {} : { criteria: item.content.criteria }),
      ...own.ours,
    },
    theirs: {
      ...shown,
      ...(boxes === undefined ? {} : { criteria: boxes }),
      ...own.theirs,
    },
    marks: { ...read, ...marksFor(own.theirs) },
    kept: own.kept,
  };
}

function comparedLabels<S extends SideFields>(side: S, counts: (label: string) => boolean): S {
  return side.labels === undefined ? side : { ...side, labels: side.labels.filter(counts) };
}

/**
 * Texts to the byte: white space at a line's end may be a line break. Where both say the same, the item's own bytes stand for
 * both; where the ticket says what was agreed on, the base stands for it.
 */
function asWritten(
  ours: SideFields,
  theirs: SideFields,
  own: string,
  raw: string,
  base: unknown,
): readonly [SideFields, SideFields] {
  if (ours.body === undefined || theirs.body === undefined) return [ours, theirs];
  const there = theirs.body === base || plain(raw) !== theirs.body ? theirs.body : raw;
  return [
    { ...ours, body: own },
    { ...theirs, body: theirs.body === ours.body ? own : there },
  ];
}

/** What was agreed on, in the item's own bytes where it says so still. */
export function baseAsWritten(
  fields: Readonly<Record<string, unknown>> | undefined,
  { body }: SideFields,
): Readonly<Record<string, unknown>> | undefined {
  return body !== undefined && fields?.["body"] === plain(body) ? { ...fields, body } : fields;
}

/** Criteria that the ticket's text holds beyond what is compared as its text. */
function boxesOf({ content }: Ticket, { body }: SideFields): SideFields["criteria"] {
  if (content === undefined || body === undefined) return undefined;
  const boxes = criteriaAtEnd(content.body);
  return boxes !== undefined && criteriaAtEnd(body) === undefined ? boxes : undefined;
}

const marksFor = (values: Readonly<Record<string, FieldValue>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, JSON.stringify(value)]));

interface Own {
  readonly ours: Readonly<Record<string, FieldValue>>;
  readonly theirs: Readonly<Record<string, FieldValue>>;
  readonly kept: ReadonlySet<string>;
}

async function ownSides(desk: Desk, item: WorkspaceItem, ticket: Ticket, beside: Beside): Promise<Own> {
  const { people, sync } = desk.config;
  if (sync.customFields.length === 0) return { ours: {}, theirs: {}, kept: new Set() };
  const { mapped } = await beside.own(ticket.provider);
  if (mapped.length === 0) return { ours: {}, theirs: {}, kept: new Set() };
  const tie = (await linksOfItem(desk, item)).find(({ ref }) => ref === ticket.ref);
  const filed = await frontMatterOf(desk, item);
  const said = { ...tie?.link.fields, ...filed };
  return {
    ours: ownOfItem(mapped, said),
    theirs: ownOfTicket(mapped, ticket.content?.fields ?? {}, ticket.provider, people),
    kept: new Set(mapped.filter(({ local }: CustomField) => local in filed).map(({ local }) => ownField(local))),
  };
}

async function frontMatterOf(desk: Desk, { path }: WorkspaceItem): Promise<Readonly<Record<string, unknown>>> {
  const text = await desk.local.readFile(pathFromTop(desk, path));
  return text === undefined ? {} : ((await desk.ownValues?.(text)) ?? {});
}
