import type { RootContent } from "mdast";
import type { Notes } from "../spec/notes.js";
import { holds, type Place } from "./places.js";
import type { AdfBlock } from "./types.js";

/** Lists and quotes inside one another that are still drawn as such; deeper ones become lines with a mark before them. */
const maxNesting = 8;

/** Where the conversion stands, and what it needs to go on. */
export interface Walk {
  readonly notes: Notes;
  /** The text that positions in the tree point into. */
  readonly source: string;
  readonly place: Place;
  /** How many blocks are around this place. */
  readonly depth: number;
  /** Ids that the format wants on tasks, counted from 1: the same document gets the same ones. */
  nextId(): string;
  /** The blocks of some nodes, as `place` takes them. */
  blocks(nodes: readonly RootContent[], place: Place): AdfBlock[];
}

export function mayHold(walk: Walk, type: AdfBlock["type"]): boolean {
  return holds(walk.place, type) && (walk.depth < maxNesting || !nesting.has(type));
}

const nesting = new Set<AdfBlock["type"]>([
  "bulletList",
  "orderedList",
  "taskList",
  "blockquote",
  "panel",
  "expand",
  "nestedExpand",
]);
