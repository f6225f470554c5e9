import { ownWords } from "../ready/index.js";

/** Words of its own that a text must have beyond another before that is worth a word. */
const worthIt = 8;

/**
 * Whether a local text says markedly more than the ticket's: lines that the ticket does not have, with enough words that
 * occur nowhere in it. A text that is only worded otherwise does not exceed.
 */
export function exceeds(local: string, remote: string): boolean {
  const there = new Set(linesOf(remote));
  const known = new Set(ownWords(remote));
  const own = linesOf(local).filter((line) => !there.has(line));
  const fresh = new Set(own.flatMap(ownWords).filter((word) => !known.has(word)));
  return fresh.size >= worthIt;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim().toLowerCase())
    .filter((line) => line !== "");
}
