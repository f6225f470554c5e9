import { readFrontMatter, type FoundFrontMatter } from "@satellite/frontmatter";
import type { ItemContent, ItemKind, ItemLink, ItemPlace, ItemProblem, WorkspaceItem } from "@satellite/core";
import { damageOf, lineOfKey, linksFrom, type Source } from "../shared/index.js";
import { anchoredLinks } from "./anchors.js";
import { boxesIn } from "./checklist.js";
import { commentsIn } from "./comments.js";
import { canonicalId, idInName, refOf } from "./ids.js";
import type { Project } from "./project.js";
import { sectionsOf, sectionText, type SectionName } from "./sections.js";
import { sameStatus } from "./statuses.js";

/** What is known of a file beside its text. */
export interface Where {
  /** Relative to the root. */
  readonly path: string;
  readonly place: ItemPlace;
  readonly kind: ItemKind;
  /** Titles of milestones by their ids, lower case. */
  readonly milestones: ReadonlyMap<string, string>;
  /** Addresses of tickets in `references:` are links, where nothing else may be written. */
  readonly referencesLink: boolean;
}

/** The item that a file holds; a problem when it cannot be told what it is. */
export function itemFrom(project: Project, source: Source, where: Where): WorkspaceItem | ItemProblem {
  const { text } = source;
  const { path } = where;
  const damage = damageOf(text, path);
  if (damage !== undefined) return damage;
  const front = readFrontMatter(text);
  if (front.kind === "bad")
    return { code: "FRONT_MATTER", path, line: front.line ?? 1, says: front.says, blocks: true };
  const id = (front.kind === "found" ? front.textOf("id") : undefined) ?? idInName(path.split("/").at(-1) ?? "");
  const canonical = id === undefined ? undefined : canonicalId(project, id);
  if (front.kind === "none" || id === undefined || canonical === undefined)
    return { code: "NO_ID", path, line: 1, says: "The file has no `id` that Backlog.md would know.", blocks: true };
  const from = text.length - front.content.length;
  const links = linksOf(front, text, from, where.referencesLink);
  const content = contentOf(front, text, from, where);
  const known = project.statuses.find(({ name }) => sameStatus(name, content.status));
  const updatedAtMs = timeOf(front.textOf("updated_date") ?? front.textOf("created_date")) ?? source.stamp.mtimeMs;
  const spec = front.textOf("spec");
  return {
    ref: refOf(canonical),
    id,
    workspace: "backlog",
    kind: where.kind,
    place: where.place,
    path,
    content: { ...content, status: known?.name ?? content.status },
    state: where.kind === "milestone" ? (where.place === "archived" ? "closed" : "open") : (known?.state ?? "unknown"),
    links: links.links,
    compliance: complianceOf(front),
    ...(spec === undefined ? {} : { spec }),
    documentation: textsOf(front, "documentation"),
    references: textsOf(front, "references"),
    optOut: content.labels.some((label) => /^ext:(?:no|skip)-export$/.test(label)),
    revision: source.revision,
    updatedAtMs,
    ...(links.healed ? { healed: true } : {}),
    problems: [...problemsOf(text, from, where, content, known !== undefined), ...links.problems(path)],
  };
}

function contentOf(front: FoundFrontMatter, text: string, from: number, where: Where): ItemContent {
  const { sections } = sectionsOf(text, from);
  const at = (name: SectionName) =>
    sectionText(
      text,
      sections.find((each) => each.name === name),
    );
  const named = (["plan", "notes", "summary", "dod"] as const).map((name) => [name, at(name)] as const);
  const milestone = front.textOf("milestone");
  return {
    title: front.textOf("title") ?? "",
    status: front.textOf("status") ?? "",
    body: at("description"),
    criteria: boxesIn(at("criteria")),
    labels: textsOf(front, "labels"),
    assignees: textsOf(front, "assignee"),
    ...present("priority", front.textOf("priority")),
    ...present("type", front.textOf("type")),
    ...present(
      "milestone",
      milestone === undefined ? undefined : (where.milestones.get(milestone.toLowerCase()) ?? milestone),
    ),
    ...present("parent", front.textOf("parent_task_id")),
    dependsOn: textsOf(front, "dependencies"),
    comments: commentsIn(at("comments")),
    sections: Object.fromEntries(named.filter(([, words]) => words !== "")),
  };
}

function problemsOf(text: string, from: number, where: Where, content: ItemContent, known: boolean): ItemProblem[] {
  const { path } = where;
  const markers = sectionsOf(text, from).bad.map(({ line, says }): ItemProblem => ({
    code: "BAD_MARKERS",
    path,
    line,
    says,
    blocks: true,
  }));
  const says = `The project has no status \`${content.status.slice(0, 60)}\`.`;
  return [
    ...markers,
    ...(content.title.trim() === ""
      ? [{ code: "NO_TITLE", path, line: 1, says: "The file has no `title`.", blocks: false } as const]
      : []),
    ...(known || where.kind === "milestone"
      ? []
      : [{ code: "UNKNOWN_STATUS", path, line: lineOfKey(text, "status"), says, blocks: false } as const]),
  ];
}

/** The mirror, else keys of an earlier plugin, else what survives in the body. */
function linksOf(front: FoundFrontMatter, text: string, from: number, referencesLink: boolean) {
  const { upstream } = front.data;
  const read = linksFrom(upstream);
  const problems = (path: string) =>
    read.bad.map((says): ItemProblem => ({
      code: "BAD_LINK",
      path,
      line: lineOfKey(text, "upstream"),
      says,
      blocks: false,
    }));
  if (upstream !== undefined && upstream !== null) return { links: read.links, healed: false, problems };
  const legacy = legacyLinks(front);
  if (legacy.length > 0) return { links: legacy, healed: false, problems };
  const references = textsOf(front, "references");
  const anchored = anchoredLinks(text, from, references);
  if (anchored.length > 0) return { links: anchored, healed: !referencesLink, problems };
  return { links: referencesLink ? referenceLinks(references) : [], healed: false, problems };
}

/** References that are a ticket's address; other words in `references:` are no links. */
function referenceLinks(references: readonly string[]): ItemLink[] {
  return [...linksFrom(references.filter((each) => linksFrom(each).links.length > 0)).links];
}

function legacyLinks(front: FoundFrontMatter): ItemLink[] {
  const id = front.textOf("jira_key");
  if (id === undefined) return [];
  const record = { provider: "jira", id, url: front.textOf("jira_url"), last_sync: front.textOf("jira_last_sync") };
  return [...linksFrom(record).links];
}

function complianceOf(front: FoundFrontMatter): WorkspaceItem["compliance"] {
  const approval = front.textOf("compliance", "requires_approval")?.toLowerCase();
  return {
    ...present("riskLevel", front.textOf("compliance", "risk_level")?.toLowerCase()),
    ...(approval === undefined ? {} : { requiresApproval: !["false", "no", "off", "0", ""].includes(approval) }),
  };
}

export function textsOf(front: FoundFrontMatter, key: string): string[] {
  const value = front.data[key];
  const all = Array.isArray(value) ? value.map((_, index) => front.textOf(key, index)) : [front.textOf(key)];
  return all.filter((each) => each !== undefined && each !== "") as string[];
}

/** `YYYY-MM-DD HH:mm`, in UTC. */
function timeOf(text: string | undefined): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?Z?)?$/.exec(text ?? "");
  const ms = found ? Date.parse(`${found[1]}T${found[2] ?? "00:00"}:00Z`) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
