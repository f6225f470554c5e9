/** The parts of a task's body, found by their markers, or by their headings where an older file has none. */

const table = [
  { name: "description", heading: "Description", marker: "SECTION:DESCRIPTION" },
  { name: "criteria", heading: "Acceptance Criteria", marker: "AC" },
  { name: "dod", heading: "Definition of Done", marker: "DOD" },
  { name: "plan", heading: "Implementation Plan", marker: "SECTION:PLAN" },
  { name: "notes", heading: "Implementation Notes", marker: "SECTION:NOTES" },
  { name: "comments", heading: "Comments", marker: "COMMENTS" },
  { name: "summary", heading: "Final Summary", marker: "SECTION:FINAL_SUMMARY" },
] as const;

export type SectionName = (typeof table)[number]["name"];
export const sectionTable = table;

export interface Section {
  readonly name: SectionName;
  readonly marked: boolean;
  /** Of its heading, or of its first marker where no heading stands right above. */
  readonly start: number;
  /** Between these stands its text, whole lines. */
  readonly from: number;
  readonly to: number;
  /** Behind its last line. */
  readonly end: number;
}

export interface Sections {
  readonly sections: readonly Section[];
  readonly bad: readonly { readonly line: number; readonly says: string }[];
  /** Lines outside marked sections, with offsets. */
  readonly free: readonly Line[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** What only Backlog.md and Satellite may write on a line of their own. */
export const reserved = /<!--\s*(?:(?:SECTION:[A-Z_]+|AC|DOD|COMMENTS):(?:BEGIN|END)|satellite\b)/i;

/** @param from where the body begins: behind the front matter */
export function sectionsOf(text: string, from: number): Sections {
  const lines = linesOf(text, from);
  const { marked, bad, free } = markedSections(lines);
  const headings = free.filter(({ text: line }) => /^#{1,2}[ \t]/.test(line));
  const placed = marked.map((section) => {
    const above = headings.findLast(({ start }) => start < section.start);
    const right = above !== undefined && text.slice(above.end, section.start).trim() === "" && nameOf(above.text);
    return right === section.name ? { ...section, start: above?.start ?? section.start } : section;
  });
  const own = new Set(marked.map(({ name }) => name));
  const plain = headings.flatMap((heading): Section[] => {
    const name = nameOf(heading.text);
    if (name === undefined || own.has(name)) return [];
    own.add(name);
    const stop = free.find(
      ({ start, text: line }) => start > heading.start && /^#{1,2}[ \t]|^<!-- satellite/.test(line),
    );
    const marker = placed.find(({ start }) => start > heading.start);
    const to = Math.min(stop?.start ?? text.length, marker?.start ?? text.length);
    return [{ name, marked: false, start: heading.start, from: heading.end, to, end: to }];
  });
  return { sections: [...placed, ...plain].toSorted((one, other) => one.start - other.start), bad, free };
}

export function sectionText(text: string, section: Section | undefined): string {
  if (section === undefined) return "";
  const lines = text.slice(section.from, section.to).replaceAll("\r\n", "\n").split("\n");
  while (lines[0]?.trim() === "") lines.shift();
  return lines.join("\n").trimEnd();
}

function markedSections(lines: readonly Line[]) {
  const marked: Section[] = [];
  const bad: { line: number; says: string }[] = [];
  const free: Line[] = [];
  let open: { readonly name: SectionName; readonly marker: string; readonly line: Line } | undefined;
  let fence: string | undefined;
  for (const line of lines) {
    const [, marker, edge] = /^<!-- ([A-Z_:]+):(BEGIN|END) -->$/.exec(line.text.trim()) ?? [];
    const row = table.find((each) => each.marker === marker);
    if (open !== undefined) {
      if (row?.marker !== open.marker) continue;
      if (edge === "BEGIN") bad.push({ line: line.number, says: `\`${marker}\` begins twice.` });
      else marked.push({ ...at(open.line, line), name: open.name, marked: true });
      open = undefined;
      continue;
    }
    fence = fenceAfter(fence, line.text);
    if (row === undefined || fence !== undefined) {
      if (fence === undefined) free.push(line);
    } else if (edge === "END") bad.push({ line: line.number, says: `\`${marker}\` ends and never began.` });
    else if (marked.some(({ name }) => name === row.name))
      bad.push({ line: line.number, says: `\`${marker}\` is there twice.` });
    else open = { name: row.name, marker: row.marker, line };
  }
  if (open !== undefined) bad.push({ line: open.line.number, says: `\`${open.marker}\` begins and never ends.` });
  return { marked, bad, free };
}

function at(begin: Line, end: Line) {
  return { start: begin.start, from: begin.end, to: end.start, end: end.end };
}

/** The fence of code that is open behind this line. */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line.trimEnd());
  if (open === undefined) return found?.[1];
  const closes = found?.[1]?.startsWith(open) === true && found[2]?.trim() === "";
  return closes ? undefined : open;
}

function nameOf(heading: string): SectionName | undefined {
  const words = heading
    .replace(/^#+[ \t]+/, "")
    .replace(/\(optional\)/i, "")
    .trim()
    .toLowerCase();
  if (!heading.startsWith("## ")) return undefined;
  if (words === "notes" || words === "plan") return words;
  return table.find((each) => each.heading.toLowerCase() === words)?.name;
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let number = text.slice(0, from).split("\n").length;
  for (let start = from; start < text.length; number += 1) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at + 1;
    lines.push({ text: text.slice(start, end).replace(/\r?\n$/, ""), start, end, number });
    start = end;
  }
  return lines;
}
