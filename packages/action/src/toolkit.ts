import * as core from "@actions/core";
import type { Annotation } from "@satellite/core";

/** As much of the runner as the face speaks to. One port, so that tests hand in their own. */
export interface Toolkit {
  input(name: string): string;
  output(name: string, value: string): void;
  /** Markdown for the job's page; at most 1 MiB a step. */
  summary(markdown: string): Promise<void>;
  annotate(annotation: Annotation): void;
  info(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  /** The job fails, and says why. */
  fail(line: string): void;
  /** Never show this text in a log. */
  secret(value: string): void;
}

/** GitHub refuses a summary over 1 MiB; characters may take up to four bytes. */
const maxSummary = 250_000;

export const runnerToolkit: Toolkit = {
  input: (name) => core.getInput(name),
  output: (name, value) => core.setOutput(name, value),
  async summary(markdown) {
    if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
    await core.summary.addRaw(markdown.length > maxSummary ? `${markdown.slice(0, maxSummary).toWellFormed()}\n\n…` : markdown, true).write();
  },
  annotate({ path, startLine, endLine, level, title, message }) {
    const show = { failure: core.error, warning: core.warning, notice: core.notice }[level];
    show(message, { file: path, startLine, endLine, title });
  },
  info: (line) => core.info(line),
  warning: (line) => core.warning(line),
  error: (line) => core.error(line),
  fail: (line) => core.setFailed(line),
  secret: (value) => {
    if (value !== "") core.setSecret(value);
  },
};

