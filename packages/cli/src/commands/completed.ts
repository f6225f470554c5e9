import { nameOf } from "@satellite/core";
import { completed as look, type CompletedResult } from "@satellite/engine/verbs/completed";
import { clean } from "../clean.js";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const completed: Handler = (face, refs, options) =>
  withDesk(face, (desk) => look(desk, { refs, check: options["check"] === true }), show, { onlyLooks: true });

/** `2026-01-05  Passkeys  acme/shop#10, PROJ-7`; what was begun again on somebody's word says so. */
function show({ asked, completed: rows }: CompletedResult, face: Face): void {
  if (rows.length === 0) face.line(asked.length === 0 ? "nothing was completed yet" : "none of these was completed");
  for (const { completedAt, forced, name, overlap, tickets } of rows) {
    const day = completedAt?.slice(0, 10) ?? "          ";
    const note = forced ? "  begun again (--force)" : overlap === undefined ? "" : `  ${overlap.extent} overlap`;
    face.line(`${day}  ${clean(name)}  ${tickets.map((ref) => clean(nameOf(ref))).join(", ")}${note}`);
  }
}
