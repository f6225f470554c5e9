import { ready as look, type ReadyResult } from "@satellite/engine/verbs/ready";
import { clean } from "../clean.js";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

/** Without a store, so that it answers offline and on a machine that knows nothing yet. */
export const ready: Handler = (face, items) =>
  withDesk(face, (desk) => look(desk, { items }), show, { withoutStore: true, onlyLooks: true });

function show({ items }: ReadyResult, face: Face): void {
  for (const { gaps, item, ready: isReady, title } of items) {
    const mark = isReady ? face.paint("green", "ready") : face.paint("yellow", "not ready");
    face.line(`${mark}  ${face.paint("bold", clean(item))}  ${clean(title)}`);
    for (const { line, path, remedy, says } of gaps) {
      face.line(`  ${clean(path)}${line === undefined ? "" : `:${line}`}: ${clean(says)}`);
      face.line(`    ${face.paint("dim", clean(remedy))}`);
    }
  }
}
