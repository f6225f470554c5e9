import { spansOf, type Span } from "./spans.js";
import { mergeTokens, type Hunk } from "./three.js";

const token = /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;
const word = /^[\p{L}\p{M}\p{N}]+$/u;
/** Nothing that marks up: what changes in words alone leaves the tree as it was. */
const plain = /^(?:[\p{L}\p{M}\p{N}\s.,;?'"’“”–—…])+$/u;
const mostTokens = 5000;
/** A text of which one side rewrote more is no longer the same text to merge words into. */
const leastKept = 0.5;

/**
 * Words of one piece, where it is safe: each change is words and plain punctuation, outside code and links, with a word
 * between the changes that neither touched, and both left most of the text as it was.
 */
export function mergeWords({ base, ours, theirs }: { base: string; ours: string; theirs: string }): string | undefined {
  const [was, here, there] = [tokens(base), tokens(ours), tokens(theirs)];
  if (Math.max(was.length, here.length, there.length) > mostTokens) return undefined;
  const apart = (from: number, to: number): boolean => was.slice(from, to).some((one) => word.test(one));
  const merged = mergeTokens(was, here, there, apart);
  if (merged === undefined) return undefined;
  const spans = spansOf(base);
  const safe =
    isSafe(merged.ours, was, spans, here, spansOf(ours)) && isSafe(merged.theirs, was, spans, there, spansOf(theirs));
  return safe ? merged.tokens.join("") : undefined;
}

const tokens = (text: string): readonly string[] => text.match(token) ?? [];

function isSafe(
  hunks: readonly Hunk[],
  was: readonly string[],
  before: readonly Span[],
  now: readonly string[],
  after: readonly Span[],
): boolean {
  const [old, fresh] = [offsets(was), offsets(now)];
  const touches = (spans: readonly Span[], at: readonly number[], from: number, to: number): boolean =>
    spans.some((span) => span.from <= (at[to] ?? 0) && span.to >= (at[from] ?? 0));
  const isPlain = (list: readonly string[]): boolean => list.every((one) => plain.test(one));
  const gone = hunks.flatMap(({ from, to }) => was.slice(from, to)).filter((one) => word.test(one)).length;
  const words = was.filter((one) => word.test(one)).length;
  return (
    words - gone >= words * leastKept &&
    hunks.every(
      ({ from, to, start, end }) =>
        isPlain(was.slice(from, to)) &&
        isPlain(now.slice(start, end)) &&
        !touches(before, old, from, to) &&
        !touches(after, fresh, start, end),
    )
  );
}

/** Where each token begins, and the end. */
function offsets(list: readonly string[]): readonly number[] {
  const at = [0];
  for (const one of list) at.push((at.at(-1) ?? 0) + one.length);
  return at;
}
