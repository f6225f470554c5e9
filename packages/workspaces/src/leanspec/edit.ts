import type { Dialects, ItemPatch, WorkspaceItem } from "@satellite/core";
import { editFrontMatter, readFrontMatter } from "@satellite/frontmatter";
import { complianceAfter } from "../shared/index.js";
import { bodyStart, texts, type Change } from "../shared/spec-files/index.js";
import {
  appendComments,
  appendPart,
  outlineOf,
  writeBoxes,
  writePart,
  writeTitle,
  type Outline,
} from "../shared/prose/index.js";
import { resolved } from "./layout.js";
import { linkKeys } from "./links.js";
import { bodySpan, boxParts } from "./read.js";
import { withStatusLine } from "./status-line.js";
import { priorityOf, statusOf, type Status } from "./words.js";

export interface Editing {
  readonly specsDir: string;
  readonly dialects: Dialects;
  readonly paths: () => readonly string[];
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

// prettier-ignore
const order = [
  "status", "created", "tags", "priority", "depends_on", "parent", "assignee", "reviewer", "issue", "pr", "epic", "breaking",
  "due", "updated", "completed", "created_at", "updated_at", "completed_at", "transitions", "upstream", "compliance",
];

/** The words of a patch as LeanSpec writes them. */
export function settled(patch: ItemPatch): ItemPatch {
  const { status, priority } = patch;
  return {
    ...patch,
    ...(status === undefined ? {} : { status: statusOf(status) ?? status }),
    ...(priority === undefined ? {} : { priority: priorityOf(priority) ?? priority }),
    ...(patch.title === undefined ? {} : { title: patch.title.replace(/\s+/g, " ").trim() }),
  };
}

/** The spec's text with the patch. What is changed is stamped as LeanSpec does it: `updated_at`, and a transition. */
export function editSpec(item: WorkspaceItem, text: string, patch: ItemPatch, editing: Editing): Change {
  if (patch.status !== undefined && statusOf(patch.status) === undefined)
    return { refused: `"${patch.status}" is no status of LeanSpec.` };
  if (patch.priority !== undefined && priorityOf(patch.priority) === undefined)
    return { refused: `"${patch.priority}" is no priority of LeanSpec.` };
  const prose = withProse(text, patch);
  if (prose === undefined) return { refused: `${item.path}: the text would swallow what follows it.` };
  const lined = withLine(prose, patch);
  const front = readFrontMatter(lined);
  const data = front.kind === "found" ? front.data : {};
  const edited = editFrontMatter(lined, frontKeys(item, patch, data, editing), style);
  const told = "text" in edited && edited.text !== text && Object.keys(patch).some((key) => !quiet.has(key));
  const whole = told ? editFrontMatter(edited.text, stamps(item, patch, data, editing.now), style) : edited;
  return "text" in whole ? whole : { refused: `${item.path}:${whole.bad.line} ${whole.bad.says}` };
}

const style = { order, plainTimes: true };
/** What ties a spec to others, or is said of it, is no change of the spec. */
const quiet = new Set<string>([
  "addComments",
  "links",
  "addReferences",
  "removeReferences",
  "compliance",
] satisfies (keyof ItemPatch)[]);

function withProse(text: string, patch: ItemPatch): string | undefined {
  let now: string | undefined = text;
  const step = (change: (outline: Outline) => string | undefined): void => {
    if (now !== undefined) now = change(outlineOf(now, bodyStart(now, readFrontMatter(now))));
  };
  const { title, body, criteria } = patch;
  if (title !== undefined)
    step((outline) => (outline.title?.value === title ? outline.text : writeTitle(outline, title)));
  if (body !== undefined) step((outline) => writePart(outline, bodySpan(outline), body));
  for (const [name, words] of Object.entries(patch.sections ?? {}))
    step((outline) => {
      const part = outline.parts.find((each) => each.name === name);
      return part === undefined ? appendPart(outline, titled(name), words) : writePart(outline, part, words);
    });
  if (criteria !== undefined) step((outline) => writeBoxes(outline, boxParts, "Test", criteria));
  const { addComments = [] } = patch;
  if (addComments.length > 0) step((outline) => appendComments(outline, "Notes", addComments));
  return now;
}

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function withLine(text: string, { status, priority }: ItemPatch): string {
  const { lead } = outlineOf(text, bodyStart(text, readFrontMatter(text)));
  const said = { ...(status === undefined ? {} : { status }), ...(priority === undefined ? {} : { priority }) };
  return text.slice(0, lead.from) + withStatusLine(text.slice(lead.from, lead.to), said) + text.slice(lead.to);
}

type Data = Readonly<Record<string, unknown>>;

function frontKeys(item: WorkspaceItem, patch: ItemPatch, data: Data, editing: Editing): Data {
  const { content } = item;
  const { specsDir, dialects, paths } = editing;
  const keys: Record<string, unknown> = {};
  if (patch.status !== undefined && patch.status !== content.status) keys.status = patch.status;
  if (patch.priority !== undefined && patch.priority !== content.priority) keys.priority = patch.priority;
  if (patch.assignees !== undefined && patch.assignees.join() !== content.assignees.join())
    keys.assignee = patch.assignees.length === 0 ? undefined : patch.assignees.join(", ");
  if (patch.parent !== undefined && patch.parent !== content.parent)
    keys.parent = patch.parent === "" ? undefined : patch.parent;
  if (patch.dependsOn !== undefined) {
    const old = texts(data.depends_on);
    const wanted = patch.dependsOn.map((id) => old.find((each) => resolved(each, paths(), specsDir) === id) ?? id);
    keys.depends_on = wanted.length === 0 ? undefined : wanted;
  }
  if (patch.addLabels !== undefined || patch.removeLabels !== undefined)
    keys.tags = list(content.labels, patch.addLabels, patch.removeLabels, data.tags);
  const compliance = complianceAfter(data.compliance, item.compliance, patch.compliance);
  if (compliance !== undefined) keys.compliance = compliance;
  if (patch.links !== undefined) Object.assign(keys, linkKeys(patch.links, data, dialects));
  return { ...keys, ...references(item, patch, data) };
}

function list(
  old: readonly string[],
  add: readonly string[] = [],
  remove: readonly string[] = [],
  was: unknown,
): unknown {
  const now = [...new Set([...old, ...add])].filter((each) => !remove.includes(each));
  if (now.join("\0") === old.join("\0")) return was;
  return now.length === 0 ? undefined : now;
}

/** A pull request goes to `pr`, which holds one; what else is named, to a list of its own. */
function references(item: WorkspaceItem, { addReferences = [], removeReferences = [] }: ItemPatch, data: Data): Data {
  if (addReferences.length + removeReferences.length === 0) return {};
  const [was] = texts(data.pr);
  const kept = was !== undefined && removeReferences.includes(was) ? undefined : was;
  const fresh = addReferences.filter((each) => !item.references.includes(each));
  const pr = kept ?? fresh.find((each) => /\/pull\/\d+$|^#\d+$/.test(each));
  const others = list(
    texts(data.references),
    fresh.filter((each) => each !== pr),
    removeReferences,
    data.references,
  );
  return { pr: pr === was ? data.pr : pr, references: others };
}

/** As its own program does: every change has its time, a change of status is a transition, the first completion is kept. */
function stamps(item: WorkspaceItem, { status }: ItemPatch, data: Data, now: () => string): Data {
  const at = now();
  if (status === undefined || status === item.content.status)
    return data.updated_at === undefined ? {} : { updated_at: at };
  const earlier = Array.isArray(data.transitions) ? (data.transitions as unknown[]) : [];
  const completed = status === "complete" && data.completed_at === undefined ? { completed_at: at } : {};
  return { updated_at: at, ...completed, transitions: [...earlier, { status, at }] };
}

/** The status that a spec had before it was put away. */
export function statusBefore(data: Data): Status {
  const all = Array.isArray(data.transitions) ? (data.transitions as unknown[]) : [];
  const said = all.map((each) =>
    typeof each === "object" && each !== null ? (each as { status?: unknown }).status : "",
  );
  const last = said.filter((each) => typeof each === "string" && statusOf(each) !== "archived").at(-1);
  return (typeof last === "string" ? statusOf(last) : undefined) ?? "planned";
}
