import { nameOf, states } from "@satellite/core";
import type { StatusResult, StatusRow } from "@satellite/engine/verbs/status";
import { clean } from "../../clean.js";
import type { Face } from "../../face.js";
import { tellTable, type Cell } from "../../table.js";
import { age } from "./age.js";

/** The dashboard: counts first, then what needs attention; with --issues every link. */
export function showStatus(issues: boolean): (result: StatusResult, face: Face) => void {
  return (result, face) => {
    tellCounts(result, face);
    if (issues || result.rows.length > 0) face.line();
    tellTable(head, result.rows.map(cellsOf), face);
    if (issues && result.rows.length === 0) face.line("No item is linked to a ticket.");
  };
}

function tellCounts({ counts, lastSync, oldestRead, healed, pending, workspace }: StatusResult, face: Face): void {
  const about = (name: string, text: string): void =>
    face.line(`${face.paint("bold", name.padEnd(8))}  ${clean(text)}`);
  const statuses = counts.byStatus.map(({ count, status }) => `${status} ${count}`);
  about("items", `${counts.items} in ${workspace.kind}${listed(statuses)}${more(counts.archived, "archived")}`);
  const known = states.flatMap((state) => {
    const count = counts.byState[state];
    return count === undefined ? [] : [`${state} ${count}`];
  });
  const seen = [...known, ...(counts.neverRead === 0 ? [] : [`not read yet ${counts.neverRead}`])];
  about("links", `${counts.links} of ${counts.linkedItems} items`);
  about("tickets", `${counts.tickets}${listed(seen)}`);
  const read =
    oldestRead === undefined ? "" : `; tickets were read ${oldestRead.replace("T", " ").slice(0, 16)} or later`;
  about("synced", `${lastSync === undefined ? "never" : lastSync.replace("T", " ").slice(0, 16)}${read}`);
  if (counts.drifted > 0) about("drift", `${counts.drifted} links`);
  if (counts.unagreed > 0) about("unagreed", `${counts.unagreed} links, with fields that were not compared yet`);
  if (counts.pending > 0) about("waiting", `${counts.pending} writes, the first since ${pending[0]?.since ?? ""}`);
  if (counts.problems > 0) about("problems", String(counts.problems));
  const lost = healed.slice(0, 5).map((ref) => nameOf(ref).replace(/^[^:]*:/, ""));
  if (counts.healed > 0)
    about(
      "mirrors",
      `gone from ${counts.healed} files (${lost.join(", ")}), to be written again by the next pull or push`,
    );
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "" : `: ${words.join(", ")}`;
}

function more(count: number, what: string): string {
  return count === 0 ? "" : `; ${count} ${what}`;
}

const head = ["ITEM", "TITLE", "STATUS", "TICKET", "STATE", "READ", "DRIFT"];

function cellsOf(row: StatusRow): readonly Cell[] {
  return [
    { text: row.id, style: "bold" },
    { text: row.title },
    { text: row.status },
    { text: nameOf(row.ticket) },
    stateOf(row),
    { text: row.ageMs === undefined ? "-" : age(row.ageMs), style: "dim" },
    driftOf(row),
  ];
}

function stateOf({ rawState, seen }: StatusRow): Cell {
  if (seen === "missing") return { text: "not there", style: "red" };
  if (rawState === undefined) return { text: seen === "unread" ? "not readable" : "not read yet", style: "yellow" };
  return { text: rawState };
}

function driftOf({ compared, drift, relation, seen, rawState, unagreed }: StatusRow): Cell {
  const open = unagreed.length === 0 ? [] : [`not compared yet: ${unagreed.join(", ")}`];
  const parts = [...drift.map(({ differs, field }) => `${field} (${differs})`), ...open];
  if (parts.length > 0) return { text: parts.join(", "), style: drift.length > 0 ? "yellow" : "dim" };
  if (compared === "nothing") return { text: relation, style: "dim" };
  return rawState === undefined || seen === "missing" ? { text: "?", style: "dim" } : { text: "none", style: "green" };
}
