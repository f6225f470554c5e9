import { journalOf, type LogLine } from "@satellite/engine/verbs/log";
import { nothingDone } from "@satellite/engine/desk";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import type { Show } from "../tell-answer.js";
import { logLines } from "./log/lines.js";

const usualLimit = 50;

/** The journal: what was written, why, from what to what, and what became of it. Asks no service. */
export const log: Handler = (face, [item], options) => {
  const limit = typeof options["limit"] === "number" ? options["limit"] : usualLimit;
  const show: Show<readonly LogLine[]> = (lines) => {
    for (const line of logLines(lines, face.paint)) face.line(line);
    if (lines.length === 0)
      face.note(item === undefined ? "Nothing was written yet." : `Nothing was written on ${item}.`);
    if (lines.length === limit) face.note(`The newest ${limit}; --limit gives more.`);
  };
  return withDesk(
    face,
    async ({ store, workspace }) => {
      // By its path as well; a ticket, or an item that is gone, goes by its name.
      const on = item === undefined ? undefined : ((await workspace.read(item))?.ref ?? item);
      return nothingDone([], await journalOf(store, { ...(on === undefined ? {} : { on }), limit }));
    },
    show,
    { onlyLooks: true },
  );
};
