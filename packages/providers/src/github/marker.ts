/**
 * Hidden marks by which we know our own texts again. Anybody can paste one: a mark counts only in the very place where
 * we write it, which is the start of a text, and only on what we or people of the repository wrote.
 */

/** Letters that would end an HTML comment early, or the mark's own first line. */
const unsafe = /[%<>\s\p{Cc}\p{Cf}]|-(?=-|$)/gu;

/** An identity as it stands in a mark; told apart from every other, and read back by `decoded`. */
export function encoded(identity: string): string {
  return identity.toWellFormed().replace(unsafe, (letter) => (letter === "-" ? "%2D" : encodeURIComponent(letter)));
}

export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // not of our making
  }
}

/** A comment of ours starts with it. */
export function commentMark(identity: string): string {
  return `<!-- satellite:${encoded(identity)} -->`;
}

/** Whether a comment starts with a mark of ours, whoever put it there. */
export function isMarked(body: string): boolean {
  return body.startsWith("<!-- satellite:");
}

const itemMark = /^<!-- satellite:item ([^\s<>]{1,2000}) -->(?:\r?\n|$)/;
const shifted = /^(?:\r?\n)+<!-- satellite:/;

export interface Marked {
  /** The mark's own line, with its line end; empty where there is none. */
  readonly line: string;
  /** The item that the text says it was made from. */
  readonly identity?: string;
  readonly body: string;
}

/** The text of an issue, without our mark. */
export function unmarked(text: string): Marked {
  const [line, mark] = itemMark.exec(text) ?? [];
  if (line === undefined || mark === undefined)
    return { line: "", body: shifted.test(text) ? text.slice(text.indexOf("\n") + 1) : text };
  const identity = decoded(mark);
  return { line, ...(identity === undefined ? {} : { identity }), body: text.slice(line.length) };
}

/** The text of an issue that is made from an item. */
export function marked(identity: string, body: string): string {
  return `<!-- satellite:item ${encoded(identity)} -->\n${body}`;
}

/** Puts a new text behind the mark that stands. Where none stands, a mark in the text must not become one. */
export function rewritten({ line }: Marked, body: string): string {
  if (line !== "") return `${line.trimEnd()}\n${body}`;
  return /^(?:\r?\n)*<!-- satellite:/.test(body) ? `\n${body}` : body;
}

/** GitHub may give line ends back in the form of its web page. */
export function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}
