import type { Ask } from "@satellite/engine/desk";
import { clean, cleanJson, cleanLines } from "./clean.js";
import { createProgress } from "./progress.js";

/** Flags that every command takes. */
export interface Globals {
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** Absolute, and there. */
  readonly cwd: string;
  readonly config?: string;
  readonly offline: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

const codes = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;
export type Style = keyof typeof codes;

/** Where words go: results to stdout, everything else to stderr. Nothing of others reaches the terminal as a command. */
export interface Face {
  readonly globals: Globals;
  readonly env: NodeJS.ProcessEnv;
  /** A line of the result, for people; nothing in --json. */
  line(text?: string): void;
  /** The result as one document, only in --json. */
  json(document: unknown): void;
  /** Text that is itself the result, to the byte. */
  raw(text: string): void;
  /** For people at work: not with --quiet. */
  note(text: string): void;
  /** Progress in detail: only with --verbose. */
  detail(text: string): void;
  error(code: string, text: string, remedy?: string): void;
  readonly paint: (style: Style, text: string) => string;
  /** Questions to a person. */
  readonly ask: Ask;
  /** Long work, on stderr: at a terminal one line that is written over, else a line now and then; not with --quiet. */
  progress(what: string, done: number, total?: number): void;
}

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches; absent: nobody does. */
  readonly terminal?: boolean;
}

export function createFace(globals: Globals, env: NodeJS.ProcessEnv, streams: Streams, ask: Ask): Face {
  const terminal = streams.terminal === true && !env["CI"];
  const progress = createProgress(streams.err, { terminal, verbose: globals.verbose });
  const out: Streams["out"] = (text) => {
    progress.clear();
    streams.out(text);
  };
  const err: Streams["err"] = (text) => {
    progress.clear();
    streams.err(text);
  };
  const paint: Face["paint"] = (style, text) =>
    globals.color ? `\u001b[${codes[style]}m${clean(text)}\u001b[0m` : text;
  return {
    globals,
    env,
    ask,
    paint,
    progress: (what, done, total) => {
      if (!globals.quiet) progress.tell(what, done, total);
    },
    line: (text = "") => {
      if (!globals.json) out(`${cleanLines(text, globals.color)}\n`);
    },
    json: (document) => {
      if (globals.json) out(`${cleanJson(document, 2)}\n`);
    },
    raw: out,
    note: (text) => {
      if (!globals.quiet) err(`${cleanLines(text)}\n`);
    },
    detail: (text) => {
      if (globals.verbose) err(`${paint("dim", clean(text))}\n`);
    },
    error: (code, text, remedy) => {
      const advice = remedy === undefined ? "" : `  ${clean(remedy)}\n`;
      err(`${paint("red", "error")} ${code}: ${clean(text)}\n${advice}`);
    },
  };
}
