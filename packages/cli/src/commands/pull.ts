import { nameOf } from "@satellite/core";
import { pull as bring, type PullResult } from "@satellite/engine/verbs/pull";
import { clean } from "../clean.js";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const pull: Handler = (face, [ref = ""], options) =>
  withDesk(
    face,
    (desk) =>
      bring(desk, {
        ref,
        start: options["start"] === true,
        force: options["force"] === true,
        ...(options["item"] === undefined ? {} : { item: options["item"] as string }),
      }),
    showPull,
  );

/** Two lines under each other: the ticket, and what became of its item. */
export function showPull({ did, item, taken, ticket }: PullResult, face: Face): void {
  const names = [nameOf(ticket.ref), item?.id ?? ""];
  const width = Math.max(...names.map((name) => name.length));
  const told = (name: string, text: string): void =>
    face.line(`${face.paint("bold", name)}${" ".repeat(width - name.length)}  ${text}`);
  told(nameOf(ticket.ref), `${clean(ticket.title)}  [${clean(ticket.rawState)}]`);
  if (item === undefined) return;
  const fields = taken.length === 0 ? "" : ` (${taken.join(", ")})`;
  told(item.id, `${did === "nothing" ? "left as it is" : did}${fields}  ${face.paint("dim", item.path)}`);
}
