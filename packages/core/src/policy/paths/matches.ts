/** Longer patterns or paths match nothing. git itself stops at 4,096 bytes. */
const maxLength = 4096;

/** Does one of the patterns mean this path? */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(path, pattern));
}

/**
 * Does a pattern mean this path? As in a workflow's `paths`: anchored at the root, case counts,
 * `*` and `?` stay inside a segment, a segment `**` stands for any number of them, none included
 * (at the end: for at least one), and a `/` at the end means everything below.
 *
 * Takes time in proportion to path × pattern at most: each star is decided once, from the left.
 */
export function matches(path: string, pattern: string): boolean {
  if (path.length > maxLength || pattern.length > maxLength || pattern === "") return false;
  const wanted = pattern.replace(/^\.?\//, "").split("/");
  if (wanted.at(-1) === "") wanted[wanted.length - 1] = "**";
  // `docs/**` is what lies below docs, not a file named docs.
  if (wanted.at(-1) === "**") wanted.push("*");
  const given = path.split("/");
  return glob(given, wanted, (part) => part === "**", matchesSegment);
}

function matchesSegment(segment: string, pattern: string): boolean {
  return glob(
    Array.from(segment),
    Array.from(pattern),
    (part) => part === "*",
    (char, part) => part === "?" || part === char,
  );
}

/**
 * Two pointers: on a mismatch only the latest star takes one more. Earlier stars never need to,
 * because the latest can swallow whatever they would.
 */
function glob(
  given: readonly string[],
  wanted: readonly string[],
  isStar: (part: string) => boolean,
  same: (one: string, part: string) => boolean,
): boolean {
  let g = 0;
  let w = 0;
  let star = -1;
  let resume = 0;
  while (g < given.length) {
    const part = wanted[w];
    if (part !== undefined && isStar(part)) {
      star = w++;
      resume = g;
    } else if (part !== undefined && same(given[g] as string, part)) {
      g++;
      w++;
    } else if (star >= 0) {
      g = ++resume;
      w = star + 1;
    } else return false;
  }
  while (w < wanted.length && isStar(wanted[w] as string)) w++;
  return w === wanted.length;
}
