/** A fence or raw HTML that goes on over lines. `indent`: content column of the list item that holds it, else 0. */
export type Open =
  | {
      readonly kind: "fence";
      readonly char: string;
      readonly length: number;
      readonly indent: number;
      readonly end: "fence";
    }
  | { readonly kind: "html"; readonly indent: number; readonly end: "blank" | RegExp };

const fence = /(`{3,})[^`]*$|(~{3,})/y;

export function openingFence(line: string, at: number, indent: number): Open | undefined {
  fence.lastIndex = at;
  const found = fence.exec(line);
  const run = found?.[1] ?? found?.[2];
  if (run === undefined) return undefined;
  return { kind: "fence", char: run.charAt(0), length: run.length, indent, end: "fence" };
}

export function closesFence(open: Open & { kind: "fence" }, line: string, indent: number): boolean {
  if (indent - open.indent >= 4) return false;
  const run = line.slice(indent).trimEnd();
  if (run.length < open.length) return false;
  for (const char of run) if (char !== open.char) return false;
  return true;
}

const verbatim = /<(?:script|pre|style|textarea)(?:[\s>]|$)/iy;
const blocks =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/iy;

/** The HTML block that a line begins and does not end. @see https://spec.commonmark.org/0.31.2/#html-blocks */
export function htmlStart(line: string, at: number, indent: number): Open | undefined {
  if (line.charCodeAt(at) !== 60) return undefined;
  const end = htmlEnd(line, at);
  if (end === undefined || (end !== "blank" && end.test(line.slice(at + 2)))) return undefined;
  return { kind: "html", indent, end };
}

function htmlEnd(line: string, at: number): "blank" | RegExp | undefined {
  if (line.startsWith("<!--", at)) return /-->/;
  if (line.startsWith("<?", at)) return /\?>/;
  if (line.startsWith("<![CDATA[", at)) return /\]\]>/;
  if (/[a-z]/i.test(line.charAt(at + 2)) && line.startsWith("<!", at)) return />/;
  verbatim.lastIndex = at;
  if (verbatim.test(line)) return /<\/(?:script|pre|style|textarea)>/i;
  blocks.lastIndex = at;
  return blocks.test(line) ? "blank" : undefined;
}
