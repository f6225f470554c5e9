import type { Piece } from "./pieces.js";
import type { Knot, Part, Strand } from "./weave.js";

export interface Sources {
  readonly base: readonly Piece[];
  readonly ours: readonly Piece[];
  readonly theirs: readonly Piece[];
  readonly ending: "\n" | "\r\n";
}

export const markers = { ours: "<<<<<<< local", middle: "=======", theirs: ">>>>>>> remote" };

/** `marked`: both texts of a knot between git's markers. `ours`, `theirs`: each knot as that side has it. */
export type Taking = "marked" | "ours" | "theirs";

/** @param wide a blank line wherever two pieces come together that no side has beside each other */
export function render(parts: readonly Part[], sources: Sources, taking: Taking, wide = false): string {
  const strands = parts.flatMap((part) => (part.kind === "piece" ? [part] : strandsOf(part, sources, taking)));
  let text = "";
  for (const [at, strand] of strands.entries()) {
    const next = strands[at + 1];
    text += next === undefined ? strand.text : strand.text + gap(strand, next, sources, wide);
  }
  return text;
}

function strandsOf(knot: Knot, sources: Sources, taking: Taking): readonly Strand[] {
  const list = (side: "ours" | "theirs"): readonly Strand[] =>
    knot[side].map((index) => ({ kind: "piece", text: sources[side][index]?.text ?? "", [side]: index }));
  if (taking !== "marked") return list(taking);
  const [ours, theirs] = [textOf(knot.ours, sources.ours, sources), textOf(knot.theirs, sources.theirs, sources)];
  const lines = [
    markers.ours,
    ...(ours === "" ? [] : [ours]),
    markers.middle,
    ...(theirs === "" ? [] : [theirs]),
    markers.theirs,
  ];
  return [{ kind: "piece", text: lines.join(sources.ending) }];
}

/** Pieces of one text, with what stands between them there. */
export function textOf(indexes: readonly number[], pieces: readonly Piece[], { ending }: Sources): string {
  return indexes
    .map((index, at) => {
      const next = indexes[at + 1];
      const piece = pieces[index];
      if (piece === undefined || next === undefined) return piece?.text ?? "";
      return piece.text + (next === index + 1 ? piece.gap : ending + ending);
    })
    .join("");
}

/**
 * As the item has it, unless both are the ticket's words; else as the ticket has it; where neither knows, the wider of what stands
 * around the two.
 */
function gap(one: Strand, next: Strand, { ending, ours, theirs }: Sources, wide: boolean): string {
  const beside = (side: "ours" | "theirs"): boolean => one[side] !== undefined && next[side] === one[side] + 1;
  const own = (side: "ours" | "theirs", pieces: readonly Piece[]): boolean =>
    pieces[one[side] ?? -1]?.text === one.text && pieces[next[side] ?? -1]?.text === next.text;
  const isNew = ({ ours: index, text }: Strand): boolean => ours[index ?? -1]?.text !== text;
  if (isNew(one) && isNew(next) && beside("theirs") && own("theirs", theirs))
    return theirs[one.theirs ?? -1]?.gap ?? ending;
  if (beside("ours") && (!wide || own("ours", ours))) return ours[one.ours ?? -1]?.gap ?? ending;
  if (beside("theirs") && (!wide || own("theirs", theirs))) return theirs[one.theirs ?? -1]?.gap ?? ending;
  const around = [
    ours[one.ours ?? -1],
    ours[(next.ours ?? 0) - 1],
    theirs[one.theirs ?? -1],
    theirs[(next.theirs ?? 0) - 1],
  ].flatMap((piece) => (piece === undefined || piece.gap === "" ? [] : [piece.gap]));
  const blank = ending + ending;
  const widest = around.reduce((most, text) => (feedsIn(text) > feedsIn(most) ? text : most), around[0] ?? blank);
  return wide && feedsIn(widest) < 2 ? blank : widest;
}

const feedsIn = (text: string): number => text.split("\n").length - 1;
