import { feeds } from "./frame.js";
import { unnumbered } from "./pieces.js";
import type { Woven } from "./readings.js";
import { render, type Taking } from "./render.js";

/**
 * The text, if it reads as the very pieces that it was made of: nothing ran into its neighbour, nothing swallowed what follows.
 * Tried twice, the second time with blank lines between pieces of different sides.
 */
export function checked({ cut, method, parts, sources }: Woven, taking: Exclude<Taking, "marked">): string | undefined {
  const meant = parts.flatMap((part) =>
    part.kind === "piece" ? [part.text] : part[taking].map((index) => sources[taking][index]?.text ?? ""),
  );
  const wanted = joined(meant);
  return [false, true]
    .map((wide) => render(parts, sources, taking, wide))
    .find((text) => {
      const pieces = cut(text, method);
      return pieces !== undefined && joined(pieces.map((piece) => piece.text)) === wanted;
    });
}

/** Texts of pieces as one key, without numbers of items. */
export const joined = (texts: readonly string[]): string =>
  JSON.stringify(texts.map((text) => unnumbered(feeds(text))));
