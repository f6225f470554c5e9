/**
 * Cells that a text takes on a terminal: two for what East Asian type sets wide and for pictures, none for marks that stand on
 * another sign.
 *
 * @see https://www.unicode.org/reports/tr11/ ranges with the property W or F, joined where only unassigned signs lie between
 */
export function widthOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of signsOf(text)) width += widthOfSign(segment);
  return width;
}

/** The text in so many cells at most, with an ellipsis where it was cut. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let left = width - 1;
  for (const { segment } of signsOf(text)) {
    left -= widthOfSign(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}

let signs: Intl.Segmenter | undefined;

/** Its tables are large: whoever writes ASCII alone does not wait for them. */
function signsOf(text: string): Intl.Segments {
  signs ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return signs.segment(text);
}

function widthOfSign(sign: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(sign)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(sign)) return 2;
  const code = sign.codePointAt(0) ?? 0;
  return wide.some(([from, to]) => from <= code && code <= to) ? 2 : 1;
}

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cd5],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];
