// Each class is written with escapes: the characters themselves are invisible.
// oxlint-disable no-control-regex, no-misleading-character-class

const ansi = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
/** C0 and C1 without tab and line feed, DEL, and lone surrogates. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;
/** Marks, embeddings, overrides and isolates of writing direction (CVE-2021-42574). */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Soft hyphen, fillers, zero-width space, word joiner and its kin, BOM, interlinear marks, variation selectors but VS16. */
const invisible =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0100}-\u{e01ef}]/gu;
/** Tag characters that do not belong to a flag (England, Scotland, Wales). */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
/** A joiner holds emoji together; elsewhere it hides. */
const joiner =
  /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}\p{Script=Arabic}\p{M}])\u200d|\u200d(?![\p{Extended_Pictographic}\p{L}])/gu;
const nonJoiner = /(?<![\p{Script=Arabic}\p{M}])\u200c|\u200c(?!\p{L})/gu;

/**
 * Takes out of a text what no reader sees and a machine obeys: control and ANSI sequences, direction marks, invisible
 * characters. Line endings become `\n`. What people read stays, emoji, flags and joined scripts included.
 */
export function cleanText(text: string): string {
  if (/^[\n\t -~]*$/.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(ansi, "")
    .replace(controls, "")
    .replace(bidi, "")
    .replace(invisible, "")
    .replace(tags, "$1")
    .replace(joiner, "")
    .replace(nonJoiner, "");
}
