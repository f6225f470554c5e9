import type { Criterion, ItemPatch } from "@satellite/core";
import { appendPart, boxesOf, outlineOf, writeBoxes, writePart, writeTitle } from "../shared/prose/index.js";
import { tasks, unnumbered } from "./items.js";
import { writeIssues } from "./issues.js";
import { metadataOf, withMetadata } from "./metadata.js";
import { planTitle, type PhaseRow } from "./plan.js";
import { statusWord } from "./status.js";

/** Why a patch cannot be written. */
export interface Refused {
  readonly refused: string;
}

const fields = new Set<keyof ItemPatch>(["title", "status", "body", "criteria", "links"]);

/** What no plan or phase can hold. A title stands in a link in a table's row, where these characters would end it. */
export function refusal(patch: ItemPatch): string | undefined {
  const unknown = (Object.keys(patch) as (keyof ItemPatch)[]).find(
    (name) => patch[name] !== undefined && !fields.has(name),
  );
  if (unknown !== undefined) return `Debussy has no place for ${unknown}.`;
  if (patch.title !== undefined && (patch.title.trim() === "" || /[[\]|\r\n]/.test(patch.title)))
    return "A title in Debussy is one line without [, ] and |.";
  if (patch.status !== undefined && statusWord(patch.status) === undefined)
    return `Debussy knows no status ${JSON.stringify(patch.status)}.`;
  return undefined;
}

/** A plan's text after a patch of the plan itself. */
export function editedPlan(text: string, patch: ItemPatch, repository: string | undefined): string | Refused {
  if (patch.criteria !== undefined) return { refused: "A plan's tasks stand in its phases." };
  let result = text;
  if (patch.title !== undefined) {
    const outline = outlineOf(result);
    const { name, suffix } = planTitle(outline.title?.value ?? "");
    if (name !== patch.title) result = writeTitle(outline, patch.title + (name === "" ? " - Master Plan" : suffix));
  }
  return editedText(result, patch, repository);
}

/** A phase's own file after a patch. */
export function editedPhase(text: string, patch: ItemPatch, repository: string | undefined): string | Refused {
  let result = text;
  if (patch.title !== undefined) {
    const outline = outlineOf(result);
    const lead = /^(.*\bPhase[ \t]+\d+(?:\.\d+)?:[ \t]+)/.exec(outline.title?.value ?? "")?.[1];
    if (lead !== undefined) result = writeTitle(outline, lead + patch.title);
  }
  if (patch.criteria !== undefined)
    result = writeBoxes(outlineOf(result), tasks, "Tasks", numbered(boxesOf(outlineOf(result), tasks), patch.criteria));
  return editedText(result, patch, repository);
}

/** The plan's text with a phase's row after a patch: the status is one word, whatever was asked for. */
export function editedRow(text: string, row: PhaseRow, patch: ItemPatch): string {
  const same = patch.status === undefined || (patch.status === row.status && !/\s/.test(row.status));
  const word = same ? row.status : statusWord(patch.status ?? "");
  const [start, end] = row.statusAt;
  const withStatus = text.slice(0, start) + (word ?? row.status) + text.slice(end);
  if (patch.title === undefined || patch.title === row.title) return withStatus;
  return withStatus.slice(0, row.titleAt[0]) + patch.title + withStatus.slice(row.titleAt[1]);
}

function editedText(text: string, patch: ItemPatch, repository: string | undefined): string | Refused {
  let result = patch.status === undefined ? text : withStatus(text, patch.status);
  if (patch.body !== undefined) {
    const outline = outlineOf(result);
    const part = outline.parts.find(({ name }) => name === "overview");
    const written =
      part === undefined ? appendPart(outline, "Overview", patch.body) : writePart(outline, part, patch.body);
    if (written === undefined) return { refused: "The text cannot stand under its heading." };
    result = part === undefined && patch.body === "" ? result : written;
  }
  return patch.links === undefined ? result : writeIssues(outlineOf(result), patch.links, repository);
}

/** Debussy takes the first word behind `**Status:**`; of a status that it does not know no more than that is replaced. */
function withStatus(text: string, status: string): string {
  const outline = outlineOf(text);
  const word = statusWord(status) ?? status;
  const meta = metadataOf(outline).find(({ key }) => key === "status");
  if (meta === undefined) return withMetadata(outline, "Status", word);
  if (meta.value === status && !/\s/.test(status)) return text;
  const known = statusWord(meta.value) !== undefined || meta.value === "";
  const end = known ? meta.valueEnd : meta.valueStart + (/^[\w-]+/.exec(meta.value)?.[0].length ?? meta.value.length);
  return text.slice(0, meta.valueStart) + word + text.slice(end);
}

/** Tasks under the numbers that they have; new ones get the next of the last group. */
function numbered(before: readonly Criterion[], wanted: readonly Criterion[]): Criterion[] {
  const known = before.map((box) => ({ full: box.text, text: unnumbered(box).text }));
  const numbers = before.flatMap(({ text }) => {
    const found = /^(\d+)\.(\d+):/.exec(text);
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  const group = Math.max(1, ...numbers.map(([one]) => one));
  let next = Math.max(0, ...numbers.filter(([one]) => one === group).map(([, two]) => two));
  return wanted.map(({ text, done }) => {
    const index = known.findIndex((one) => one.text === text);
    if (index >= 0) return { text: known.splice(index, 1)[0]?.full ?? text, done };
    next += 1;
    return { text: `${group}.${next}: ${text}`, done };
  });
}
