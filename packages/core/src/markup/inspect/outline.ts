import { scanLines } from "../lines/index.js";

/** A line as a reader sees it: comments gone. */
export interface SeenLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly code: boolean;
  /** The region of Backlog.md's markers that it lies in: `AC`, `DOD`, `COMMENTS`, `SECTION:PLAN`. */
  readonly region?: string;
}

export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly line: number;
  /** All lines down to the next heading of the same or a higher level, headings below it left out. */
  readonly lines: readonly SeenLine[];
}

interface Growing extends Section {
  readonly lines: SeenLine[];
}

/** `<!-- SECTION:PLAN:BEGIN -->`: what stands between belongs to the heading above, whatever headings it holds. */
const regionMarker = /^<!-- ((?:SECTION:)?[A-Z_]+):(BEGIN|END) -->\s*$/;

/** The visible lines of a Markdown text and its sections, each with everything below its heading. */
export function outline(text: string): { readonly lines: readonly SeenLine[]; readonly sections: readonly Section[] } {
  const reader = new Reader();
  scanLines(text, ({ text: line, number, inside }) => reader.take(line, number, inside === "code"));
  return { lines: reader.lines, sections: reader.sections };
}

class Reader {
  readonly lines: SeenLine[] = [];
  readonly sections: Growing[] = [];
  private readonly path: Growing[] = [];
  private region: string | undefined;
  private inComment = false;
  /** The line before, if it could be the text of an underlined heading. */
  private paragraph: SeenLine | undefined;

  take(raw: string, number: number, code: boolean): void {
    const marker = code ? null : regionMarker.exec(raw);
    if (marker !== null && !this.inComment) {
      this.region = marker[2] === "BEGIN" ? marker[1] : undefined;
      this.paragraph = undefined;
      return;
    }
    const text = code ? raw : this.withoutComments(raw);
    const line: SeenLine = { number, text, code, ...(this.region === undefined ? {} : { region: this.region }) };
    this.lines.push(line);
    if (!code && this.takeHeading(line)) return;
    this.paragraph = code || text.trim() === "" || /^\s*(?:[-*+>|]|\d{1,9}[.)])/.test(text) ? undefined : line;
    for (const section of this.path) section.lines.push(line);
  }

  private takeHeading(line: SeenLine): boolean {
    const level = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line.text)?.[1]?.length;
    if (level !== undefined) {
      this.enter(trimHashes(line.text.trim().slice(level)), level, line.number);
      return true;
    }
    const underline = this.paragraph !== undefined && /^ {0,3}(=+|-+)[ \t]*$/.exec(line.text)?.[1];
    if (typeof underline !== "string" || this.paragraph === undefined) return false;
    const { text, number } = this.paragraph;
    for (const section of this.path) section.lines.pop();
    this.enter(text.trim(), underline.startsWith("=") ? 1 : 2, number);
    return true;
  }

  private enter(heading: string, shown: number, line: number): void {
    const level = this.region?.startsWith("SECTION:") === true ? shown + 6 : shown;
    while ((this.path.at(-1)?.level ?? 0) >= level) this.path.pop();
    const section: Growing = { heading, level, line, lines: [] };
    this.sections.push(section);
    this.path.push(section);
    this.paragraph = undefined;
  }

  private withoutComments(raw: string): string {
    let kept = "";
    let at = 0;
    while (at < raw.length) {
      const mark = this.inComment ? "-->" : "<!--";
      const found = raw.indexOf(mark, at);
      if (!this.inComment) kept += raw.slice(at, found < 0 ? raw.length : found);
      if (found < 0) break;
      // `<!-->` and `<!--->` are whole comments.
      at = this.inComment ? found + 3 : found + 2;
      this.inComment = !this.inComment;
    }
    return kept;
  }
}

function trimHashes(text: string): string {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === "#") end -= 1;
  return end === 0 || /\s/.test(trimmed.charAt(end - 1)) ? trimmed.slice(0, end).trim() : trimmed;
}
