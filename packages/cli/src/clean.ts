/** C0 (without tab and line break), C1, and what turns the direction of writing. */
// eslint-disable-next-line no-control-regex
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
/** The styles that we write ourselves; a terminal does nothing worse than change colour. */
// eslint-disable-next-line no-control-regex
const style = /(\u001b\[\d{1,2}m)/;

/** Texts of others may hold control characters that a terminal would obey. One line comes out. */
export function clean(text: string): string {
  return text.replace(/[\t\n]/g, " ").replace(obeyed, " ");
}

/** The same for text that may have lines; our own styles stay when asked for. */
export function cleanLines(text: string, styles = false): string {
  if (!styles) return text.replace(obeyed, " ");
  return text
    .split(style)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(obeyed, " ")))
    .join("");
}

/** A JSON document in ASCII where a terminal could be misled: the same value, spelled out. */
export function cleanJson(document: unknown, indent?: number): string {
  return JSON.stringify(document, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
