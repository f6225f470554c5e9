import { scanLines } from "../lines/index.js";

export interface MarkupProblem {
  readonly code: "MARKUP_LIMIT" | "SPEC_TOO_LARGE" | "TOO_LONG";
  readonly says: string;
}

/** In UTF-16 units. */
const maxText = 1_048_576;
export const maxDepth = 100;
const maxOpenBrackets = 200;
const maxCells = 1000;
/** Steps that backtracking may cost the parser over the whole text. */
const maxWork = 4_000_000;
/** Quotes and items that begin, times lines: the parser walks what it has read when it leaves one. */
const maxLayout = 32_000_000;

/**
 * Refuses what would keep the parser busy for seconds, before parsing: nesting, and in one paragraph open brackets, backtick
 * runs that never pair, declarations that never end, emphasis marks; over all of it quotes and items. 100 KB of `[` alone cost
 * the parser 18 s, 10 000 quotes 7 s.
 */
export function checkLimits(text: string): MarkupProblem | undefined {
  if (text.length > maxText) return { code: "SPEC_TOO_LARGE", says: "The spec is larger than 1 MB." };
  const meter = new Meter();
  scanLines(text, ({ text: line, inside, number }) => meter.line(line, inside === "code", number));
  meter.line("", false, 0);
  return meter.says === undefined ? undefined : { code: "MARKUP_LIMIT", says: meter.says };
}

class Meter {
  says: string | undefined;
  private work = 0;
  private length = 0;
  private depth = 0;
  private deepest = 0;
  private strays = 0;
  private labels = 0;
  private marks = 0;
  private declarations = 0;
  private ticks = new Set<number>();
  private lines = 0;
  private layout = 0;
  private lastLead = "";
  /** A blank line or code stood before this one. */
  private apart = false;

  line(line: string, code: boolean, number: number): void {
    if (this.says !== undefined) return;
    this.lines += 1;
    if (code || line.trim() === "") {
      this.apart = true;
      return this.endParagraph();
    }
    // These begin a block of their own wherever they stand; `2.` and `|` may go on with a paragraph.
    if (/^[ \t]*(?:[-*+] +\S|#{1,6} )/.test(line)) this.endParagraph();
    const lead = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*/.exec(line.slice(0, 4000))?.[0] ?? "";
    const note = line.startsWith("[^", lead.length) ? 1 : 0;
    const containers = (lead.match(/>|[-*+](?=[ \t])|\d[.)]/g)?.length ?? 0) + note;
    if (containers > maxDepth || /^[ \t]{210}/.test(line)) {
      return this.stop(`Line ${number} is nested more than ${maxDepth} levels deep.`);
    }
    this.containers(lead, containers, note > 0);
    // A line under words makes them a heading, for which the parser looks through all that it has read.
    if (!this.apart && /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) this.addLayout(3);
    this.apart = false;
    this.length += line.length;
    let cells = 0;
    for (const [token] of line.matchAll(/[[\]|]|`+|<[!?]|\*+|_+|~+/g)) {
      if (token === "|") cells += 1;
      else this.token(token);
    }
    if (cells > maxCells) this.stop(`Line ${number} holds more than ${maxCells} cells.`);
    if (this.deepest > maxOpenBrackets)
      this.stop(`More than ${maxOpenBrackets} brackets are open in one paragraph, on line ${number}.`);
  }

  /** The next item of a list and the next line of a quote cost little; what ends a list or quote makes the parser look back. */
  private containers(lead: string, count: number, note: boolean): void {
    const same = lead.replace(/\d+/g, "1") === this.lastLead;
    const cheap = same && !note && (lead.includes(">") ? !this.apart && !/[-*+\d]/.test(lead) : count === 1);
    // A line that goes on with an item stands as deep as its words.
    if (count > 0 || lead.length < this.lastLead.length) this.lastLead = lead.replace(/\d+/g, "1");
    if (count === 0) return;
    this.addLayout(cheap ? 0.2 : count);
  }

  private addLayout(weight: number): void {
    this.layout += weight;
    if (this.layout * this.lines > maxLayout) this.stop("The text holds too many quotes, items and underlines.");
  }

  private token(token: string): void {
    if (token === "[") {
      this.labels += 1;
      this.depth += 1;
      this.deepest = Math.max(this.deepest, this.depth);
    } else if (token === "]" && this.depth > 0) this.depth -= 1;
    else if (token === "]") this.strays += 1;
    else if (token.startsWith("`")) this.ticks.add(token.length);
    else if (token.startsWith("<")) this.declarations += 1;
    else this.marks += token.length > 4 ? token.length * 4 : 1;
  }

  /** Each stray mark makes the parser look at the paragraph, or at all marks before it, once more. */
  private endParagraph(): void {
    const scans = Math.max(0, this.ticks.size - 3) + Math.max(0, this.declarations - 3) + Math.max(0, this.deepest - 3);
    this.work +=
      this.length * scans +
      (this.marks * this.marks) / 16 +
      (this.strays * this.strays) / 8 +
      this.labels * this.labels;
    if (this.work > maxWork) this.stop("A paragraph holds too many marks that never pair.");
    this.length = this.depth = this.deepest = this.strays = this.labels = this.marks = this.declarations = 0;
    this.ticks = new Set();
  }

  private stop(says: string): void {
    this.says ??= says;
  }
}
