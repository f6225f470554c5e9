import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type CST,
  type Document,
  type Node,
} from "yaml";
import type { Path } from "../validation/index.js";

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ReadYaml {
  readonly data: unknown;
  /** Where a path stands: its value, or its key. A path that is not there gives its nearest parent. */
  locate(path: Path, which?: "key" | "value"): Position;
}

export type YamlProblem = Position & { readonly code: "CONFIG_SYNTAX" | "CONFIG_TOO_LARGE"; readonly says: string };

export const limits = { bytes: 256 * 1024, depth: 32, entries: 5000, aliases: 20, problems: 20 } as const;

/** YAML 1.2 text as data, with a position for every path. Limits come first: nothing is built from a text over them. */
export function readYaml(text: string): ReadYaml | { problems: readonly YamlProblem[] } {
  const start = { line: 1, column: 1 };
  if (utf8Bytes(text) > limits.bytes)
    return { problems: [{ ...start, code: "CONFIG_TOO_LARGE", says: "the file is over 256 KiB" }] };
  const deep = flowDepthAt(text);
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (deep !== undefined) return { problems: [{ ...deep, code: "CONFIG_SYNTAX", says: tooDeep }] };
  const tokens = [...new Parser(counter.addNewLine).parse(text)];
  const problem = checkTokens(tokens, at);
  if (problem) return { problems: [problem] };
  const composer = new Composer({
    schema: "core",
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [document] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  if (document === undefined) return { data: undefined, locate: () => start };
  const bad = [...document.errors, ...document.warnings];
  if (bad.length > 0) {
    const problems = bad.slice(0, limits.problems).map((error) => ({
      ...at(error.pos[0]),
      code: "CONFIG_SYNTAX" as const,
      says: plain(error.code, error.message),
    }));
    return { problems };
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: limits.aliases });
    return { data: data ?? undefined, locate: (path, which) => locate(document, path, which ?? "value", at) };
  } catch {
    // the library throws a ReferenceError when aliases multiply beyond the limit
    return {
      problems: [{ ...start, code: "CONFIG_SYNTAX", says: `aliases (*name) unfold more than ${limits.aliases} times` }],
    };
  }
}

/** Size in bytes as UTF-8. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // each half of a surrogate pair counts 2, together the 4 bytes of the character
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Where open brackets, or block markers in one line, pass a hard limit; counted before any parser sees the text. */
function flowDepthAt(text: string): Position | undefined {
  let depth = 0;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    let markers = 0;
    for (let column = 0; column < line.length; column++) {
      const char = line[column];
      if (char === "[" || char === "{") depth++;
      else if ((char === "]" || char === "}") && depth > 0) depth--;
      else if ((char === "-" || char === "?" || char === ":") && line[column + 1] === " ") markers++;
      if (depth > 4 * limits.depth || markers > 8 * limits.depth) return { line: index + 1, column: column + 1 };
    }
  }
  return undefined;
}

const tooDeep = `nested deeper than ${limits.depth} levels`;

/**
 * Directives, a second document, depth and number: seen on the tokens, before a tree is built. Building compares
 * every key with every other, so that the number has to be bounded first.
 */
function checkTokens(tokens: readonly CST.Token[], at: (offset: number) => Position): YamlProblem | undefined {
  const bad = (offset: number, says: string): YamlProblem => ({ ...at(offset), code: "CONFIG_SYNTAX", says });
  const telling = tokens.filter(({ type }) => type !== "comment" && type !== "newline" && type !== "space");
  const [far] = telling.slice(limits.entries);
  if (far) return bad(far.offset, tooMany);
  let documents = 0;
  for (const token of telling) {
    if (token.type === "directive") return bad(token.offset, "directives (%) are not used here");
    if (token.type !== "document") continue;
    if (++documents > 1) return bad(token.offset, "holds a second document (---)");
    const over = overLimit(token.value);
    if (over) return bad(over.offset, over.says);
  }
  return undefined;
}

const tooMany = `holds more than ${limits.entries} entries`;

/** The first collection below the depth limit, or that holds the entry that is too many; walked without recursion. */
function overLimit(root: CST.Token | undefined): { offset: number; says: string } | undefined {
  const open: { token: CST.Token | null | undefined; depth: number }[] = [{ token: root, depth: 1 }];
  let entries = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (!token || !("items" in token)) continue;
    if (depth > limits.depth) return { offset: token.offset, says: tooDeep };
    entries += token.items.length;
    if (entries > limits.entries) return { offset: token.offset, says: tooMany };
    for (const item of token.items) {
      open.push({ token: item.key ?? undefined, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** The library's messages quote what they met; ours name the kind of mistake, so that no value is repeated. */
const kinds: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "the key stands here twice",
  TAB_AS_INDENT: "is indented with a tab; YAML takes spaces",
  BAD_INDENT: "the indentation does not fit",
  TAG_RESOLVE_FAILED: "tags (!) are not used here",
  MULTILINE_IMPLICIT_KEY: "a key must stand on one line with its colon",
  MISSING_CHAR: "a quote, bracket, comma or colon is missing",
  BLOCK_AS_IMPLICIT_KEY: "holds two colons; quote the value",
  BAD_ALIAS: "names an alias (*) that is not defined",
  KEY_OVER_1024_CHARS: "the key is over 1024 characters",
  NON_STRING_KEY: "keys must be words",
};

function plain(code: string, message: string): string {
  if (code === "BAD_ALIAS" || message.startsWith("Unresolved alias")) return kinds["BAD_ALIAS"] as string;
  return kinds[code] ?? `is not YAML (${code.toLowerCase().replaceAll("_", " ")})`;
}

function locate(
  document: Document.Parsed,
  path: Path,
  which: "key" | "value",
  at: (offset: number) => Position,
): Position {
  let node: unknown = document.contents;
  let found = offsetOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(step));
      const last = index === path.length - 1;
      if (last && which === "key") return at(offsetOf(pair?.key) ?? found);
      // a key without a value stands where the key stands
      found = offsetOf(pair?.key) ?? found;
      node = pair?.value;
    } else break;
    found = offsetOf(node) ?? found;
  }
  return at(found);
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
