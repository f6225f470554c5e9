import type { Annotation } from "@satellite/core";
import { inputDefaults } from "./defaults.js";

/** A runner's toolkit that remembers what it was told, for tests of the face alone. */
export interface Recorder {
  readonly outputs: Record<string, string>;
  readonly summaries: string[];
  readonly annotations: Annotation[];
  /** `info: …`, `warning: …`, `error: …`, `fail: …`, in order. */
  readonly lines: string[];
  readonly secrets: string[];
  input(name: string): string;
  output(name: string, value: string): void;
  summary(markdown: string): Promise<void>;
  annotate(annotation: Annotation): void;
  info(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  fail(line: string): void;
  secret(value: string): void;
  idToken(audience: string): Promise<string>;
}

/** Inputs that are not given have the defaults of the `action.yml`, as on a runner. */
export function createRecorder(given: Readonly<Record<string, string>> = {}, action = "action.yml"): Recorder {
  const inputs = { ...inputDefaults(action, ""), ...given };
  const outputs: Record<string, string> = {};
  const summaries: string[] = [];
  const annotations: Annotation[] = [];
  const lines: string[] = [];
  const secrets: string[] = [];
  const say = (kind: string) => (line: string) => void lines.push(`${kind}: ${line}`);
  return {
    outputs,
    summaries,
    annotations,
    lines,
    secrets,
    input: (name) => (inputs[name] ?? "").trim(),
    output: (name, value) => void (outputs[name] = value),
    summary: (markdown) => (summaries.push(markdown), Promise.resolve()),
    annotate: (annotation) => void annotations.push(annotation),
    info: say("info"),
    warning: say("warning"),
    error: say("error"),
    fail: say("fail"),
    secret: (value) => void (value === "" ? undefined : secrets.push(value)),
    idToken: () => Promise.reject(new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")),
  };
}
