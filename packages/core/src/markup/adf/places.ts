import type { AdfBlock } from "./types.js";

/** What blocks can stand in. Cells and task items hold one line of inline content and are no places. */
export type Place = "doc" | "expand" | "nestedExpand" | "panel" | "blockquote" | "listItem";

const everywhere = ["paragraph", "codeBlock", "bulletList", "orderedList"] as const;
const nested = [...everywhere, "heading", "taskList", "rule", "panel", "blockquote"] as const;

/**
 * What may stand in what, of the blocks that we write; the service refuses a whole document for one block in a wrong place.
 * @see https://unpkg.com/@atlaskit/adf-schema@57.7.22/dist/json-schema/v1/full.json
 */
const table: Readonly<Record<Place, ReadonlySet<AdfBlock["type"]>>> = {
  doc: new Set([...nested, "table", "expand"]),
  expand: new Set([...nested, "table", "nestedExpand"]),
  nestedExpand: new Set(nested),
  panel: new Set([...everywhere, "heading", "taskList", "rule"]),
  blockquote: new Set(everywhere),
  listItem: new Set([...everywhere, "taskList"]),
};

export function holds(place: Place, type: AdfBlock["type"]): boolean {
  return table[place].has(type);
}
