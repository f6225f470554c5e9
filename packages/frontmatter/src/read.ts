import matter from "gray-matter";
import { parseYaml, YamlProblem, type ParsedYaml } from "./yaml.js";

export interface FoundFrontMatter {
  readonly kind: "found";
  readonly data: Readonly<Record<string, unknown>>;
  /** The text below the front matter. */
  readonly content: string;
  /** Lines that the front matter takes; line 1 of `content` is line `lines + 1` of the file. */
  readonly lines: number;
  /** A scalar as it stands in the file, so that `0123` and `1.10` stay what they are. */
  readonly textOf: (...path: readonly (string | number)[]) => string | undefined;
}

export interface BadFrontMatter {
  readonly kind: "bad";
  readonly code: "FRONT_MATTER" | "SPEC_TOO_LARGE";
  readonly says: string;
  /** Line of the file, from 1. */
  readonly line?: number;
}

export type FrontMatter = { readonly kind: "none"; readonly content: string } | FoundFrontMatter | BadFrontMatter;

/** In UTF-16 units. */
const maxFile = 1_048_576;
const maxFrontMatter = 65_536;

/**
 * Reads the YAML front matter of a text that may be hostile. Nothing in it is ever executed: gray-matter would run `---js`
 * blocks, so every engine but our own YAML one is taken away, and the language is checked before gray-matter sees the text.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (text.length > maxFile) return bad("The file is larger than 1 MB.", undefined, "SPEC_TOO_LARGE");
  const whole = text.replace(/^\ufeff/, "");
  if (!/^---(?!-)/.test(whole)) return { kind: "none", content: whole };
  return checkShape(whole) ?? read(whole);
}

function read(whole: string): FrontMatter {
  let parsed: ParsedYaml | undefined;
  const yaml = {
    parse: (source: string): object => {
      // With CRLF gray-matter leaves half of the last line ending behind.
      parsed = parseYaml(source.replace(/\r$/, ""));
      return parsed.data;
    },
    stringify: refuse,
  };
  try {
    const { data, content } = matter(whole, {
      language: "yaml",
      engines: { yaml, js: off, javascript: off, coffee: off, json: off },
    });
    const lines = countLines(whole.slice(0, whole.length - content.length));
    return { kind: "found", data, content, lines, textOf: (...path) => parsed?.textOf(path) };
  } catch (error) {
    if (error instanceof YamlProblem) return bad(error.message, error.line);
    return bad("The front matter could not be read.", 1);
  }
}

/** gray-matter cuts at the first `\n---`, whatever follows; only a line of its own may be meant. */
function checkShape(whole: string): BadFrontMatter | undefined {
  const first = whole.slice(3, 300).split("\n", 1)[0] ?? "";
  const language = first.trim();
  if (language !== "" && !/^ya?ml$/i.test(language))
    return bad("The front matter is not YAML; no other language is read.", 1);
  const close = whole.indexOf("\n---", 3);
  if (close < 0) return bad("The front matter begins on line 1 and never ends: a line of `---` is missing.", 1);
  if (close > maxFrontMatter) return bad("The front matter is larger than 64 KiB.", 1);
  const rest = /^[^\n]*/.exec(whole.slice(close + 4, close + 300))?.[0] ?? "";
  const line = countLines(whole.slice(0, close + 1)) + 1;
  return rest.trim() === "" ? undefined : bad("A line inside the front matter begins with `---` and goes on.", line);
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

function bad(says: string, line?: number, code: BadFrontMatter["code"] = "FRONT_MATTER"): BadFrontMatter {
  return { kind: "bad", code, says, ...(line === undefined ? {} : { line }) };
}

function refuse(): never {
  throw new YamlProblem("The front matter is not YAML; no other language is read.", 1);
}

const off = { parse: refuse, stringify: refuse };
