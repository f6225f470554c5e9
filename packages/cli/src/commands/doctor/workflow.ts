import type { Line } from "./line.js";

export interface Workflow {
  readonly name: string;
  readonly text: string;
}

/** Without these a change of text, label or head goes unseen: GitHub's default types are three of them. */
const types = ["opened", "synchronize", "reopened", "edited", "labeled", "unlabeled", "ready_for_review"];

/** Whether a workflow runs the Action, on all that can turn its verdict. Comments count for nothing. */
export function workflowLine(workflows: readonly Workflow[]): Line {
  const read = workflows.map(({ name, text }) => ({ name, text: text.replace(/(^|\s)#.*$/gm, "$1") }));
  const ours = read.find(({ text }) => /\buses:\s*["']?[\w./-]*satellite(?:-action)?@|\buses:\s*["']?\.\//.test(text));
  if (ours === undefined)
    return {
      about: "workflow",
      state: "warn",
      says: "no workflow runs the check",
      remedy: "`satellite init` writes one.",
    };
  const missing = types.filter((type) => !new RegExp(`\\b${type}\\b`).test(ours.text));
  if (missing.length > 0) {
    const says = `${ours.name} does not name ${missing.join(", ")}`;
    return {
      about: "workflow",
      state: "warn",
      says,
      remedy: "Add them under on.pull_request.types, or edits go unseen.",
    };
  }
  if (/\bmerge_group\b/.test(ours.text)) return { about: "workflow", state: "ok", says: ours.name };
  const remedy = "Add `merge_group:` under `on:`, or a required check stays pending.";
  return { about: "workflow", state: "warn", says: `${ours.name} does not run in merge queues`, remedy };
}
