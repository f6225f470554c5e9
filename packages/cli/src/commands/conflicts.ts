import { nameOf } from "@satellite/core";
import { shortValue } from "@satellite/core/sync";
import { conflicts as look, type ConflictsResult, type Waiting } from "@satellite/engine/verbs/conflicts";
import { clean } from "../clean.js";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { tellTable } from "../table.js";

export const conflicts: Handler = (face, [item], _options) =>
  withDesk(face, (desk) => look(desk, item === undefined ? {} : { item }), showConflicts, { onlyLooks: true });

/** A line for each, and below them what their tickets would lose. */
export function showConflicts({ conflicts: waiting }: ConflictsResult, face: Face): void {
  if (waiting.length === 0) face.line("Nothing waits for you.");
  const rows = waiting.map((one) => [
    { text: one.id, style: "bold" as const },
    { text: nameOf(one.ticket) },
    { text: one.field },
    { text: one.kind },
    { text: sideOf(one, "ours") },
    { text: sideOf(one, "theirs") },
    { text: ageOf(one.ageMs), style: "dim" as const },
  ]);
  tellTable(["ITEM", "TICKET", "FIELD", "KIND", "HERE", "THERE", "AGE"], rows, face);
  for (const { field, id, lost = [], ticket } of waiting) {
    if (lost.length === 0) continue;
    face.line(`${id}  ${field}: ${nameOf(ticket)} would lose by the text here`);
    for (const one of lost) face.line(`  - ${clean(one)}`);
  }
}

function sideOf({ kind, ...values }: Waiting, side: "ours" | "theirs"): string {
  const value = values[side];
  if (kind !== "gone") return value === undefined ? "-" : shortValue(value);
  return value === undefined ? "gone" : shortValue((value as { readonly title?: unknown }).title ?? value);
}

/** In the largest unit that fits: `3 h`. */
function ageOf(ms: number): string {
  const units = [
    ["d", 86_400_000],
    ["h", 3_600_000],
    ["min", 60_000],
  ] as const;
  const [name, size] = units.find(([, unit]) => ms >= unit) ?? ["s", 1_000];
  return `${Math.floor(ms / size)} ${name}`;
}
