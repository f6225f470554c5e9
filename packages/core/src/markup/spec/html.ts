const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * What a reader would see of raw HTML: comments, declarations and tags gone, the alternative text of images kept. One pass.
 * What never ends (an open comment, half a tag) is shown as it is written, since it would swallow what follows.
 */
export function visibleText(html: string): string {
  let seen = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    seen += html.slice(at, open);
    const end = endOf(html, open);
    seen += end === undefined ? "<" : altText(html.slice(open, end));
    at = end ?? open + 1;
  }
  return (seen + html.slice(at)).replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? "");
}

function endOf(html: string, open: number): number | undefined {
  const start = html.slice(open, open + 10);
  if (/^<!--/.test(start)) {
    if (/^<!--?-?>/.test(start) || start.startsWith("<!-->")) return open + html.slice(open, open + 7).indexOf(">") + 1;
    const [close, length] = [html.indexOf("-->", open + 4), 3];
    return close < 0 ? undefined : close + length;
  }
  if (start.startsWith("<![CDATA[")) return after(html, "]]>", open);
  if (start.startsWith("<?")) return after(html, "?>", open);
  return /^<[/!A-Za-z]/.test(start) ? after(html, ">", open) : undefined;
}

function after(html: string, mark: string, from: number): number | undefined {
  const found = html.indexOf(mark, from);
  return found < 0 ? undefined : found + mark.length;
}

function altText(tag: string): string {
  if (/^<br\b/i.test(tag)) return "\n";
  if (!/^<img\b/i.test(tag)) return "";
  return /\salt\s*=\s*"([^"]*)"/i.exec(tag.slice(0, 2000))?.[1] ?? "";
}
