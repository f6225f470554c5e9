import { itemName, nameOf } from "@satellite/core";
import { sync as keepInStep, type Carried, type SyncInput, type SyncResult } from "@satellite/engine/verbs/sync";
import type { Desk } from "@satellite/engine/desk";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { tellTable } from "../table.js";

export const sync: Handler = async (face, refs, options) => {
  const once = (desk: Desk) => keepInStep(desk, inputOf(refs, options));
  if (options["watch"] !== true) return withDesk(face, once, showSync);
  return (await import("../watch/index.js")).watch(face, once);
};

function inputOf(refs: readonly string[], options: Readonly<Record<string, unknown>>): SyncInput {
  const { direction, strategy, system } = options as Pick<SyncInput, "direction" | "strategy" | "system">;
  return {
    refs,
    review: options["review"] === true,
    ...(system === undefined ? {} : { system }),
    ...(strategy === undefined ? {} : { strategy }),
    ...(direction === undefined ? {} : { direction }),
  };
}

/** Rows that are shown of a long list. */
const most = 50;

/** What came in, what went out, what waits; one line where nothing happened. */
export function showSync(result: SyncResult, face: Face): void {
  const { drifted, left, pairs, pulled, pushed, systems, waiting } = result;
  const links = `${pairs} ${pairs === 1 ? "link" : "links"}`;
  if (pulled.length + pushed.length + waiting.length + drifted.length + left === 0) {
    face.line(pairs === 0 ? "No item is linked to a ticket that syncs." : `In step: ${links} (${systems.join(", ")})`);
    return;
  }
  const would = face.globals.dryRun ? "would " : "";
  const counts = [
    told(pulled.length, `${would}come in`, `came in`, face),
    told(pushed.length, `${would}go out`, `went out`, face),
    ...(waiting.length === 0 ? [] : [`${waiting.length} ${waiting.length === 1 ? "waits" : "wait"}`]),
    ...(drifted.length === 0 ? [] : [`${drifted.length} drifted`]),
    ...(left === 0 ? [] : [`${left} left as ${left === 1 ? "it is" : "they are"}`]),
  ];
  face.line(`${links}: ${counts.join(", ")}`);
  const rows = [...pulled.map((one) => rowOf(one, "<-")), ...pushed.map((one) => rowOf(one, "->"))];
  tellTable(["ITEM", "", "TICKET", "FIELDS"], rows.slice(0, most), face);
  if (rows.length > most) face.line(`... and ${rows.length - most} more`);
}

function told(count: number, would: string, did: string, face: Face): string {
  return `${count} ${face.globals.dryRun ? would : did}`;
}

function rowOf({ fields, item, ticket }: Carried, arrow: string) {
  return [{ text: itemName(item) }, { text: arrow }, { text: nameOf(ticket) }, { text: fields.join(", ") }];
}
