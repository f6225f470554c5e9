/** The line below the title that repeats status and priority: `> **Status**: planned · **Priority**: medium · …`. */

const marks: Readonly<Record<string, string>> = {
  draft: "📝",
  planned: "📅",
  "in-progress": "⏳",
  complete: "✅",
  archived: "📦",
};

/** In UTF-16 units; a longer line is not ours to read. */
const longest = 500;

/** Says status and priority in the line, in the manner in which it says them; a text without the line stays as it is. */
export function withStatusLine(text: string, said: { readonly status?: string; readonly priority?: string }): string {
  const line = /^>[ \t]*\*\*Status\*\*:.*$/m.exec(text);
  if (line === null || line[0].length > longest) return text;
  const segments = line[0].split(" · ");
  const written = segments.map((segment) => {
    const [, label = "", name = "", value = ""] =
      /^((?:>[ \t]*)?\*\*(Status|Priority)\*\*:[ \t]*)(.*?)\s*$/.exec(segment) ?? [];
    const word = name === "Status" ? said.status : name === "Priority" ? said.priority : undefined;
    if (word === undefined) return segment;
    const tail = segment.slice(label.length + value.length);
    return `${label}${inManner(value, word)}${tail}`;
  });
  return text.slice(0, line.index) + written.join(" · ") + text.slice(line.index + line[0].length);
}

/** `planned`, `Planned` and `📅 Planned` are three manners of one word. */
function inManner(old: string, word: string): string {
  const words = old.replace(/^[^\p{L}]+/u, "");
  const hasMark = /^\p{Extended_Pictographic}/u.test(old) && marks[word] !== undefined;
  const upper = /^\p{Lu}/u.test(words);
  const shown = upper ? (word.charAt(0).toUpperCase() + word.slice(1)).replace("-", " ") : word;
  return words.toLowerCase().replace(" ", "-") === word && !hasMark
    ? old
    : `${hasMark ? `${marks[word]} ` : ""}${shown}`;
}

/** The line of a new spec. */
export function statusLine(status: string, priority: string, created: string): string {
  return `> **Status**: ${status} · **Priority**: ${priority} · **Created**: ${created}`;
}
