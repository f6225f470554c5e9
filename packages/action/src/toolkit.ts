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
  /** GitHub's own proof of who runs, for one audience. Needs `id-token: write`. @throws where there is none */
  idToken(audience: string): Promise<string>;
}

/**
 * Lines of the log that hold somebody else's words. The runner takes `::name::` at a line's beginning and
 * `##[name]` anywhere in it for its own commands; the toolkit escapes warnings and errors, not plain lines.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function quiet(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/^([^\S\n]*):(?=:)/, "$1: ").replaceAll("##[", "## ["))
    .join("\n");
}

/** GitHub refuses a summary over 1 MiB; characters may take up to four bytes. */
const maxSummary = 250_000;

export const runnerToolkit: Toolkit = {
  input: (name) => core.getInput(name),
  output: (name, value) => core.setOutput(name, value),
  async summary(markdown) {
    if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
    await core.summary
      .addRaw(markdown.length > maxSummary ? `${markdown.slice(0, maxSummary).toWellFormed()}\n\n…` : markdown, true)
      .write();
  },
  annotate({ path, startLine, endLine, level, title, message }) {
    const show = { failure: core.error, warning: core.warning, notice: core.notice }[level];
    show(message, { file: path, startLine, endLine, title });
  },
  info: (line) => core.info(quiet(line)),
  warning: (line) => core.warning(line),
  error: (line) => core.error(line),
  fail: (line) => core.setFailed(line),
  secret: (value) => {
    if (value !== "") core.setSecret(value);
  },
  // Brings the toolkit's HTTP client along, a third of a run: loaded for those who use it.
  idToken: async (audience) => (await import("./id-token.js")).getIDToken(audience),
};
