import { advice } from "../errors/index.js";
import { redact } from "./secrets.js";
import type { Problem } from "./settled.js";

export interface Where {
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly remedy?: string;
}

/** A problem in a person's words; what looks like a token is left out of each of them. */
export function problem(file: string, code: Problem["code"], says: string, where: Where = {}): Problem {
  const { line = 1, column = 1, path = "", remedy = advice[code] } = where;
  return { code, file, line, column, path: redact(path), says: redact(says), remedy: redact(remedy) };
}

/** In the order of the file, each once: a token under a key named token is one problem. */
export function tidy(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .filter(({ code, line, column }) => {
      const id = code === "CONFIG_SECRET" ? `${code} ${line}` : `${code} ${line} ${column}`;
      return code === "CONFIG_SECRET" || code === "CONFIG_SYNTAX" ? !seen.has(id) && seen.add(id) : true;
    });
}
