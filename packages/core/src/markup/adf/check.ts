import { pathText, type Path } from "../../validation/index.js";

/** What keeps a value from being an Atlassian document. */
export interface AdfFault {
  /** `content[2].content[0].text`; empty for the document itself. */
  readonly path: string;
  readonly says: string;
}

const maxDepth = 50;
const maxNodes = 100_000;

const inlineOnly = new Set(
  "text hardBreak mention emoji inlineCard date status placeholder mediaInline inlineExtension".split(" "),
);
const blockOnly = new Set(
  (
    "paragraph heading bulletList orderedList taskList decisionList codeBlock blockquote panel expand nestedExpand " +
    "table rule mediaSingle mediaGroup blockCard layoutSection"
  ).split(" "),
);

/** Parts that stand in one place only, and what their place takes alone. */
const parts: Readonly<Record<string, readonly string[]>> = {
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  taskList: ["taskItem", "blockTaskItem", "taskList"],
  decisionList: ["decisionItem"],
  table: ["tableRow"],
  tableRow: ["tableCell", "tableHeader"],
  codeBlock: ["text"],
};
const places: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.values(parts)
    .flat()
    .filter((type) => type !== "text" && type !== "taskList")
    .map((type) => [type, new Set(Object.keys(parts).filter((place) => parts[place]?.includes(type)))]),
);
const holdsInline = new Set(["paragraph", "heading", "taskItem", "decisionItem"]);
const holdsBlocks = new Set(
  "doc blockquote panel expand nestedExpand listItem tableCell tableHeader layoutColumn".split(" "),
);

interface Open {
  readonly value: unknown;
  readonly path: Path;
  /** The type of the node that it stands in. */
  readonly place: string;
  readonly depth: number;
}

/**
 * The first fault of what should be an Atlassian document, in its own order: shapes, places, levels, sizes. Types that nobody
 * knows may stand anywhere, since services invent new ones.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function faultInAdf(document: unknown): AdfFault | undefined {
  if (!isRecord(document)) return { path: "", says: "a document is an object" };
  if (document["type"] !== "doc") return { path: "type", says: `"doc" is expected, not ${shown(document["type"])}` };
  if (document["version"] !== 1) return { path: "version", says: `1 is expected, not ${shown(document["version"])}` };
  if (!Array.isArray(document["content"])) return { path: "content", says: "a list of nodes is expected" };
  const open = childrenOf(document["content"], ["content"], "doc", 1);
  for (let count = 1; ; count += 1) {
    const next = open.pop();
    if (next === undefined) return undefined;
    const fault = count > maxNodes ? { path: [], says: `more than ${maxNodes} nodes` } : faultIn(next);
    if (fault !== undefined) return { path: pathText(fault.path), says: fault.says };
    const { content, type } = next.value as { content?: readonly unknown[]; type: string };
    // One after another: spreading a long list would be too many arguments.
    for (const child of childrenOf(content ?? [], [...next.path, "content"], type, next.depth + 1)) open.push(child);
  }
}

/** Last first: what is taken from the end comes in the document's order. */
function childrenOf(content: readonly unknown[], path: Path, place: string, depth: number): Open[] {
  return content.map((value, at) => ({ value, path: [...path, at], place, depth })).toReversed();
}

type Fault = { readonly path: Path; readonly says: string };

function faultIn({ depth, path, place, value }: Open): Fault | undefined {
  if (!isRecord(value)) return { path, says: `a node is expected, not ${shown(value)}` };
  const { type } = value;
  const at = (key: string, says: string): Fault => ({ path: [...path, key], says });
  if (typeof type !== "string" || type === "") return at("type", `the type of a node is expected, not ${shown(type)}`);
  if (depth > maxDepth) return { path, says: `nested more than ${maxDepth} levels deep` };
  if (!mayStand(type, place)) return { path, says: `${shown(type)} cannot stand in ${place}` };
  if (value["content"] !== undefined && !Array.isArray(value["content"]))
    return at("content", "a list of nodes is expected");
  if (value["attrs"] !== undefined && !isRecord(value["attrs"])) return at("attrs", "an object is expected");
  return faultInText(value, at) ?? faultInMarks(value["marks"], path) ?? faultInLevel(value, path);
}

function faultInText(node: Fields, at: (key: string, says: string) => Fault): Fault | undefined {
  const { text, type } = node;
  if (type === "text" && (typeof text !== "string" || text === "")) {
    return at("text", `words are expected, not ${shown(text)}`);
  }
  return type !== "text" && text !== undefined && typeof text !== "string"
    ? at("text", "words are expected")
    : undefined;
}

function faultInMarks(marks: unknown, path: Path): Fault | undefined {
  if (marks === undefined) return undefined;
  if (!Array.isArray(marks)) return { path: [...path, "marks"], says: "a list of marks is expected" };
  const bad = marks.findIndex((mark) => !isRecord(mark) || typeof mark["type"] !== "string");
  if (bad >= 0) return { path: [...path, "marks", bad], says: "a mark with a type is expected" };
  const link = marks.findIndex((mark: Fields) => mark["type"] === "link" && typeof hrefOf(mark) !== "string");
  return link < 0 ? undefined : { path: [...path, "marks", link, "attrs", "href"], says: "an address is expected" };
}

function hrefOf({ attrs }: Fields): unknown {
  return isRecord(attrs) ? attrs["href"] : undefined;
}

function faultInLevel({ attrs, type }: Fields, path: Path): Fault | undefined {
  if (type !== "heading") return undefined;
  const level = isRecord(attrs) ? attrs["level"] : undefined;
  const fine = typeof level === "number" && Number.isInteger(level) && level >= 1 && level <= 6;
  return fine ? undefined : { path: [...path, "attrs", "level"], says: `1 to 6 is expected, not ${shown(level)}` };
}

function mayStand(type: string, place: string): boolean {
  const only = parts[place];
  if (only !== undefined) return only.includes(type) || !isKnown(type);
  if (places[type] !== undefined) return !isKnown(place);
  if (holdsInline.has(place)) return !blockOnly.has(type);
  return !holdsBlocks.has(place) || !inlineOnly.has(type);
}

function isKnown(type: string): boolean {
  return inlineOnly.has(type) || blockOnly.has(type) || holdsBlocks.has(type) || places[type] !== undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Short, and in one line. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  return JSON.stringify(value).slice(0, 40);
}
