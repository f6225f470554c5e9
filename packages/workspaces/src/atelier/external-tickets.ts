import type { ItemLink, ItemProblem } from "@satellite/core";
import { linkKey, mergedRaw, readEntry, sameLink, writeEntry, type Said } from "./entry.js";
import { asJson, elementsOf, isTooDeep } from "./json.js";

/** An entry that leaves open how its ticket stands to the bead; readiness names it. */
export interface LinkGap {
  readonly provider: string;
  readonly id: string;
  readonly missing: readonly ("relation" | "direction")[];
}

export interface ExternalTickets {
  /** Merged by provider and id, in their order. */
  readonly links: readonly ItemLink[];
  /** Entries that were passed over, and words that were not understood. They stay where they are. */
  readonly problems: readonly ItemProblem[];
  /** The description without the line; a line that is no list stays in it. */
  readonly rest: string;
  readonly gaps: readonly LinkGap[];
}

/** Where a description stands, for messages. */
export interface Where {
  readonly path: string;
  readonly line?: number;
}

interface Slot {
  readonly source: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly said: Said | undefined;
}

const key = "external_tickets";
const nowhere: Where = { path: ".beads/issues.jsonl" };

/**
 * The tickets that a bead's description names, from its line `external_tickets: [...]`. When the line stands twice the
 * last one counts, as for Atelier. An entry without `relation` is primary when it comes first and no other entry claims
 * to be, else secondary; without `sync_mode` it is `manual`, without `on_close` `none`.
 */
export function readExternalTickets(description: string, where: Where = nowhere): ExternalTickets {
  const line = lineOf(description);
  const nothing = { links: [], problems: [], rest: description, gaps: [] };
  if (line === undefined) return nothing;
  const rest = withoutLine(description, line);
  if (isEmpty(line.value)) return { ...nothing, rest };
  const slots = slotsOf(line.value);
  const problem = (says: string): ItemProblem => ({ code: "BAD_LINK", ...where, says, blocks: false });
  if (slots === undefined) return { ...nothing, problems: [problem("external_tickets is no list in JSON")] };
  const problems = slots.flatMap(({ raw }, index) => {
    const read = readEntry(raw);
    const says = "bad" in read ? [read.bad] : read.warnings;
    return says.map((each) => problem(`external_tickets, entry ${index + 1}: ${each}`));
  });
  const said = mergedOf(slots);
  return { links: withDefaults(said), problems, rest, gaps: said.flatMap(gapOf) };
}

/**
 * The description with these links as its `external_tickets`, and nothing else changed. Entries whose link did not
 * change keep their bytes, entries that could not be read stay, no links take the line away. With the links that
 * `readExternalTickets` gave, the description comes back to the byte.
 */
export function writeExternalTickets(description: string, links: readonly ItemLink[]): string {
  const line = lineOf(description);
  const before = readExternalTickets(description).links;
  const wanted = new Map(links.map((link) => [linkKey(link), link]));
  if (sameList(before, [...wanted.values()])) return description;
  const written = composed(description, line, before, wanted, false);
  return says(written, wanted) ? written : composed(description, line, before, wanted, true);
}

/** @param explicit write relations also where they had gone without saying: their default hangs on the neighbours */
function composed(
  description: string,
  line: Line | undefined,
  before: readonly ItemLink[],
  wanted: ReadonlyMap<string, ItemLink>,
  explicit: boolean,
): string {
  const slots = line === undefined ? [] : slotsOf(line.value);
  const entries = entriesOf(slots ?? [], before, wanted, explicit);
  const kept = line !== undefined && slots === undefined && !isEmpty(line.value);
  if (line === undefined || kept)
    return entries.length === 0 ? description : withLine(description, `${key}: [${entries.join(",")}]`);
  if (entries.length === 0) return withoutLine(description, line);
  return `${description.slice(0, line.valueStart)} [${entries.join(",")}]${description.slice(line.valueEnd)}`;
}

function says(description: string, wanted: ReadonlyMap<string, ItemLink>): boolean {
  const { links } = readExternalTickets(description);
  return links.length === wanted.size && links.every((link) => sameLink(link, wanted.get(linkKey(link)) ?? link));
}

/**
 * A description of this text that keeps the line of tickets of the one before, at its end. A text from elsewhere cannot
 * bring fields of its own that tie the bead to tickets or out of them: their colon is escaped, which Markdown does not show.
 */
export function withText(description: string, text: string): string {
  const last = lineOf(description);
  const line = last !== undefined && (isEmpty(last.value) || slotsOf(last.value) !== undefined) ? last : undefined;
  if (text === (line === undefined ? description : withoutLine(description, line))) return description;
  const safe = text.replace(/^([ \t]*external_(?:tickets|export)[ \t]*):/gm, "$1\\:");
  return line === undefined ? safe : withLine(safe, description.slice(line.start, line.valueEnd));
}

interface Line {
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Behind its own line break. */
  readonly end: number;
  readonly value: string;
}

function lineOf(description: string): Line | undefined {
  let found: Line | undefined;
  for (let start = 0; start < description.length;) {
    const stop = description.indexOf("\n", start);
    const end = stop < 0 ? description.length : stop + 1;
    const text = description.slice(start, stop < 0 ? end : stop).replace(/\r$/, "");
    const colon = text.indexOf(":");
    if (colon > 0 && text.slice(0, colon).trim() === key) {
      const valueStart = start + colon + 1;
      found = { start, valueStart, valueEnd: start + text.length, end, value: text.slice(colon + 1).trim() };
    }
    start = end;
  }
  return found;
}

const isEmpty = (value: string): boolean => value === "" || value.toLowerCase() === "null";

function withoutLine(description: string, line: Line): string {
  if (line.end > line.valueEnd) return description.slice(0, line.start) + description.slice(line.end);
  return description.slice(0, line.start).replace(/\r?\n$/, "");
}

function withLine(text: string, line: string): string {
  if (text === "") return line;
  return text.endsWith("\n") ? `${text}${line}\n` : `${text}\n${line}`;
}

function slotsOf(value: string): Slot[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || isTooDeep(value)) return undefined;
  return elementsOf(value).map(({ start, end }, index) => {
    const raw = list[index] as Slot["raw"];
    const read = readEntry(raw);
    return { source: value.slice(start, end), raw, said: "bad" in read ? undefined : read.said };
  });
}

/** By provider and id; what a later entry says outright wins. */
function mergedOf(slots: readonly Slot[]): Said[] {
  const merged = new Map<string, Said>();
  for (const { said } of slots) {
    if (said === undefined) continue;
    const earlier = merged.get(linkKey(said));
    merged.set(
      linkKey(said),
      earlier === undefined ? said : { ...said, values: { ...earlier.values, ...said.values } },
    );
  }
  return [...merged.values()];
}

function withDefaults(all: readonly Said[]): ItemLink[] {
  const claimed = all.some(({ values }) => values.relation === "primary");
  return all.map(({ provider, id, values }, index) => ({
    relation: !claimed && index === 0 ? "primary" : "secondary",
    syncMode: "manual",
    onClose: "none",
    ...values,
    provider,
    id,
  }));
}

function gapOf({ provider, id, values }: Said): LinkGap[] {
  const missing = (["relation", "direction"] as const).filter((name) => values[name] === undefined);
  return missing.length === 0 ? [] : [{ provider, id, missing }];
}

const sameList = (left: readonly ItemLink[], right: readonly ItemLink[]): boolean =>
  left.length === right.length && left.every((link, index) => sameLink(link, right[index] as ItemLink));

function entriesOf(
  slots: readonly Slot[],
  before: readonly ItemLink[],
  wanted: ReadonlyMap<string, ItemLink>,
  explicit: boolean,
): string[] {
  const written = new Set<string>();
  const kept = slots.flatMap((slot) => {
    if (slot.said === undefined) return [slot.source];
    const name = linkKey(slot.said);
    const link = wanted.get(name);
    if (link === undefined || written.has(name)) return [];
    written.add(name);
    const twins = slots.filter(({ said }) => said !== undefined && linkKey(said) === name);
    const was = before.find((one) => linkKey(one) === name) as ItemLink;
    if (twins.length === 1 && !explicit && sameLink(was, link)) return [slot.source];
    const raw = mergedRaw(twins.map((twin) => twin.raw));
    const entry = writeEntry(link, { raw, link: was });
    return [asJson(explicit ? { ...entry, relation: link.relation } : entry)];
  });
  const added = [...wanted.values()].filter((link) => !written.has(linkKey(link)));
  return [...kept, ...added.map((link) => asJson(writeEntry(link, undefined)))];
}
