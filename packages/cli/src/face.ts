import { styleText } from "node:util";

/** Flags that every command takes. */
export interface Globals {
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly cwd: string;
  readonly config?: string;
  readonly offline: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

/** Where words go: results to stdout, everything else to stderr. */
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
  readonly paint: (style: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;
}

export function createFace(globals: Globals, env: NodeJS.ProcessEnv): Face {
  const paint: Face["paint"] = (style, text) => (globals.color ? styleText(style, text) : text);
  return {
    globals,
    env,
    paint,
    line: (text = "") => {
      if (!globals.json) process.stdout.write(`${text}\n`);
    },
    json: (document) => {
      if (globals.json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    },
    raw: (text) => void process.stdout.write(text),
    note: (text) => {
      if (!globals.quiet) process.stderr.write(`${text}\n`);
    },
    detail: (text) => {
      if (globals.verbose) process.stderr.write(`${paint("dim", text)}\n`);
    },
    error: (code, text, remedy) => {
      process.stderr.write(`${paint("red", "error")} ${code}: ${text}\n${remedy === undefined ? "" : `  ${remedy}\n`}`);
    },
  };
}
