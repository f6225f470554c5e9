import type { Dialects, NewItem } from "@satellite/core";
import { editFrontMatter } from "@satellite/frontmatter";
import { contentFrom } from "../shared/spec-files/index.js";
import { editSpec, settled, type Editing } from "./edit.js";
import { readSpec } from "./read.js";
import { statusLine } from "./status-line.js";
import { priorityOf, statusOf } from "./words.js";

/** The text of a new spec: LeanSpec's own parts, without its hints and sample boxes. */
export function newSpec(
  path: string,
  { content, links }: NewItem,
  setting: Editing & { readonly drafts: boolean; readonly dialects: Dialects },
): string {
  const status = statusOf(content.status ?? "") ?? (setting.drafts ? "draft" : "planned");
  const priority = priorityOf(content.priority ?? "") ?? "medium";
  const at = setting.now();
  const created = at.slice(0, 10);
  const body = `\n# Title\n\n${statusLine(status, priority, created)}\n${parts.map((name) => `\n## ${name}\n`).join("")}`;
  const keys = { status, created, priority, created_at: at, updated_at: at };
  const bare = editFrontMatter(body, keys, { plainTimes: true });
  if (!("text" in bare)) return body;
  const source = { text: bare.text, revision: "", stamp: { size: 0, mtimeMs: 0 } };
  const item = readSpec(path, source, setting.paths(), setting);
  const { status: _, priority: __, ...rest } = settled(contentFrom(content));
  const edited = editSpec(item, bare.text, { ...rest, links }, setting);
  return "text" in edited ? edited.text : bare.text;
}

const parts = ["Overview", "Design", "Plan", "Test", "Notes"];
