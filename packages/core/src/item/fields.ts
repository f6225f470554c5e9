import type { WorkspaceItem } from "../contracts/item.js";

/**
 * Where a piece of work belongs. Many formats have no place for these, and pairs that were tied before anybody compared them never
 * agreed on one.
 */
export const belongings = ["milestone", "type", "parent"] as const;
export const fieldNames = ["title", "body", "status", "assignee", "labels", "priority", ...belongings] as const;
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
  /** Title of a milestone; empty: it is in none. So with the two that follow. */
  readonly milestone?: string;
  /** Its tool's own word. */
  readonly type?: string;
  /** The parent item's id, as the item spells it. */
  readonly parent?: string;
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
    milestone: (content.milestone ?? "").trim(),
    type: (content.type ?? "").trim(),
    parent: (content.parent ?? "").trim(),
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
