import { createHash } from "node:crypto";
import type { NewItem } from "@satellite/core";
import { writeExternalTickets, withText } from "./external-tickets.js";
import { asJson } from "./json.js";
import { parentAfter } from "./parent.js";
import type { Row } from "./records.js";
import { priorityOf } from "./words.js";

/** What is needed of a bead before it has an id. */
export type Draft = Readonly<Record<string, unknown>> & { readonly title: string };

/** The bead for a new item; in words, why there can be none. */
export function draftOf({ kind, content, links }: NewItem): Draft | { refused: string } {
  if (kind !== "bead") return { refused: `A ${kind} is no bead.` };
  if (content.title.trim() === "" || /[\r\n]/.test(content.title))
    return { refused: "A bead's title is one line that is not empty." };
  const priority = content.priority === undefined ? 2 : priorityOf(content.priority);
  if (priority === undefined)
    return { refused: `${JSON.stringify(content.priority)} is no priority of a bead: 0 to 4.` };
  const description = writeExternalTickets(withText("", content.body ?? ""), links);
  const criteria = (content.criteria ?? []).map(({ text, done }) => `- [${done ? "x" : " "}] ${text}`).join("\n");
  const labels = [...new Set([...(content.labels ?? []), ...links.map(({ provider }) => `ext:${provider}`)])];
  return {
    title: content.title,
    ...(description === "" ? {} : { description }),
    ...(criteria === "" ? {} : { acceptance_criteria: criteria }),
    status: content.status ?? "open",
    priority,
    issue_type: content.type ?? "task",
    ...(content.assignees?.[0] === undefined ? {} : { assignee: content.assignees[0] }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(content.parent === undefined || content.parent === "" ? {} : { parent: content.parent }),
  };
}

/** The file with one bead more, at its end. */
export function withBead(text: string, id: string, draft: Draft, now: string): string {
  const closed = draft.status === "closed" ? { closed_at: now } : {};
  const { parent, ...record } = draft;
  const under = Object.fromEntries(typeof parent === "string" ? parentAfter({ id }, parent) : []);
  const line = asJson({ id, ...record, ...under, created_at: now, updated_at: now, ...closed });
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  return `${text}${text === "" || text.endsWith("\n") ? "" : eol}${line}${eol}`;
}

/**
 * The id for what comes from this identity, the same in every run: the workspace's prefix and six letters of a digest.
 *
 * @param configured `issue-prefix` of the workspace, where it has one
 */
export function idFor(identity: string, rows: readonly Row[], configured: string | undefined): string {
  const digest = BigInt(`0x${createHash("sha256").update(identity).digest("hex")}`).toString(36);
  return `${configured ?? prefixOf(rows)}-${digest.slice(0, 6)}`;
}

/** The prefix that most beads bear: `bd-a3f8` and `bd-a3f8.1` are of `bd`. */
function prefixOf(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { record } of rows) {
    const prefix = /^(.+)-[^-]+$/.exec(record.id)?.[1];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["bd", 0] as [string, number])[0];
}
