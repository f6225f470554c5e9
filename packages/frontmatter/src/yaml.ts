import { isScalar, parseDocument, type Document } from "yaml";

/** What is wrong with front matter, in words for its author. Caught in `read.ts`, never seen outside. */
export class YamlProblem extends Error {
  readonly line: number;
  constructor(message: string, line: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

export interface ParsedYaml {
  readonly data: Record<string, unknown>;
  readonly textOf: (path: readonly (string | number)[]) => string | undefined;
}

const maxDepth = 32;
const maxAliases = 20;
const unsafe = new Set(["__proto__", "constructor", "prototype"]);

/**
 * YAML 1.2 with limits: dates stay text, keys are unique, tags are refused, nesting and aliases are bounded.
 *
 * @throws {YamlProblem} with the line
 */
export function parseYaml(source: string): ParsedYaml {
  checkDepth(source);
  const document = documentOf(source);
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined)
    throw new YamlProblem(
      `The front matter is not plain YAML: ${firstLine(problem.message)}.`,
      problem.linePos?.[0].line ?? 1,
    );
  const value = toValue(document);
  if (value !== null && (typeof value !== "object" || Array.isArray(value)))
    throw new YamlProblem("The front matter is not a list of keys and values.", 1);
  const data = (value === null ? {} : copy(value, 0)) as Record<string, unknown>;
  return { data, textOf: (path) => textOf(document, path) };
}

/** The tree of a source whose depth was checked, with ranges that count in the source as it stands. */
export function documentOf(source: string): Document {
  const first = parse(source);
  return first.errors.length > 0 ? repaired(source, first) : first;
}

function parse(source: string): Document {
  return parseDocument(source, { version: "1.2", uniqueKeys: true, strict: true, schema: "core", stringKeys: true });
}

/** Nesting is bounded before parsing: the parser recurses, and deep text would cost seconds before it failed. */
function checkDepth(source: string): void {
  let depth = 0;
  let line = 1;
  for (const [char] of source.matchAll(/[[\]{}\n]/g)) {
    if (char === "\n") line += 1;
    else depth += char === "[" || char === "{" ? 1 : -1;
    if (depth > maxDepth) throw new YamlProblem("The front matter is nested too deeply.", line);
    if (depth < 0) depth = 0;
  }
  const lists = /^(?:[ \t]*[-?:][ \t]){33}/m.exec(source) ?? /^ {200}/m.exec(source);
  if (lists !== null)
    throw new YamlProblem("The front matter is nested too deeply.", source.slice(0, lists.index).split("\n").length);
}

/** People paste `url: [text](https://…)`, which is no YAML. It is read as the address; every offset stays what it was. */
function repaired(source: string, first: Document): Document {
  const mended = source.replace(
    /^([ \t]*(?:- )?[\w-]+:[ \t]+|[ \t]*- )\[[^\]\n]*\]\(([^()\s"\\]+)\)[ \t]*(\r?)$/gm,
    (whole, before: string, address: string, end: string) =>
      `${before}"${address}"`.padEnd(whole.length - end.length) + end,
  );
  return mended === source ? first : parse(mended);
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    throw new YamlProblem("The front matter uses too many aliases.", 1, { cause: error });
  }
}

/** A plain copy without the keys that reach into prototypes. */
function copy(value: unknown, depth: number): unknown {
  if (depth > maxDepth) throw new YamlProblem("The front matter is nested too deeply.", 1);
  if (Array.isArray(value)) return value.map((each) => copy(each, depth + 1));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([key]) => !unsafe.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, copy(each, depth + 1)]));
}

function textOf(document: Document, path: readonly (string | number)[]): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) && node.value !== null ? node.source : undefined;
}

/** The parser's words without the copy of the source that it adds. */
function firstLine(message: string): string {
  return (message.split("\n", 1)[0] ?? "").replace(/ at line \d+.*$/, "").replace(/[.:]$/, "");
}
