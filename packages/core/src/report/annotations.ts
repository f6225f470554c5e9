import type { Annotation } from "../contracts/effect.js";
import type { Verdict } from "../contracts/verdict.js";
import { clip, telling } from "./words.js";

/** Findings that belong to a line of a file, as annotations. GitHub: message 64 KB, title 255 characters. */
export function annotationsOf(verdict: Verdict): Annotation[] {
  return telling(verdict).flatMap((finding) => {
    if (finding.path === undefined) return [];
    const line = finding.line ?? 1;
    const message = finding.remedy === undefined ? finding.says : `${finding.says}\n${finding.remedy}`;
    const level =
      finding.outcome === "fail" && finding.severity === "error"
        ? "failure"
        : finding.severity === "notice"
          ? "notice"
          : "warning";
    return [
      {
        path: finding.path,
        startLine: line,
        endLine: line,
        level,
        title: clip(`Satellite: ${finding.rule}`, 255),
        message: clip(message, 4000),
      },
    ];
  });
}
