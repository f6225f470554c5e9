import { editFrontMatter, readFrontMatter, type FoundFrontMatter } from "@satellite/frontmatter";
import type { ItemLink, ItemPatch, WorkspaceItem } from "@satellite/core";
import { complianceAfter, linkRecord, linksFrom } from "../shared/index.js";
import { addressesOf, withAnchor, withoutMade } from "./anchors.js";
import { withBoxes, boxesIn } from "./checklist.js";
import { withComments } from "./comments.js";

import type { Project } from "./project.js";
import { reserved, sectionsOf, sectionText, type SectionName } from "./sections.js";
import { sameStatus } from "./statuses.js";
import { writeSection } from "./write-section.js";

/** The order in which Backlog.md itself writes keys; ours come last. */
// prettier-ignore
export const keyOrder = [
  "id", "title", "status", "assignee", "reporter", "created_date", "updated_date", "due_date", "labels", "milestone",
  "dependencies", "references", "documentation", "modified_files", "parent_task_id", "subtasks", "priority", "type",
  "project", "ordinal", "onStatusChange", "upstream", "compliance", "spec",
];

export type EditedItem = { readonly text: string } | { readonly refused: string };

/** Sections that `ItemContent.sections` names. */
const named = { plan: "plan", notes: "notes", summary: "summary", dod: "dod" } as const satisfies Record<
  string,
  SectionName
>;

/** The item's text as the patch wants it. What the patch does not name stays to the byte. */
export function editedText(
  project: Project,
  item: WorkspaceItem,
  text: string,
  patch: ItemPatch,
  milestones: ReadonlyMap<string, string>,
): EditedItem {
  const refused = refusalOf(project, patch);
  if (refused !== undefined) return { refused };
  const front = readFrontMatter(text);
  if (front.kind !== "found") return { refused: "The front matter cannot be read." };
  const body = editedBody(item, text, text.length - front.content.length, patch);
  const edited = editFrontMatter(body, frontEdits(project, item, front, patch, milestones), { order: keyOrder });
  if ("bad" in edited) return { refused: edited.bad.says };
  const again = readFrontMatter(edited.text);
  if (again.kind !== "found") return { refused: "The front matter cannot be read." };
  const broken = sectionsOf(edited.text, edited.text.length - again.content.length).bad.length > 0;
  return broken ? { refused: "The text would break the markers of a section." } : edited;
}

function editedBody(item: WorkspaceItem, text: string, from: number, patch: ItemPatch): string {
  let result = text;
  const at = (name: SectionName) =>
    sectionText(
      result,
      sectionsOf(result, from).sections.find((each) => each.name === name),
    );
  const write = (name: SectionName, value: string) => {
    result = writeSection(result, from, name, value);
  };
  if (patch.body !== undefined) write("description", patch.body);
  if (patch.criteria !== undefined) write("criteria", withBoxes(at("criteria"), patch.criteria));
  for (const [key, value] of Object.entries(patch.sections ?? {})) {
    if (key === "dod") write("dod", withBoxes(at("dod"), boxesIn(value)));
    else if (key in named) write(named[key as keyof typeof named], value);
  }
  if (patch.addComments !== undefined && patch.addComments.length > 0)
    write("comments", withComments(at("comments"), patch.addComments));
  if (patch.links === undefined) return result;
  return withAnchor(patch.links.length === 0 ? withoutMade(result, from) : result, from, patch.links);
}

/** Why a patch cannot be written; nothing when it can. */
export function refusalOf(project: Project, patch: ItemPatch): string | undefined {
  const { status, sections = {} } = patch;
  if (status !== undefined && !project.statuses.some(({ name }) => sameStatus(name, status)))
    return `The project has no status \`${status.slice(0, 60)}\`; it has ${project.statuses.map(({ name }) => name).join(", ")}.`;
  const unknown = Object.keys(sections).find((name) => !(name in named));
  if (unknown !== undefined) return `A task has no section \`${unknown.slice(0, 60)}\`.`;
  const words = [
    patch.body,
    ...Object.values(sections),
    ...(patch.addComments ?? []).map(({ body }) => body),
    ...(patch.criteria ?? []).map(({ text }) => text),
  ];
  return words.some((each) => each !== undefined && reserved.test(each))
    ? "The text holds a marker that a task's file uses itself."
    : undefined;
}

function frontEdits(
  project: Project,
  item: WorkspaceItem,
  front: FoundFrontMatter,
  patch: ItemPatch,
  milestones: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { content } = item;
  const edits: Record<string, unknown> = {};
  /** `write`: what goes into the file, where that is not the wanted value itself; undefined takes the key away. */
  const set = (key: string, is: unknown, wanted: unknown, ...write: [unknown?]) => {
    if (wanted !== undefined && JSON.stringify(is) !== JSON.stringify(wanted))
      edits[key] = write.length > 0 ? write[0] : wanted;
  };
  set("title", content.title, patch.title?.replace(/\s+/g, " ").trim());
  set("status", content.status, project.statuses.find(({ name }) => sameStatus(name, patch.status ?? ""))?.name);
  set("assignee", content.assignees, patch.assignees);
  set(
    "priority",
    content.priority?.toLowerCase(),
    patch.priority?.toLowerCase(),
    emptied(patch.priority?.toLowerCase()),
  );
  set("type", content.type, patch.type, emptied(patch.type));
  set("milestone", content.milestone, patch.milestone, emptied(milestoneId(patch.milestone, milestones)));
  set("parent_task_id", content.parent, patch.parent, emptied(patch.parent));
  set("dependencies", content.dependsOn, patch.dependsOn);
  set("labels", content.labels, labelsAfter(content.labels, patch));
  set("references", item.references, referencesAfter(item, patch), emptiedList(referencesAfter(item, patch)));
  if (patch.spec !== undefined) set("spec", item.spec ?? null, patch.spec, patch.spec ?? undefined);
  const compliance = complianceAfter(front.data["compliance"], item.compliance, patch.compliance);
  if (compliance !== undefined) edits["compliance"] = compliance;
  return patch.links === undefined ? edits : { ...edits, ...mirror(front, patch.links) };
}

/** `upstream:` as it should stand: one mapping for one link, a list for several. Keys of an earlier plugin go. */
function mirror(front: FoundFrontMatter, links: readonly ItemLink[]): Record<string, unknown> {
  const records = links.map(linkRecord);
  const same = JSON.stringify(linksFrom(front.data["upstream"]).links) === JSON.stringify(linksFrom(records).links);
  const legacy = ["jira_key", "jira_url", "jira_last_sync", "jira_sync_state"].filter((key) => key in front.data);
  return {
    ...Object.fromEntries(legacy.map((key) => [key, undefined])),
    ...(same ? {} : { upstream: records.length > 1 ? records : records[0] }),
  };
}

export function labelsAfter(labels: readonly string[], { addLabels = [], removeLabels = [] }: ItemPatch): string[] {
  const gone = new Set(removeLabels);
  return [...new Set([...labels.filter((each) => !gone.has(each)), ...addLabels])];
}

/** Addresses of links stand among the references; those of links that are gone go with them. */
export function referencesAfter(item: WorkspaceItem, patch: ItemPatch): string[] {
  const kept = patch.links === undefined ? [] : addressesOf(patch.links);
  const former = patch.links === undefined ? [] : addressesOf(item.links);
  const gone = new Set([...former, ...(patch.removeReferences ?? [])]);
  for (const each of [...kept, ...(patch.addReferences ?? [])]) gone.delete(each);
  return [...new Set([...item.references.filter((each) => !gone.has(each)), ...(patch.addReferences ?? []), ...kept])];
}

export function milestoneId(title: string | undefined, milestones: ReadonlyMap<string, string>): string | undefined {
  if (title === undefined) return undefined;
  return [...milestones].find(([, each]) => each.toLowerCase() === title.toLowerCase())?.[0] ?? title;
}

function emptied(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** Backlog.md leaves an empty list of references out. */
function emptiedList(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
