/** How a value is written so that every reader of YAML, 1.1 or 1.2, reads the same. */

/** Words that YAML 1.1 or 1.2 takes for something other than text. */
const words = /^(?:y|yes|n|no|true|false|on|off|null|nan|inf)$/i;
/** Plain text begins with a letter (never a digit: dates, versions and ids with zeros) and holds no `: ` and no ` #`. */
const plain = /^[\p{L}_/(][^\p{C}\p{Zl}\p{Zp}]*$/u;
const breaks = /:(?:\s|$)|\s#|\s$/;
/** What only double quotes can hold. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;
const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

export interface ScalarStyle {
  /** ISO dates and times without quotes; YAML 1.2 reads them as text, YAML 1.1 as times. */
  readonly plainTimes?: boolean;
  /** The quotes that stood there before. */
  readonly quotes?: "single" | "double";
}

export function writeScalar(value: string | number | boolean | null, style: ScalarStyle = {}): string {
  if (typeof value !== "string") return String(value);
  if (style.quotes === "double" || unprintable.test(value)) return doubleQuoted(value);
  if (style.quotes === "single") return singleQuoted(value);
  if (style.plainTimes === true && time.test(value)) return value;
  return plain.test(value) && !breaks.test(value) && !words.test(value) ? value : singleQuoted(value);
}

/** Inside brackets a comma or a bracket would end the text. */
export function writeFlowScalar(value: string | number | boolean | null, style: ScalarStyle = {}): string {
  const text = writeScalar(value, style);
  return typeof value === "string" && text === value && /[,[\]{}]/.test(value) ? singleQuoted(value) : text;
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** JSON's strings are YAML's, but for a few characters that JSON leaves as they are. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
