import { doubleQuoted, writeScalar, type ScalarStyle } from "./scalar.js";

type Scalar = string | number | boolean | null;

/** Lines of one key with its value in block style, without line ends. */
export function writePair(key: string, value: unknown, style: ScalarStyle = {}): string[] {
  const name = writeScalar(key);
  if (isScalar(value)) return [`${name}: ${writeScalar(value, style)}`.trimEnd()];
  const lines = writeCollection(value, style);
  return lines.length === 1 && /^(?:\[\]|\{\})$/.test(lines[0] ?? "")
    ? [`${name}: ${lines[0]}`]
    : [`${name}:`, ...indented(lines, "  ")];
}

/** Lines of one entry of a list, the dash at column 0. */
export function writeEntry(value: unknown, style: ScalarStyle = {}): string[] {
  if (isScalar(value)) return [`- ${writeScalar(value, style)}`];
  // A list within a list is rare and easily misread: it goes on one line.
  const lines = Array.isArray(value) ? [flow(value)] : writeCollection(value, style);
  return lines.map((line, index) => `${index === 0 ? "- " : "  "}${line}`);
}

function writeCollection(value: unknown, style: ScalarStyle): string[] {
  if (Array.isArray(value)) return value.length === 0 ? ["[]"] : value.flatMap((each) => writeEntry(each, style));
  const pairs = Object.entries(value as object).filter(([, each]) => each !== undefined);
  return pairs.length === 0 ? ["{}"] : pairs.flatMap(([key, each]) => writePair(key, each, style));
}

function flow(value: unknown): string {
  if (typeof value === "string") return doubleQuoted(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (isScalar(value)) return String(value);
  const pairs = Object.entries(value as object).filter(([, each]) => each !== undefined);
  return `{ ${pairs.map(([key, each]) => `${doubleQuoted(key)}: ${flow(each)}`).join(", ")} }`;
}

export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value !== "object";
}

export function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => by + line);
}
