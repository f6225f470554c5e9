/**
 * What joins a reference to its neighbour. `XPROJ-12` and `PROJ-12é` are longer words; `修复PROJ-12` is not, because Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese are written without spaces between words.
 */
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the UTF-16 unit at `index` is one of a-z, A-Z, 0-9. False outside the text. */
export function isAlphanumeric(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** Where the run of digits that begins at `index` ends. */
export function digitsEnd(text: string, index: number): number {
  let end = index;
  while (isDigit(text, end)) end += 1;
  return end;
}

/** Whether a letter or digit of any script that spaces its words begins at `index`. */
export function joinsAfter(text: string, index: number): boolean {
  const code = text.codePointAt(index);
  if (code === undefined) return false;
  if (code < 128) return isAlphanumeric(text, index);
  const point = String.fromCodePoint(code);
  return LETTER_OR_DIGIT.test(point) && !UNSPACED.test(point);
}

/** Whether a letter or digit of any script that spaces its words ends just before `index`. */
export function joinsBefore(text: string, index: number): boolean {
  if (index === 0) return false;
  const last = text.charCodeAt(index - 1);
  const low = last >= 0xdc00 && last <= 0xdfff;
  return joinsAfter(text, low && index > 1 ? index - 2 : index - 1);
}
