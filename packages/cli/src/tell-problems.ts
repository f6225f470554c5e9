import type { Problem } from "@satellite/core";
import { exit, type ExitCode } from "./exit.js";
import type { Face } from "./face.js";

/** What is wrong with a config, each with its place. */
export function tellProblems(problems: readonly Problem[], face: Face): ExitCode {
  for (const problem of problems) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    face.error(
      problem.code,
      `${place} ${problem.path === "" ? "" : `${problem.path}: `}${problem.says}`,
      problem.remedy,
    );
  }
  return exit.usage;
}
