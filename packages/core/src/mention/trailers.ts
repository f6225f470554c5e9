import type { Span } from "./found.js";

/** One trailer of a commit message. */
export interface Trailer {
  /** As written: `Refs`, `see-also`. */
  readonly token: string;
  /** Unfolded: continuation lines are joined by one blank. */
  readonly value: string;
  /** Offset of the value in the message, in UTF-16 units. */
  readonly index: number;
}

/** Tokens whose value names tickets. */
const naming = new Set(
  (
    "ticket tickets ref refs reference references issue issues jira jira-issue jira-ticket linear linear-issue azure work-item " +
    "story task bug epic close closes closed closing fix fixes fixed fixing resolve resolves resolved resolving " +
    "complete completes completed implement implements implemented part-of contributes-to toward towards"
  ).split(" "),
);

/** Tokens that say: read this too, but the change is not about it. */
const context = new Set(["context", "see", "see-also", "related", "related-to", "relates-to"]);

/** What a trailer says of the tickets in its value; undefined for a token that names none (`Signed-off-by`). */
export function trailerKind(token: string): "names" | "context" | undefined {
  const word = token.toLowerCase();
  return naming.has(word) ? "names" : context.has(word) ? "context" : undefined;
}

export interface TrailerSpan extends Span {
  readonly token: string;
}

const TOKEN = /^([A-Za-z0-9][A-Za-z0-9-]{0,63})[ \t]*:(?!\/\/)[ \t]*/;

/**
 * The trailers at the end of a commit message, in order. As in git, they form the last paragraph, which is not the subject's:
 * every line a `Token: value` or an indented continuation, or at least a quarter of the lines when one of them is a token that
 * Satellite or git knows. Beyond git, paragraphs above that hold nothing but trailers count as well, because a squash merge on
 * GitHub puts `Co-authored-by` into a paragraph of its own below them.
 *
 * @see https://git-scm.com/docs/git-interpret-trailers
 */
export function trailersOf(message: string): Trailer[] {
  return trailerSpans(message).map(({ token, start, end }) => ({
    token,
    value: message
      .slice(start, end)
      .replace(/\r?\n[ \t]+/g, " ")
      .trim(),
    index: start,
  }));
}

/** The same, with the stretch that each value takes in the message. */
export function trailerSpans(message: string): TrailerSpan[] {
  const paragraphs = paragraphsOf(message);
  const blocks: TrailerSpan[][] = [];
  for (let at = paragraphs.length - 1; at > 0; at -= 1) {
    const { spans, others } = readParagraph(message, paragraphs[at] as Line[]);
    const lenient = at === paragraphs.length - 1 && others <= spans.length * 3 && spans.some(isKnown);
    if (spans.length === 0 || (others > 0 && !lenient)) break;
    blocks.unshift(spans);
  }
  return blocks.flat();
}

function isKnown({ token }: TrailerSpan): boolean {
  return trailerKind(token) !== undefined || /^(?:signed-off-by|co-authored-by)$/i.test(token);
}

type Line = Span;

/** Paragraphs of the message, each a list of lines without their ends. */
function paragraphsOf(message: string): Line[][] {
  const paragraphs: Line[][] = [];
  let open: Line[] | undefined;
  for (let start = 0; start < message.length;) {
    const newline = message.indexOf("\n", start);
    const next = newline === -1 ? message.length : newline + 1;
    const last = newline === -1 ? message.length : newline;
    const end = message[last - 1] === "\r" ? last - 1 : last;
    if (message.slice(start, end).trim() === "") open = undefined;
    else if (open) open.push({ start, end });
    else paragraphs.push((open = [{ start, end }]));
    start = next;
  }
  return paragraphs;
}

function readParagraph(message: string, lines: readonly Line[]): { spans: TrailerSpan[]; others: number } {
  const spans: TrailerSpan[] = [];
  let others = 0;
  let folding = false;
  for (const line of lines) {
    const first = message[line.start];
    const last = spans.at(-1);
    if (folding && last && (first === " " || first === "\t")) {
      spans[spans.length - 1] = { ...last, end: line.end };
      continue;
    }
    const found = TOKEN.exec(message.slice(line.start, Math.min(line.end, line.start + 200)));
    folding = found !== null;
    if (found) spans.push({ token: found[1] as string, start: line.start + found[0].length, end: line.end });
    else others += 1;
  }
  return { spans, others };
}
