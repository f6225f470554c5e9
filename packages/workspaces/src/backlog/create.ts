import { join } from "node:path";
import { editFrontMatter } from "@satellite/frontmatter";
import type { ItemCreateEffect, WorkspaceItem } from "@satellite/core";
import { linkRecord, sha256, writeBeside } from "../shared/index.js";
import { addressesOf, withAnchor } from "./anchors.js";
import { withBoxes, boxesIn } from "./checklist.js";
import { withComments } from "./comments.js";
import { keyOrder, milestoneId, refusalOf } from "./edit.js";
import { canonicalId, nextId, slugOf } from "./ids.js";
import type { Names } from "./names.js";
import type { Project } from "./project.js";
import { sameStatus } from "./statuses.js";
import { writeSection } from "./write-section.js";

export type Made =
  { readonly id: string; readonly path: string; readonly revision: string } | { readonly refused: string };

/** What an item was made for, as far as its file tells: tickets that it is linked to, and a comment where there is none. */
export function identitiesOf(item: WorkspaceItem, text: string): string[] {
  const made = [...text.matchAll(/^<!-- satellite-made: (\S+) -->\r?$/gm)].map(([, identity = ""]) => identity);
  return [...item.links.map(({ provider, id }) => `${provider}:${id}`), ...item.references, ...made].map(plain);
}

/** An identity as a comment can hold it. */
export function plain(identity: string): string {
  return identity.replace(/[<>\s]|--/g, "_");
}

/** Makes a file under the next id. To be called while nobody else gives ids. */
export async function createFile(
  project: Project,
  { item, identity }: ItemCreateEffect,
  atMs: number,
  milestones: ReadonlyMap<string, string>,
  names: Names,
): Promise<Made> {
  if (item.kind !== "task" && item.kind !== "draft") return { refused: `Backlog.md makes no ${item.kind} this way.` };
  const { title: _, ...rest } = item.content;
  const refused = refusalOf(project, {
    ...rest,
    ...(item.content.comments ? { addComments: item.content.comments } : {}),
  });
  if (refused !== undefined) return { refused };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    names.lookSure();
    const parent = item.content.parent === undefined ? undefined : canonicalId(project, item.content.parent);
    const id = nextId(project, item.kind === "draft" ? "draft" : project.prefix, (stem) => names.highest(stem), parent);
    const path = `${project.folder}/${item.kind === "draft" ? "drafts" : "tasks"}/${id.toLowerCase()} - ${slugOf(item.content.title)}.md`;
    const text = textOf(project, item, identity, { id, atMs, parent }, milestones);
    if (typeof text !== "string") return text;
    if ((await writeBeside(join(project.root, path), text, null)) !== "written") continue;
    names.made(path);
    return { id, path, revision: sha256(text) };
  }
  return { refused: "Others gave the same ids again and again." };
}

interface Given {
  readonly id: string;
  readonly atMs: number;
  readonly parent: string | undefined;
}

function textOf(
  project: Project,
  item: ItemCreateEffect["item"],
  identity: string,
  given: Given,
  milestones: ReadonlyMap<string, string>,
): string | { refused: string } {
  const { content, links } = item;
  const references = addressesOf(links);
  const records = links.map(linkRecord);
  const status = project.statuses.find(({ name }) => sameStatus(name, content.status ?? ""))?.name;
  const front = editFrontMatter(
    "",
    {
      id: given.id,
      title: content.title.replace(/\s+/g, " ").trim(),
      status: status ?? (item.kind === "draft" ? "Draft" : project.defaultStatus),
      assignee: content.assignees ?? [],
      created_date: new Date(given.atMs).toISOString().slice(0, 16).replace("T", " "),
      labels: content.labels ?? [],
      milestone: milestoneId(content.milestone, milestones),
      dependencies: content.dependsOn ?? [],
      references: references.length > 0 ? references : undefined,
      parent_task_id: given.parent,
      priority: content.priority?.toLowerCase(),
      type: content.type,
      upstream: records.length > 1 ? records : records[0],
    },
    { order: keyOrder },
  );
  if ("bad" in front) return { refused: front.bad.says };
  const from = front.text.length;
  let text = `${front.text}\n`;
  const { plan = "", notes = "", summary = "", dod = "" } = content.sections ?? {};
  text = writeSection(text, from, "description", content.body ?? "");
  text = writeSection(text, from, "criteria", withBoxes("", content.criteria ?? []));
  text = writeSection(text, from, "dod", withBoxes("", boxesIn(dod)));
  text = writeSection(text, from, "plan", plan);
  text = writeSection(text, from, "notes", notes);
  text = writeSection(text, from, "comments", withComments("", content.comments ?? []));
  text = writeSection(text, from, "summary", summary);
  const linked = links.some(({ provider, id }) => `${provider}:${id}` === identity);
  return withAnchor(linked ? text : `${text}\n${madeFor(identity)}\n`, from, links);
}

function madeFor(identity: string): string {
  return `<!-- satellite-made: ${plain(identity)} -->`;
}
