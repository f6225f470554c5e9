import type { ItemComment, ItemContent, ItemLink, ItemPlace, ItemProblem, WorkspaceItem } from "@satellite/core";
import { sha256 } from "../shared/index.js";
import { boxesOf, outlineOf } from "../shared/prose/index.js";
import { linkKey } from "./entry.js";
import { externalRef } from "./external-ref.js";
import { readExternalTickets } from "./external-tickets.js";
import { parentOf } from "./parent.js";
import { unsettledProblem, type BeadRecord, type Row, type Unsettled } from "./records.js";
import { stateOfBead } from "./words.js";

/** Fields of a bead that are texts of their own beside the description. */
export const beadSections = ["design", "notes"] as const;

/** The heading under which a bead's criteria are taken for a part of a Markdown text; it is never written. */
export const criteriaHeading = "## Acceptance Criteria\n";

/** The item that a line describes. */
export function itemOfBead(row: Row, path: string, unsettled: Unsettled | undefined): WorkspaceItem {
  const { record, source, line } = row;
  const content = contentOf(record);
  const state = stateOfBead(content.status);
  const { gaps } = readExternalTickets(descriptionOf(record));
  const updatedAtMs = Date.parse(textOf(record.updated_at) ?? "");
  return {
    ref: `item:atelier:${record.id}`,
    id: record.id,
    workspace: "atelier",
    kind: "bead",
    place: placeOf(content.status),
    path,
    content,
    state,
    links: linksOf(record),
    ...(gaps.length === 0 ? {} : { openEntries: gaps.map(({ id, missing }) => ({ id, missing })) }),
    compliance: {},
    documentation: [],
    references: [],
    optOut: optsOut(record),
    revision: sha256(source),
    ...(Number.isNaN(updatedAtMs) ? {} : { updatedAtMs }),
    problems: problemsOf(record, { path, line }, state === "unknown", unsettled),
  };
}

/** A bead's tickets: those of its description, and the one of its field `external_ref`. */
export function linksOf(record: BeadRecord): ItemLink[] {
  const { links } = readExternalTickets(descriptionOf(record));
  const own = externalRef(record.external_ref);
  if (own === undefined || links.some((link) => linkKey(link) === linkKey(own))) return [...links];
  const claimed = links.some(({ relation }) => relation === "primary");
  return [...links, claimed ? { ...own, relation: "secondary" } : own];
}

export const descriptionOf = (record: BeadRecord): string => textOf(record.description) ?? "";

export const labelsOf = (record: BeadRecord): string[] => textsOf(record.labels);

/** Labels that say how a bead stands to trackers; they are no labels of the work. */
export const isExternalLabel = (label: string): boolean => label.toLowerCase().startsWith("ext:");

function contentOf(record: BeadRecord): ItemContent {
  const dependencies = recordsOf(record.dependencies);
  const on = (type: string): string[] =>
    dependencies.filter((one) => one.type === type).flatMap((one) => textOf(one.depends_on_id) ?? []);
  const assignee = textOf(record.assignee) ?? "";
  const parent = parentOf(record);
  return {
    title: textOf(record.title) ?? "",
    status: textOf(record.status) ?? "open",
    body: readExternalTickets(descriptionOf(record)).rest,
    criteria: boxesOf(outlineOf(criteriaHeading + (textOf(record.acceptance_criteria) ?? "")), ["acceptance criteria"]),
    labels: labelsOf(record).filter((label) => !isExternalLabel(label)),
    assignees: assignee.trim() === "" ? [] : [assignee],
    ...(Number.isInteger(record.priority) ? { priority: String(record.priority) } : {}),
    ...(textOf(record.issue_type) === undefined ? {} : { type: textOf(record.issue_type) as string }),
    ...(parent === undefined ? {} : { parent }),
    dependsOn: on("blocks"),
    comments: recordsOf(record.comments).map(commentOf),
    sections: Object.fromEntries(
      beadSections.flatMap((name) => {
        const text = textOf(record[name]);
        return text === undefined || text === "" ? [] : [[name, text]];
      }),
    ),
  };
}

const commentOf = (record: Readonly<Record<string, unknown>>): ItemComment => ({
  author: textOf(record.author) ?? "",
  at: textOf(record.created_at) ?? "",
  body: textOf(record.text) ?? "",
});

/** A tombstone is what is left of a bead that was deleted. */
const placeOf = (status: string): ItemPlace => (status === "tombstone" ? "archived" : "active");

function optsOut(record: BeadRecord): boolean {
  const fields = [
    textOf(record.external_export),
    /^[ \t]*external_export[ \t]*:(.*)$/m.exec(descriptionOf(record))?.[1],
  ];
  return (
    fields.some((value) => value?.trim().toLowerCase() === "skip") ||
    labelsOf(record).some((label) => ["ext:no-export", "ext:skip-export"].includes(label.trim().toLowerCase()))
  );
}

function problemsOf(
  record: BeadRecord,
  where: { readonly path: string; readonly line: number },
  unknownStatus: boolean,
  unsettled: Unsettled | undefined,
): ItemProblem[] {
  const problems = [...readExternalTickets(descriptionOf(record), where).problems];
  const add = (code: ItemProblem["code"], says: string, blocks: boolean): void => {
    problems.push({ code, ...where, says, blocks });
  };
  if (unsettled !== undefined) problems.push({ ...where, ...unsettledProblem(record.id, unsettled) });
  if ((textOf(record.title) ?? "").trim() === "") add("NO_TITLE", `${record.id} has no title.`, true);
  if (unknownStatus) add("UNKNOWN_STATUS", `${record.id} has the status ${JSON.stringify(record.status)}.`, false);
  return problems;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

const recordsOf = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value)
    ? value.filter((each): each is Record<string, unknown> => typeof each === "object" && each !== null)
    : [];
