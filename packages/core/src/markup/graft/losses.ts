import { adfToMarkdown, type AdfNode } from "../adf/index.js";
import { graft, type AdfDocument } from "./graft.js";
import { Job } from "./job.js";
import { dropped, inOrderOf, panelsGone, type Lost } from "./lost.js";
import { nameOfLost } from "./names.js";
import { Reader } from "./reader.js";
import { linesAround, takenOut, type Texts } from "./taken.js";

/** What is to take the place of a document's text. */
export interface Replacing extends Texts {
  /** As the service sent it. */
  readonly native: unknown;
}

/**
 * What a document would lose that nobody took out: named one by one, in its order, so that a person knows each again. Nothing
 * where the new text has all that the document has, or lacks only what Markdown shows and somebody took out as a whole.
 *
 * A block that is gone as a whole, with nothing in its place, was taken out by somebody who saw it; so its mentions, pictures and
 * cards go with it. What a block that was rewritten has no more, nobody is known to have taken out: the words of a mention look
 * like any others. What Markdown does not show at all nobody can have taken out. Colour and width of words go with these words.
 */
export function lossesOf({ native, ...texts }: Replacing): readonly string[] {
  // Where nothing was edited nothing is put in its place, not even what cannot be read back.
  if (typeof native !== "object" || native === null || texts.after === texts.before) return [];
  const lost = lostOf(native, texts).filter((one) => !isLook(one) || one.words === "there");
  if (lost.length === 0) return [];
  const document = native as AdfDocument;
  const taken = takenOut(texts);
  const isMeant = (one: Lost): boolean => {
    if (!isShown(document, one)) return false;
    const lines = linesAround(document, one.path);
    return lines.length > 0 && lines.every((words) => taken.has(words));
  };
  return innermost(lost.filter((one) => !isMeant(one))).map((one) => nameOfLost(one, nodeAt(document, one.path)));
}

function lostOf(native: unknown, { after, before }: Texts): readonly Lost[] {
  if (after.trim() !== "") {
    const { lost, panels = [] } = graft(native, before, after);
    return inOrderOf([...lost, ...panels]);
  }
  // An empty text takes all with it, what shows nothing as well.
  const { kept } = adfToMarkdown(native);
  const job = new Job(new Reader((text) => text));
  const ended = { native: native as AdfDocument, kept, result: [], after };
  return inOrderOf([...dropped(ended, job), ...panelsGone(ended, job)]);
}

const looks = new Set("textColor backgroundColor alignment indentation breakout border fontSize".split(" "));

/** How words look, and nothing else. A comment on words is more than that. */
function isLook({ kind }: Lost): boolean {
  return kind.split(" ").every((mark) => looks.has(mark));
}

/** What holds others is shown by its own looks alone, which Markdown has for these. */
const holders =
  /^(?:panel|expand|nestedExpand|table|tableRow|tableCell|tableHeader|media\w*|decision\w+|layout\w+|caption|paragraph|heading|blockquote|codeBlock|\w+List|listItem|taskItem|text)$/;

function isShown(document: AdfDocument, { kind, path, text }: Lost): boolean {
  if (text === "" || kind === "doc" || kind.split(" ").includes("annotation")) return false;
  const { content = [], type } = nodeAt(document, path);
  return content.length === 0 || holders.test(type);
}

/** A picture is told once, not with the frame that it stands in; columns with what they are columns of. */
function innermost(lost: readonly Lost[]): readonly Lost[] {
  const isIn = (one: Lost, frame: Lost): boolean => one !== frame && isUnder(one.path, frame.path);
  return lost.filter((one) => {
    if (one.kind === "layoutColumn") return !lost.some((other) => other.kind === "layoutSection" && isIn(one, other));
    return !/^media(?:Single|Group)$/.test(one.kind) || !lost.some((other) => isIn(other, one));
  });
}

const isUnder = (path: readonly number[], above: readonly number[]): boolean =>
  above.every((place, at) => path[at] === place);

function nodeAt(document: AdfNode, path: readonly number[]): AdfNode {
  return path.reduce<AdfNode>((node, at) => node.content?.[at] ?? node, document);
}
