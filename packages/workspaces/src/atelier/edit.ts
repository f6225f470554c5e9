import type { ItemComment, ItemLink, ItemPatch } from "@satellite/core";
import { outlineOf, writeBoxes } from "../shared/prose/index.js";
import { parentAfter } from "./parent.js";
import { beadSections, criteriaHeading, descriptionOf, isExternalLabel, labelsOf, linksOf } from "./bead.js";
import { linkKey, sameLink } from "./entry.js";
import { externalRef } from "./external-ref.js";
import { readExternalTickets, withText, writeExternalTickets } from "./external-tickets.js";
import { withMember } from "./json.js";
import type { BeadRecord } from "./records.js";
import { beadStatuses, priorityOf } from "./words.js";

/** Members to set on a bead; undefined removes one. */
export type Changes = ReadonlyMap<string, unknown>;

/** What a patch changes on a bead, member by member; in words, why it cannot be done. */
export function changesOf(record: BeadRecord, patch: ItemPatch): Changes | { refused: string } {
  const refused = refusal(patch);
  if (refused !== undefined) return { refused };
  const wanted: [string, unknown][] = [
    ["title", patch.title ?? record.title],
    ["status", patch.status ?? record.status],
    ["priority", patch.priority === undefined ? record.priority : priorityOf(patch.priority)],
    ["issue_type", patch.type ?? record.issue_type],
    ["assignee", patch.assignees === undefined ? record.assignee : patch.assignees[0]],
    ...beadSections.map((name): [string, unknown] => [name, patch.sections?.[name] ?? record[name]]),
    ["description", descriptionAfter(record, patch)],
    ["acceptance_criteria", criteriaAfter(record, patch)],
    ["external_ref", externalRefAfter(record, patch.links)],
    ["labels", labelsAfter(record, patch)],
    ["comments", commentsAfter(record, patch.addComments ?? [])],
    ...parentAfter(record, patch.parent),
  ];
  return new Map(wanted.filter(([key, value]) => !alike(record[key], value)));
}

/** The line with these changes, and with the times that beads keeps of them. */
export function withChanges(source: string, record: BeadRecord, changes: Changes, now: string): string {
  if (changes.size === 0) return source;
  const all = new Map(changes).set("updated_at", now);
  const status = changes.get("status");
  // beads refuses a closed issue without the time, and an open one with it
  if (status === "closed" && record.closed_at === undefined) all.set("closed_at", now);
  if (status !== undefined && status !== "closed" && record.closed_at !== undefined) all.set("closed_at", undefined);
  return [...all].reduce((text, [key, value]) => withMember(text, key, value), source);
}

function refusal(patch: ItemPatch): string | undefined {
  if (patch.title !== undefined && (patch.title.trim() === "" || /[\r\n]/.test(patch.title)))
    return "A bead's title is one line that is not empty.";
  if (patch.status !== undefined && !beadStatuses.some(({ name }) => name === patch.status))
    return `beads knows no status ${JSON.stringify(patch.status)}.`;
  if (patch.priority !== undefined && priorityOf(patch.priority) === undefined)
    return `${JSON.stringify(patch.priority)} is no priority of a bead: 0 to 4.`;
  if ((patch.assignees?.length ?? 0) > 1) return "A bead has one assignee.";
  const section = Object.keys(patch.sections ?? {}).find((name) => !(beadSections as readonly string[]).includes(name));
  if (section !== undefined) return `A bead has no place for ${JSON.stringify(section)}.`;
  const nowhere = (["milestone", "dependsOn", "addReferences", "removeReferences", "spec", "compliance"] as const).find(
    (name) => patch[name] !== undefined,
  );
  return nowhere === undefined ? undefined : `${nowhere} of a bead is not written by Satellite.`;
}

function descriptionAfter(record: BeadRecord, patch: ItemPatch): string | undefined {
  const before = descriptionOf(record);
  const text = patch.body === undefined ? before : withText(before, patch.body);
  const after = patch.links === undefined ? text : writeExternalTickets(text, listed(record, patch.links));
  if (after === before) return record.description as string | undefined;
  return after === "" ? undefined : after;
}

/** The link that the field `external_ref` holds already needs no second place, unless it has more to say. */
function listed(record: BeadRecord, links: readonly ItemLink[]): readonly ItemLink[] {
  const own = externalRef(record.external_ref);
  if (own === undefined) return links;
  const key = linkKey(own);
  if (readExternalTickets(descriptionOf(record)).links.some((link) => linkKey(link) === key)) return links;
  const inField = linksOf(record).find((link) => linkKey(link) === key);
  return links.filter((link) => inField === undefined || !sameLink(inField, link));
}

function externalRefAfter(record: BeadRecord, links: readonly ItemLink[] | undefined): unknown {
  const own = externalRef(record.external_ref);
  const wanted = own === undefined || links === undefined || links.some((link) => linkKey(link) === linkKey(own));
  return wanted ? record.external_ref : undefined;
}

function criteriaAfter(record: BeadRecord, patch: ItemPatch): unknown {
  if (patch.criteria === undefined) return record.acceptance_criteria;
  const before = typeof record.acceptance_criteria === "string" ? record.acceptance_criteria : "";
  const outline = outlineOf(criteriaHeading + before);
  const after = writeBoxes(outline, ["acceptance criteria"], "Acceptance Criteria", patch.criteria);
  const text = after.slice(criteriaHeading.length);
  if (text === before) return record.acceptance_criteria;
  return before.endsWith("\n") ? text : text.replace(/^\n/, "").replace(/\n$/, "");
}

/** `ext:<provider>` says which trackers a bead is in; what a person labelled otherwise stays. */
function labelsAfter(record: BeadRecord, patch: ItemPatch): unknown {
  const before = labelsOf(record);
  const trackers = (links: readonly ItemLink[]): string[] => links.map(({ provider }) => `ext:${provider}`);
  const gone = new Set([
    ...(patch.removeLabels ?? []).filter((label) => !isExternalLabel(label)),
    ...(patch.links === undefined ? [] : trackers(linksOf(record))),
  ]);
  const added = [
    ...(patch.addLabels ?? []).filter((label) => !isExternalLabel(label)),
    ...(patch.links === undefined ? [] : trackers(patch.links)),
  ];
  const kept = before.filter((label) => !gone.has(label) || added.includes(label));
  const after = [...new Set([...kept, ...added])];
  if (alike(before, after)) return record.labels;
  return after.length === 0 ? undefined : after;
}

function commentsAfter(record: BeadRecord, added: readonly ItemComment[]): unknown {
  const before = (Array.isArray(record.comments) ? record.comments : []) as Readonly<Record<string, unknown>>[];
  const fresh = added.filter(
    ({ author, at, body }) =>
      !before.some((one) => one.author === author && one.created_at === at && one.text === body),
  );
  if (fresh.length === 0) return record.comments;
  const numbers = before.map(({ id }) => id).filter((id) => typeof id === "number");
  const numbered = numbers.length === before.length;
  const next = Math.max(0, ...numbers) + 1;
  return [
    ...before,
    ...fresh.map(({ author, at, body }, index) => ({
      ...(numbered ? { id: next + index } : {}),
      issue_id: record.id,
      author,
      text: body,
      created_at: at,
    })),
  ];
}

const alike = (left: unknown, right: unknown): boolean =>
  left === right || (left !== undefined && right !== undefined && JSON.stringify(left) === JSON.stringify(right));
