import { cleanText } from "../../inline/clean.js";

/** A node as it came, with only what is needed of it, each part of the kind that it should be. */
export interface Seen {
  readonly type: string;
  /** Empty where it has none; cleaned. */
  readonly text: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly SeenMark[];
  readonly content: readonly Seen[];
  /** Places from the document down. */
  readonly path: readonly number[];
  /** The very value. */
  readonly source: unknown;
}

export interface SeenMark {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
}

export interface SeenDocument {
  readonly content: readonly Seen[];
  readonly problems: readonly string[];
}

const maxDepth = 50;
const maxNodes = 100_000;
/** UTF-16 units of text over the whole document. */
const maxText = 1_048_576;

/** Whatever a service sent as a document: nothing that it holds is taken for granted, and what is no document has no blocks. */
export function readDocument(value: unknown): SeenDocument {
  const budget = new Budget();
  if (typeof value === "string")
    return { content: [textAt(cleanText(budget.words(value)), [0], value)], problems: budget.problems };
  const content = isRecord(value) && Array.isArray(value["content"]) ? value["content"] : undefined;
  if (content === undefined) {
    const nothing = value === null || value === undefined;
    return { content: [], problems: nothing ? [] : ["This is no Atlassian document: it has no content."] };
  }
  return { content: readAll(content, [], budget), problems: budget.problems };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Budget {
  readonly problems: string[] = [];
  private nodes = maxNodes;
  private text = maxText;

  node(): boolean {
    this.nodes -= 1;
    if (this.nodes === -1) this.problems.push(`The document has more than ${maxNodes} nodes; the rest is left out.`);
    return this.nodes >= 0;
  }

  words(text: string): string {
    if (text.length <= this.text) {
      this.text -= text.length;
      return text;
    }
    const cut = text.slice(0, this.text);
    if (this.text >= 0) this.problems.push("The document is larger than 1 MB; the rest is left out.");
    this.text = -1;
    return cut;
  }

  tooDeep(): void {
    const says = `The document is nested more than ${maxDepth} levels deep; what is deeper is shown as plain words.`;
    if (!this.problems.includes(says)) this.problems.push(says);
  }
}

function readAll(values: readonly unknown[], path: readonly number[], budget: Budget): Seen[] {
  const seen: Seen[] = [];
  for (const [at, value] of values.entries()) {
    if (!budget.node()) break;
    if (isRecord(value)) seen.push(readOne(value, [...path, at], budget));
  }
  return seen;
}

function readOne(value: Readonly<Record<string, unknown>>, path: readonly number[], budget: Budget): Seen {
  const { type, text, attrs, marks, content } = value;
  const children = Array.isArray(content) ? content : [];
  const deep = path.length >= maxDepth && children.length > 0;
  if (deep) budget.tooDeep();
  return {
    type: typeof type === "string" ? type : "",
    text: typeof text === "string" ? cleanText(budget.words(text)) : "",
    attrs: isRecord(attrs) ? attrs : {},
    marks: (Array.isArray(marks) ? marks.slice(0, 20) : []).flatMap((mark: unknown) =>
      isRecord(mark) && typeof mark["type"] === "string"
        ? [{ type: mark["type"], attrs: isRecord(mark["attrs"]) ? mark["attrs"] : {} }]
        : [],
    ),
    content: deep ? [wordsBelow(children, path, budget)] : readAll(children, path, budget),
    path,
    source: value,
  };
}

/** Without recursion: somebody may nest a hundred thousand levels. */
function wordsBelow(values: readonly unknown[], path: readonly number[], budget: Budget): Seen {
  const words: string[] = [];
  const open = values.toReversed();
  while (open.length > 0 && budget.node()) {
    const value = open.pop();
    if (!isRecord(value)) continue;
    if (typeof value["text"] === "string") words.push(cleanText(budget.words(value["text"])));
    const { content } = value;
    if (Array.isArray(content)) for (let at = content.length - 1; at >= 0; at -= 1) open.push(content[at]);
  }
  return textAt(words.join(" "), [...path, 0], values);
}

function textAt(text: string, path: readonly number[], source: unknown): Seen {
  return { type: "text", text, attrs: {}, marks: [], content: [], path, source };
}
