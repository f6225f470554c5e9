import { nameOf, type ItemLink } from "@satellite/core";
import {
  link as tie,
  links as list,
  unlink as untie,
  type LinkInput,
  type LinkResult,
  type LinksResult,
  type UnlinkResult,
} from "@satellite/engine/verbs/link";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { tellTable } from "../table.js";

export const link: Handler = (face, [item = "", ref], options) => {
  const refs = [ref, numbered(options["githubIssue"]), options["jira"] as string | undefined].filter(
    (one) => one !== undefined,
  );
  const [one, ...more] = refs;
  const input: LinkInput = {
    item,
    suggest: options["suggest"] === true,
    // Several at once name none: what was typed is shown as it is.
    ...(one === undefined ? {} : { ref: more.length === 0 ? one : refs.join(" ") }),
    ...(options["relation"] === undefined ? {} : { relation: options["relation"] as ItemLink["relation"] }),
    ...(options["syncMode"] === undefined ? {} : { syncMode: options["syncMode"] as ItemLink["syncMode"] }),
    ...(options["onClose"] === undefined ? {} : { onClose: options["onClose"] as ItemLink["onClose"] }),
  };
  return withDesk(face, (desk) => tie(desk, input), showLink);
};

export const unlink: Handler = (face, [item = "", ref]) =>
  withDesk(face, (desk) => untie(desk, { item, ...(ref === undefined ? {} : { ref }) }), showUnlink);

export const links: Handler = (face, [item]) =>
  withDesk(face, (desk) => list(desk, item === undefined ? {} : { item }), showLinks, { onlyLooks: true });

const numbered = (number: unknown): string | undefined => (typeof number === "number" ? `#${number}` : undefined);

function showLink({ did, item, link: made, suggestions, ticket }: LinkResult, face: Face): void {
  if (ticket === undefined) {
    const rows = (suggestions ?? []).map((one) => [
      { text: nameOf(one.ref) },
      { text: one.title },
      { text: one.state },
      { text: one.url, style: "dim" as const },
    ]);
    tellTable(["TICKET", "TITLE", "STATE", "ADDRESS"], rows, face);
    return;
  }
  if (did === "nothing" || made === undefined) return;
  const how = `${made.relation}, ${made.syncMode}${made.onClose === "none" ? "" : `, on close: ${made.onClose}`}`;
  face.line(
    `${face.paint("bold", item.id)}  ${did === "planned" ? "would be linked" : did}  ${nameOf(ticket)}  (${how})`,
  );
}

function showUnlink({ item, unlinked }: UnlinkResult, face: Face): void {
  if (unlinked.length > 0) face.line(`${face.paint("bold", item.id)}  unlinked  ${unlinked.map(nameOf).join(", ")}`);
}

function showLinks({ links: rows }: LinksResult, face: Face): void {
  if (rows.length === 0) face.line("No item is linked to a ticket.");
  const cells = rows.map((row) => [
    { text: row.id, style: "bold" as const },
    { text: row.title },
    { text: nameOf(row.ticket) },
    { text: row.relation },
    { text: row.direction ?? "-" },
    { text: row.syncMode },
    { text: row.onClose },
    { text: (row.lastSyncedAt ?? "never").replace("T", " ").slice(0, 16), style: "dim" as const },
  ]);
  tellTable(["ITEM", "TITLE", "TICKET", "RELATION", "DIRECTION", "SYNC MODE", "ON CLOSE", "LAST SYNC"], cells, face);
}
