import { sectionTable, sectionsOf, sectionText, type Section, type SectionName } from "./sections.js";

export function eolOf(text: string): "\n" | "\r\n" {
  return /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
}

/**
 * Makes a section say a text: between its markers, or under its heading where it has none; a new section comes in Backlog.md's
 * order. An empty text takes the section away. Text that says so already stays to the byte.
 *
 * @param from where the body begins
 */
export function writeSection(text: string, from: number, name: SectionName, value: string): string {
  const { sections } = sectionsOf(text, from);
  const section = sections.find((each) => each.name === name);
  const words = value
    .replaceAll("\r\n", "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
  if (sectionText(text, section) === words) return text;
  const eol = eolOf(text);
  const lines = words.replaceAll("\n", eol);
  if (section === undefined) return inserted(text, from, sections, name, lines, eol);
  if (words === "") return removed(text, section);
  if (section.marked) return text.slice(0, section.from) + lines + eol + text.slice(section.to);
  // Headings of its own would end a section that has no markers.
  const body = /^#{1,2}[ \t]/m.test(words) ? wrapped(name, lines, eol) : lines;
  const old = text.slice(section.from, section.to);
  const before = /^(?:[ \t]*\r?\n)*/.exec(old)?.[0] ?? "";
  const after = /(?:\r?\n[ \t]*)*$/.exec(old.slice(before.length))?.[0] ?? "";
  return (
    text.slice(0, section.from) +
    (before === "" ? eol : before) +
    body +
    (after === "" ? eol : after) +
    text.slice(section.to)
  );
}

function inserted(
  text: string,
  from: number,
  sections: readonly Section[],
  name: SectionName,
  lines: string,
  eol: string,
): string {
  const row = sectionTable.findIndex((each) => each.name === name);
  const later = sections.find((each) => sectionTable.findIndex((known) => known.name === each.name) > row);
  const gap = name === "criteria" || name === "dod" ? "" : eol;
  const whole = `## ${sectionTable[row]?.heading}${eol}${name === "comments" ? eol : gap}${wrapped(name, lines, eol)}${eol}`;
  if (later !== undefined) return text.slice(0, later.start) + whole + eol + text.slice(later.start);
  const body = text.slice(from);
  const tail = /\r?\n<!-- satellite: [^\n]*-->\r?\n$/.exec(body)?.[0] ?? "";
  const head = text.slice(0, text.length - tail.length);
  const blank =
    head.length === from || /\n\r?\n$/.test(head)
      ? head.length === from
        ? eol
        : ""
      : head.endsWith("\n")
        ? eol
        : eol + eol;
  return head + blank + whole + tail;
}

function removed(text: string, section: Section): string {
  const behind = /^(?:[ \t]*\r?\n)*/.exec(text.slice(section.end))?.[0].length ?? 0;
  const end = section.end + behind;
  if (end < text.length) return text.slice(0, section.start) + text.slice(end);
  return text.slice(0, section.start).replace(/(\r?\n)(?:[ \t]*\r?\n)+$/, "$1");
}

function wrapped(name: SectionName, lines: string, eol: string): string {
  const marker = sectionTable.find((each) => each.name === name)?.marker ?? "";
  return `<!-- ${marker}:BEGIN -->${eol}${lines}${eol}<!-- ${marker}:END -->`;
}
