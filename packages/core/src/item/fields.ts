import type { WorkspaceItem } from "../contracts/item.js";

export const fieldNames = ["title", "body", "status", "assignee", "labels", "priority"] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * What is compared, in the item's own words: both sides are brought into this shape before anything is decided. A field
 * that a side cannot tell (no place for it, a person nobody knows) is absent, and absent is never "empty".
 */
export interface Fields {
  readonly title?: string;
  /** Markdown, one `\n` between lines, nothing around it. */
  readonly body?: string;
  /** Its tool's own word. */
  readonly status?: string;
  /** Local names, sorted. */
  readonly assignee?: readonly string[];
  /** Sorted. */
  readonly labels?: readonly string[];
  /** Its tool's own word, in lower case. */
  readonly priority?: string;
}

/** The item's side. */
export function fieldsOfItem({ content }: Pick<WorkspaceItem, "content">): Fields {
  return {
    title: content.title.trim(),
    body: plain(content.body),
    status: content.status,
    assignee: sorted(content.assignees),
    labels: sorted(content.labels),
    ...(content.priority === undefined ? {} : { priority: content.priority.toLowerCase() }),
  };
}

export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}

export function sorted(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
