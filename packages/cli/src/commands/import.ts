import { itemName, nameOf } from "@satellite/core";
import { importTickets as bring, type Brought, type ImportResult } from "@satellite/engine/verbs/import";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { tellTable } from "../table.js";
import { keepHeapSmall } from "../thrift.js";

export const importTickets: Handler = (face, _args, options) => {
  keepHeapSmall();
  return withDesk(
    face,
    (desk) =>
      bring(desk, {
        assigned: options["assigned"] === true,
        context: options["context"] === true,
        force: options["force"] === true,
        ...(options["provider"] === undefined ? {} : { provider: options["provider"] as string }),
        ...(options["query"] === undefined ? {} : { query: options["query"] as string }),
      }),
    showImport,
  );
};

/** Rows that are shown of a long list. */
const most = 50;

/** How many, and which. */
export function showImport({ created, found, known, linked }: ImportResult, face: Face): void {
  face.line(`${found} found: ${created.length} new, ${linked.length} linked to what was here, ${known} known before`);
  const rows = [...created.map((one) => rowOf(one, "new")), ...linked.map((one) => rowOf(one, "linked"))];
  tellTable(["TICKET", "TITLE", "ITEM", ""], rows.slice(0, most), face);
  if (rows.length > most) face.line(`... and ${rows.length - most} more`);
}

function rowOf({ item, ticket, title }: Brought, what: string) {
  return [{ text: nameOf(ticket) }, { text: title }, { text: itemName(item) }, { text: what }];
}
