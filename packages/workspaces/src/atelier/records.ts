import type { ItemProblem } from "@satellite/core";
import { leadsOut } from "../shared/index.js";
import { isTooDeep } from "./json.js";

export type BeadRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** One line of `issues.jsonl` that holds a bead. */
export interface Row {
  readonly record: BeadRecord;
  /** The line without its line break, as it stands. */
  readonly source: string;
  /** Offset of the line in the file, in UTF-16 units. */
  readonly start: number;
  /** From 1. */
  readonly line: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly problems: readonly ItemProblem[];
  /** Ids of which nobody can say which line counts: they stand on several, or inside an unfinished merge. */
  readonly unsettled: ReadonlyMap<string, Unsettled>;
}

export type Unsettled = "twice" | "merging";

/**
 * The beads of an export, one JSON object a line. Lines of another kind (headers and memories bear `_type`) are no
 * beads; a line that is no JSON is named, and the others count.
 */
export function readRows(text: string, path: string): Rows {
  const rows: Row[] = [];
  const problems: ItemProblem[] = [];
  const merging = new Set<string>();
  let inside = false;
  let line = 0;
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const source = text.slice(start, end).replace(/\r$/, "");
    line += 1;
    const read = recordOf(source);
    // A side that is no JSON leaves the other as the only line with its id: where the markers are is what tells.
    if (/^<{7}(?: |$)/.test(source)) inside = true;
    else if (/^>{7}(?: |$)/.test(source)) inside = false;
    if (typeof read === "string") problems.push(broken(read, source, path, line, stop < 0));
    else if (read !== undefined) rows.push({ record: read, source, start, line });
    if (inside && read !== undefined && typeof read !== "string") merging.add(read.id);
    start = end + 1;
  }
  const unsettled = unsettledIn(rows, merging);
  for (const { record, line: at } of rows) {
    const why = unsettled.get(record.id);
    if (why !== undefined) problems.push({ ...unsettledProblem(record.id, why), path, line: at });
  }
  return { rows, problems, unsettled };
}

/** What is said of a bead that is left alone until a person has settled which of its lines counts. */
export function unsettledProblem(id: string, why: Unsettled): Pick<ItemProblem, "code" | "says" | "blocks"> {
  return why === "twice"
    ? { code: "DUPLICATE_ID", says: `${id} stands on several lines.`, blocks: true }
    : { code: "CONFLICT_MARKERS", says: `${id} stands between conflict markers of a merge.`, blocks: true };
}

const noId = "The bead has no id that could be its name.";

function recordOf(source: string): BeadRecord | string | undefined {
  if (source.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return "The line is no JSON.";
  }
  if (isTooDeep(source)) return "The line is nested too deeply.";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "The line is no JSON object.";
  if ("_type" in value && value._type !== "issue") return undefined;
  const { id } = value as { id?: unknown };
  return typeof id === "string" && id.trim() !== "" && !leadsOut(id) ? (value as BeadRecord) : noId;
}

function broken(says: string, source: string, path: string, line: number, last: boolean): ItemProblem {
  const at = { path, line, blocks: true };
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(source))
    return { ...at, code: "CONFLICT_MARKERS", says: "The line is a conflict marker of a merge." };
  if (says === noId) return { ...at, code: "NO_ID", says };
  if (last && source.trimStart().startsWith("{"))
    return { ...at, code: "HALF_WRITTEN", says: "The last line breaks off in the middle." };
  return { ...at, code: "UNREADABLE", says };
}

function unsettledIn(rows: readonly Row[], merging: ReadonlySet<string>): Map<string, Unsettled> {
  const seen = new Set<string>();
  const unsettled = new Map<string, Unsettled>([...merging].map((id) => [id, "merging"]));
  for (const {
    record: { id },
  } of rows) {
    if (seen.has(id)) unsettled.set(id, "twice");
    seen.add(id);
  }
  return unsettled;
}
