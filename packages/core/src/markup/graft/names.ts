import type { AdfNode } from "../adf/index.js";
import { cleanText } from "../inline/clean.js";
import type { Lost } from "./lost.js";

const most = 60;

/** Something of a document, as a person knows it again: `the mention of Ana Ruiz`, `image login.png`. */
export function nameOfLost({ kind, path, text }: Lost, node: AdfNode): string {
  const shown = short(text);
  switch (kind) {
    case "mention":
      return `the mention of ${shown.replace(/^@/, "")}`;
    case "status":
    case "date":
    case "emoji":
      return `${kind} ${shown === "" ? short(wordOf(node, "shortName")) : shown}`;
    case "inlineCard":
    case "blockCard":
    case "embedCard":
      return `card ${shown}`;
    case "panel":
      return `panel (${short(wordOf(node, "panelType")) || "custom"}) "${shown}"`;
    case "extension":
    case "inlineExtension":
    case "bodiedExtension":
    case "multiBodiedExtension":
      return `macro ${short(wordOf(node, "extensionKey")) || shown}`;
    case "layoutSection":
    case "layoutColumn":
      return `columns of "${shown}"`;
    case "table":
      return `table "${shown}"`;
    case "doc":
      return `what could not be read: ${text}`;
    default:
      if (/^media|^image$/.test(kind)) return mediaName(shown, node);
      return shown === "" ? `${kind} without words, in block ${(path[0] ?? 0) + 1}` : otherName(kind, shown, node);
  }
}

/** A picture is shown as `[image: login.png]`. */
function mediaName(shown: string, node: AdfNode): string {
  const [, what, name] = /^\[(image|file)(?:: (.*?))?\]/.exec(shown) ?? [];
  if (what === undefined) return `image ${shown}`;
  const named = name ?? short(wordOf(node, "id"));
  return named === "" ? what : `${what} ${named}`;
}

const marks: Readonly<Record<string, string>> = {
  textColor: "text colour",
  backgroundColor: "background colour",
  annotation: "the comment",
  fontSize: "font size",
  breakout: "width",
};

function otherName(kind: string, shown: string, { type }: AdfNode): string {
  if (kind === type) return `${kind} "${shown}"`;
  const names = kind.split(" ").map((mark) => marks[mark] ?? mark);
  return `${names.join(", ")} on "${shown}"`;
}

function wordOf({ attrs }: AdfNode, name: string): string {
  const value = attrs?.[name];
  return typeof value === "string" ? cleanText(value) : "";
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}
