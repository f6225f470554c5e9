import type { Dialects, ItemContent, ItemProblem, WorkspaceItem } from "@satellite/core";
import { itemOf, readFrontMatter, type FoundFrontMatter, type FrontMatter } from "@satellite/frontmatter";
import { lineOfKey, type Source } from "../shared/index.js";
import { bodyStart, spoilt, texts, timeOf } from "../shared/spec-files/index.js";
import {
  boxesOf,
  commentsIn,
  outlineOf,
  partText,
  visibleText,
  type Outline,
  type Span,
} from "../shared/prose/index.js";
import { placeAt, resolved } from "./layout.js";
import { readLinks } from "./links.js";
import { priorityOf, stateOf, statusOf } from "./words.js";

/** Parts that hold boxes, and the one where a first box goes. */
export const boxParts = ["test", "plan", "acceptance criteria"] as const;

export interface Setting {
  readonly specsDir: string;
  readonly dialects: Dialects;
}

/** A spec as an item: what its front matter says, its overview, its boxes, its other parts. */
export function readSpec(path: string, source: Source, paths: readonly string[], setting: Setting): WorkspaceItem {
  const { text, revision, stamp } = source;
  const id = placeAt(path, setting.specsDir)?.id ?? path;
  const front = readFrontMatter(text);
  const { data, textOf } = front.kind === "found" ? front : nothing;
  const links = readLinks(data, path, setting.dialects);
  const outline = outlineOf(text, bodyStart(text, front));
  const status = statusOf(textOf("status") ?? "");
  const content = contentOf(outline, data, textOf, paths, setting);
  const said = data.compliance === undefined ? undefined : itemOf(path, text);
  return {
    ref: `item:leanspec:${id}`,
    id,
    workspace: "leanspec",
    kind: "spec",
    place: status === "archived" || path.startsWith(`${setting.specsDir}/archived/`) ? "archived" : "active",
    path,
    content: { ...content, title: content.title || id, status: status ?? textOf("status") ?? "" },
    state: stateOf(status, content.labels),
    links: links.links,
    compliance: said?.kind === "item" ? said.item.compliance : {},
    spec: path,
    documentation: texts(data.documentation),
    references: [textOf("pr"), ...texts(data.references)].filter(
      (each) => each !== undefined && each !== "",
    ) as string[],
    optOut: links.optOut,
    revision,
    updatedAtMs: timeOf(textOf, ["updated_at", "updated"]) ?? stamp.mtimeMs,
    problems: [
      ...problemsOf(path, text, front, outline, textOf("status")),
      ...links.problems.map((each) => ({ ...each, line: lineOfKey(text, "upstream") })),
    ],
  };
}

const nothing: Pick<FoundFrontMatter, "data" | "textOf"> = { data: {}, textOf: () => undefined };

/**
 * Where the description stands: the overview; the lines above the first part, where only they hold words or there is no
 * overview.
 */
export function bodySpan(outline: Outline): Span {
  const lead = leadSpan(outline);
  const overview = outline.parts.find(({ name }) => name === "overview");
  if (overview === undefined) return lead;
  const words = (span: Span): boolean => visibleText(partText(outline, span)) !== "";
  return !words(overview) && words(lead) ? lead : overview;
}

/** Below the title and the line that repeats the status. */
function leadSpan({ text, lead }: Outline): Span {
  const line = /^[ \t\r\n]*>[ \t]*\*\*Status\*\*:[^\n]*(?:\n|$)(?:>[^\n]*(?:\n|$))*/.exec(
    text.slice(lead.from, lead.to),
  );
  return { from: lead.from + (line?.[0].length ?? 0), to: lead.to };
}

function contentOf(
  outline: Outline,
  data: FoundFrontMatter["data"],
  textOf: FoundFrontMatter["textOf"],
  paths: readonly string[],
  { specsDir }: Setting,
): ItemContent {
  const body = bodySpan(outline);
  const words = (span: Span): string => visibleText(partText(outline, span));
  const named = outline.parts.filter((part) => part.name !== "" && part.name !== "overview");
  const priority = textOf("priority");
  const parent = textOf("parent");
  return {
    title: outline.title?.value ?? "",
    status: "",
    body: words(body),
    criteria: boxesOf(outline, boxParts),
    labels: texts(data.tags),
    assignees: (textOf("assignee") ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
    ...(priority === undefined ? {} : { priority: priorityOf(priority) ?? priority }),
    ...(parent === undefined || parent === "" ? {} : { parent: resolved(parent, paths, specsDir) }),
    dependsOn: texts(data.depends_on).map((each) => resolved(each, paths, specsDir)),
    comments: commentsIn(outline, "notes"),
    sections: Object.fromEntries(named.map((part) => [part.name, words(part)])),
  };
}

function problemsOf(
  path: string,
  text: string,
  front: FrontMatter,
  outline: Outline,
  status: string | undefined,
): ItemProblem[] {
  const whole = spoilt(path, text, front);
  if (whole !== undefined) return [whole];
  const problem = (code: ItemProblem["code"], says: string, line = 1, blocks = true): ItemProblem[] => [
    { code, path, line, says, blocks },
  ];
  const title = outline.title === undefined ? problem("NO_TITLE", "The spec has no heading `# …`.", 1, false) : [];
  if (status === undefined || status === "")
    return [...problem("UNKNOWN_STATUS", "The front matter has no status.", 1, false), ...title];
  const says = `"${status.slice(0, 40)}" is no status of LeanSpec.`;
  return statusOf(status) === undefined
    ? [...problem("UNKNOWN_STATUS", says, lineOfKey(text, "status")), ...title]
    : title;
}
