import type { AdfNode } from "../adf/index.js";
import { keptAtoms } from "./atoms.js";
import type { Job } from "./job.js";
import { lettersOf, type Letters } from "./letters.js";
import { isMarked } from "./marks.js";
import { match } from "./match.js";
import { unseenAt } from "./unseen.js";
import { Writer } from "./writer.js";

/**
 * A line in the place of another: mentions, cards and their like where their words still stand, marks that Markdown cannot say on
 * words that did not change, and what shows nothing behind what it stood behind.
 *
 * @param native of the document
 * @param fresh plain text and line breaks
 */
export function graftLine(native: readonly AdfNode[], fresh: readonly AdfNode[], job: Job): AdfNode[] {
  const [was, now] = [lettersOf(native), lettersOf(fresh)];
  const map = match(was, now);
  const kept = keptAtoms(was, now, map);
  const writer = new Writer(job);
  const [head, tail] = now.text === "" ? [0, was.text.length] : edgesOf(was);
  const unseen = unseenAt(was, map, kept, (start) => start > head && start < tail);
  const starts = new Map(kept.map((each) => [each.start, each]));
  writer.edge(was, 0, head);
  for (let at = 0; ;) {
    unseen.get(at)?.forEach((node) => writer.whole(node));
    if (at >= now.text.length) break;
    const atom = starts.get(at);
    const end = atom?.end ?? runEnd(at, { was, now, map, stops: (index) => starts.has(index) || unseen.has(index) });
    if (atom !== undefined) writer.whole(atom.node);
    else writer.run(was, now, map[at] ?? -1, { at, end });
    at = end;
  }
  if (tail > head) writer.edge(was, tail, was.text.length);
  return writer.nodes;
}

/** Between the blanks at both ends of a line, which are not read. */
function edgesOf({ nodes, owner, text }: Letters): readonly [number, number] {
  const isBlank = (at: number): boolean =>
    /[ \n]/.test(text.charAt(at)) && !isMarked(nodes[owner[at] ?? -1] ?? { type: "" }, "code");
  let [head, tail] = [0, text.length];
  while (head < text.length && isBlank(head)) head += 1;
  while (tail > head && isBlank(tail - 1)) tail -= 1;
  return [head, tail];
}

interface Around {
  readonly was: Letters;
  readonly now: Letters;
  readonly map: readonly number[];
  readonly stops: (at: number) => boolean;
}

/** How far letters of one node, that come from one node, go on in the same order. */
function runEnd(start: number, { was, now, map, stops }: Around): number {
  const from = map[start] ?? -1;
  let end = start + 1;
  while (end < map.length && !stops(end) && now.owner[end] === now.owner[start]) {
    const next = map[end] ?? -1;
    const goesOn = from < 0 ? next < 0 : next === from + end - start && was.owner[next] === was.owner[from];
    if (!goesOn) break;
    end += 1;
  }
  return end;
}
