import type { Dialects, ItemContent, ItemProblem, WorkspaceItem } from "@satellite/core";
import { itemOf, readFrontMatter, type FoundFrontMatter } from "@satellite/frontmatter";
import { leadsOut, lineOfKey, type Source } from "../shared/index.js";
import {
  boxesOf,
  commentsIn,
  outlineOf,
  partText,
  visibleText,
  type Outline,
  type Span,
} from "../shared/prose/index.js";
import { bodyStart, spoilt, texts, timeOf } from "../shared/spec-files/index.js";
import { readUpstream } from "../shared/upstream/index.js";
import { idOf } from "./layout.js";
import { stateOf, statusOf } from "./words.js";

export const boxParts = ["acceptance criteria"] as const;
const bodyParts = new Set(["description", "overview", "summary"]);

type Data = FoundFrontMatter["data"];

/** Keys under which people write the same thing; the first is the one to write where none is there. */
export const spellings = {
  labels: ["labels", "tags"],
  assignees: ["assignee", "assignees"],
  dependsOn: ["depends_on", "dependencies"],
} as const;

/** The spelling that a file has. */
export function keyIn(data: Data, name: keyof typeof spellings): string {
  return spellings[name].find((key) => data[key] !== undefined && data[key] !== null) ?? spellings[name][0];
}

/** A Markdown file as an item. */
export function readMarkdown(path: string, source: Source, dialects: Dialects): WorkspaceItem {
  const { text, revision, stamp } = source;
  const front = readFrontMatter(text);
  const { data, textOf } = front.kind === "found" ? front : nothing;
  const outline = outlineOf(text, bodyStart(text, front));
  const upstream = readUpstream(data.upstream, path, dialects);
  const named = textOf("id")?.trim() ?? "";
  const id = named === "" || leadsOut(named) ? idOf(path) : named;
  const status = statusOf(textOf("status") ?? "");
  const said = data.compliance === undefined ? undefined : itemOf(path, text);
  const title = textOf("title")?.trim() || outline.title?.value;
  const whole = spoilt(path, text, front);
  return {
    ref: `item:markdown:${id}`,
    id,
    workspace: "markdown",
    kind: "spec",
    place: "active",
    path,
    content: contentOf(outline, data, textOf, { title: title ?? idOf(path).split("/").at(-1) ?? id, status }),
    state: stateOf(status),
    links: upstream.links,
    compliance: said?.kind === "item" ? said.item.compliance : {},
    spec: path,
    documentation: texts(data.documentation),
    references: texts(data.references),
    optOut: upstream.optOut,
    revision,
    updatedAtMs: timeOf(textOf, ["updated_at", "updated", "last_updated"]) ?? stamp.mtimeMs,
    problems:
      whole === undefined
        ? [
            ...outside(path, named),
            ...doubts(path, text, title, status),
            ...upstream.problems.map((each) => ({ ...each, line: lineOfKey(text, "upstream") })),
          ]
        : [whole],
  };
}

const nothing: Pick<FoundFrontMatter, "data" | "textOf"> = { data: {}, textOf: () => undefined };

/** Where the description stands: the part of that name, else the lines above the first part. */
export function bodySpan(outline: Outline): Span {
  return outline.parts.find(({ name }) => bodyParts.has(name)) ?? outline.lead;
}

function contentOf(
  outline: Outline,
  data: Data,
  textOf: FoundFrontMatter["textOf"],
  said: Pick<ItemContent, "title" | "status">,
): ItemContent {
  const words = (span: Span): string => visibleText(partText(outline, span));
  const body = bodySpan(outline);
  const named = outline.parts.filter((part) => part !== body && part.name !== "");
  const plain = (["priority", "type", "milestone", "parent"] as const)
    .map((key) => [key, textOf(key)?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== "");
  return {
    ...said,
    body: words(body),
    criteria: boxesOf(outline, boxParts),
    labels: texts(data[keyIn(data, "labels")]),
    assignees: texts(data[keyIn(data, "assignees")]),
    dependsOn: texts(data[keyIn(data, "dependsOn")]),
    comments: commentsIn(outline, "comments"),
    sections: Object.fromEntries(named.map((part) => [part.name, words(part)])),
    ...Object.fromEntries(plain),
  };
}

function outside(path: string, id: string): ItemProblem[] {
  const says = `The id "${id.slice(0, 40)}" could lead out of a folder.`;
  return leadsOut(id) ? [{ code: "NO_ID", path, line: 2, says, blocks: true }] : [];
}

function doubts(path: string, text: string, title: string | undefined, status: string): ItemProblem[] {
  const untitled: ItemProblem[] =
    title === undefined
      ? [{ code: "NO_TITLE", path, line: 1, says: "The file has no title and no heading `# …`.", blocks: false }]
      : [];
  if (stateOf(status) !== "unknown") return untitled;
  const line = lineOfKey(text, "status");
  const says = `"${status.slice(0, 40)}" is no status whose meaning is known.`;
  return [...untitled, { code: "UNKNOWN_STATUS", path, line, says, blocks: false }];
}
