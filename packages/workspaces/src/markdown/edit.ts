import type { Dialects, ItemPatch, NewItem, WorkspaceItem } from "@satellite/core";
import { editFrontMatter, readFrontMatter, type FoundFrontMatter } from "@satellite/frontmatter";
import { complianceAfter } from "../shared/index.js";
import {
  appendComments,
  appendPart,
  outlineOf,
  writeBoxes,
  writePart,
  writeTitle,
  type Outline,
} from "../shared/prose/index.js";
import { bodyStart, contentFrom, texts, type Change } from "../shared/spec-files/index.js";
import { writeUpstream } from "../shared/upstream/index.js";
import { bodySpan, boxParts, keyIn, readMarkdown } from "./read.js";
import { inManner, statusOf } from "./words.js";

type Data = FoundFrontMatter["data"];

/** The words of a patch in their plain spelling. */
export function settled(patch: ItemPatch): ItemPatch {
  return {
    ...patch,
    ...(patch.status === undefined ? {} : { status: statusOf(patch.status) }),
    ...(patch.title === undefined ? {} : { title: patch.title.replace(/\s+/g, " ").trim() }),
  };
}

/** The file's text with the patch. */
export function editMarkdown(item: WorkspaceItem, text: string, patch: ItemPatch, dialects: Dialects): Change {
  const front = readFrontMatter(text);
  const data = front.kind === "found" ? front.data : {};
  const prose = withProse(item, text, patch, data);
  if (prose === undefined) return { refused: `${item.path}: the text would swallow what follows it.` };
  const edited = editFrontMatter(prose, frontKeys(item, patch, data, dialects), { order });
  if ("bad" in edited) return { refused: `${item.path}:${edited.bad.line} ${edited.bad.says}` };
  return { text: withoutEmpty(text, edited.text) };
}

const order = ["id", "title", "status", "priority", "type", "milestone", "assignee", "labels", "parent", "depends_on"];

const empty = /^(\ufeff?)---\r?\n---\r?\n/;

/** Front matter that came with our keys goes with them. */
function withoutEmpty(before: string, after: string): string {
  return empty.test(before) ? after : after.replace(empty, "$1");
}

function withProse(item: WorkspaceItem, text: string, patch: ItemPatch, data: Data): string | undefined {
  let now: string | undefined = text;
  const step = (change: (outline: Outline) => string | undefined): void => {
    if (now !== undefined) now = change(outlineOf(now, bodyStart(now, readFrontMatter(now))));
  };
  const { title, body, criteria } = patch;
  const shown = (outline: Outline): boolean => outline.title?.value === item.content.title;
  if (title !== undefined && title !== item.content.title)
    step((outline) => (data.title === undefined || shown(outline) ? writeTitle(outline, title) : outline.text));
  if (body !== undefined) step((outline) => writePart(outline, bodySpan(outline), body));
  for (const [name, words] of Object.entries(patch.sections ?? {}))
    step((outline) => {
      const part = outline.parts.find((each) => each.name === name);
      const heading = name.charAt(0).toUpperCase() + name.slice(1);
      return part === undefined ? appendPart(outline, heading, words) : writePart(outline, part, words);
    });
  if (criteria !== undefined) step((outline) => writeBoxes(outline, boxParts, "Acceptance Criteria", criteria));
  const { addComments = [] } = patch;
  if (addComments.length > 0) step((outline) => appendComments(outline, "Comments", addComments));
  return now;
}

function frontKeys(item: WorkspaceItem, patch: ItemPatch, data: Data, dialects: Dialects): Record<string, unknown> {
  const { content } = item;
  const keys: Record<string, unknown> = {};
  if (patch.title !== undefined && data.title !== undefined && patch.title !== content.title) keys.title = patch.title;
  if (patch.status !== undefined && patch.status !== content.status)
    keys.status = inManner(patch.status, texts(data.status)[0] ?? "");
  for (const key of ["priority", "type", "milestone", "parent"] as const)
    if (patch[key] !== undefined && patch[key] !== content[key]) keys[key] = patch[key] === "" ? undefined : patch[key];
  for (const name of ["assignees", "dependsOn"] as const) {
    const wanted = patch[name];
    if (wanted !== undefined && wanted.join("\0") !== content[name].join("\0"))
      Object.assign(keys, oneOrList(data, keyIn(data, name), wanted));
  }
  const { addLabels = [], removeLabels = [], addReferences = [], removeReferences = [] } = patch;
  const labels = changed(content.labels, addLabels, removeLabels);
  if (labels !== undefined) Object.assign(keys, oneOrList(data, keyIn(data, "labels"), labels, true));
  const references = changed(item.references, addReferences, removeReferences);
  if (references !== undefined) Object.assign(keys, oneOrList(data, "references", references, true));
  const compliance = complianceAfter(data.compliance, item.compliance, patch.compliance);
  if (compliance !== undefined) keys.compliance = compliance;
  if (patch.links !== undefined) keys.upstream = writeUpstream(patch.links, data.upstream, dialects);
  return keys;
}

function changed(old: readonly string[], add: readonly string[], remove: readonly string[]): string[] | undefined {
  const now = [...new Set([...old, ...add])].filter((each) => !remove.includes(each));
  return now.join("\0") === old.join("\0") ? undefined : now;
}

/** One word stays one word where the key holds one. */
function oneOrList(data: Data, key: string, wanted: readonly string[], list = false): Record<string, unknown> {
  if (wanted.length === 0) return { [key]: undefined };
  const single = wanted.length === 1 && !list && !Array.isArray(data[key]) && key !== "assignees";
  return { [key]: single ? wanted[0] : wanted };
}

/** The text of a new spec. */
export function newMarkdown(path: string, { content, links }: NewItem, dialects: Dialects): string {
  const text = `# ${content.title.replace(/\s+/g, " ").trim()}\n`;
  const item = readMarkdown(path, { text, revision: "", stamp: { size: 0, mtimeMs: 0 } }, dialects);
  const edited = editMarkdown(item, text, { ...settled(contentFrom(content)), links }, dialects);
  return "text" in edited ? edited.text : text;
}
