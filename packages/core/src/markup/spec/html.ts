const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * What a reader would see of raw HTML: comments, declarations and tags gone, the alternative text of images kept. One pass.
 * What never ends (an open comment, half a tag) is shown as it is written, since it would swallow what follows.
 */
export function visibleText(html: string): string {
  let seen = "";
  let at = 0;
  const absent = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    seen += html.slice(at, open);
    const end = endOf(html, open, absent);
    seen += end === undefined ? "<" : altText(html.slice(open, end));
    at = end ?? open + 1;
  }
  return (seen + html.slice(at)).replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? "");
}

function endOf(html: string, open: number, absent: Set<string>): number | undefined {
  const start = html.slice(open, open + 10);
  const short = /^<!---?>/.exec(start)?.[0];
  if (short !== undefined) return open + short.length;
  if (start.startsWith("<!--")) return after(html, "-->", open, absent);
  if (start.startsWith("<![CDATA[")) return after(html, "]]>", open, absent);
  if (start.startsWith("<?")) return after(html, "?>", open, absent);
  return /^<[/!A-Za-z]/.test(start) ? after(html, ">", open, absent) : undefined;
}

/** `absent`: marks that do not come any more, so that a thousand openings do not search a thousand times. */
function after(html: string, mark: string, from: number, absent: Set<string>): number | undefined {
  const found = absent.has(mark) ? -1 : html.indexOf(mark, from);
  if (found < 0) absent.add(mark);
  return found < 0 ? undefined : found + mark.length;
}

function altText(tag: string): string {
  if (/^<br\b/i.test(tag)) return "\n";
  if (!/^<img\b/i.test(tag)) return "";
  return /\salt\s*=\s*"([^"]*)"/i.exec(tag.slice(0, 2000))?.[1] ?? "";
}
