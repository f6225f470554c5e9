import { cleanText } from "../inline/clean.js";
import { inlineNodes } from "./inline.js";
import { adfLength } from "./length.js";
import type { AdfBlock, AdfCode, AdfDoc, AdfList, AdfParagraph } from "./types.js";

/** Jira refuses longer comments and descriptions. @see https://jira.atlassian.com/browse/JRACLOUD-68949 */
export const adfLimit = 32_767;

const item = /^\s{0,12}(?:[-*+]|(\d{1,9})[.)])\s+(\S.*)$/;
const fence = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]*)\s*$/;

/**
 * The house's own small Markdown as ADF: paragraphs, flat lists, fences, strong, emphasis, code, links to http, https and
 * mailto. Everything else becomes paragraphs with its text; no word is lost, except to the limit, which a last `…` shows.
 */
export function toAdf(markdown: string, max = adfLimit): AdfDoc {
  const lines = cleanText(markdown).split("\n");
  const content: AdfBlock[] = [];
  let length = 0;
  for (let at = 0; at < lines.length;) {
    const { block, next } = takeBlock(lines, at);
    at = next;
    if (block === undefined) continue;
    length += adfLength(block);
    if (length > max - 8) {
      content.push(paragraph("…"));
      break;
    }
    content.push(block);
  }
  return { version: 1, type: "doc", content };
}

interface Taken {
  readonly block: AdfBlock | undefined;
  readonly next: number;
}

function takeBlock(lines: readonly string[], at: number): Taken {
  const line = lines[at] ?? "";
  if (line.trim() === "" || /^<!-- satellite:[^>]* -->\s*$/.test(line)) return { block: undefined, next: at + 1 };
  if (fence.test(line)) return takeCode(lines, at);
  if (item.test(line)) return takeList(lines, at);
  const heading = /^ {0,3}#{1,6}\s+(\S.*)$/.exec(line)?.[1];
  if (heading !== undefined) {
    return { block: { type: "paragraph", content: inlineNodes(heading.trim(), [{ type: "strong" }]) }, next: at + 1 };
  }
  if (line.trimStart().startsWith("|")) return { block: paragraph(line.trim()), next: at + 1 };
  let next = at + 1;
  while (next < lines.length && isText(lines[next] ?? "")) next += 1;
  const text = lines.slice(at, next).map((each) => each.trim());
  return { block: paragraph(text.join(" ")), next };
}

function isText(line: string): boolean {
  return (
    line.trim() !== "" && !fence.test(line) && !item.test(line) && !/^ {0,3}(?:#{1,6}\s|\||<!-- satellite:)/.test(line)
  );
}

function takeCode(lines: readonly string[], at: number): Taken {
  const [, open = "```", language = ""] = fence.exec(lines[at] ?? "") ?? [];
  let next = at + 1;
  while (next < lines.length && !closes(lines[next] ?? "", open)) next += 1;
  const text = lines.slice(at + 1, next).join("\n");
  const block: AdfCode = {
    type: "codeBlock",
    ...(language === "" ? {} : { attrs: { language } }),
    content: text === "" ? [] : [{ type: "text", text }],
  };
  return { block, next: next + 1 };
}

function closes(line: string, open: string): boolean {
  const run = line.trim();
  return run.length >= open.length && run === open.charAt(0).repeat(run.length);
}

function takeList(lines: readonly string[], at: number): Taken {
  const first = item.exec(lines[at] ?? "")?.[1];
  const items: AdfParagraph[] = [];
  let next = at;
  for (
    let found = item.exec(lines[next] ?? "");
    found !== null && (found[1] === undefined) === (first === undefined);
  ) {
    let text = found[2] ?? "";
    next += 1;
    while (next < lines.length && isText(lines[next] ?? "")) {
      text += ` ${(lines[next] ?? "").trim()}`;
      next += 1;
    }
    items.push(paragraph(text.trim()));
    found = item.exec(lines[next] ?? "");
  }
  const order = Number(first ?? 1);
  const block: AdfList = {
    type: first === undefined ? "bulletList" : "orderedList",
    ...(first === undefined || order === 1 ? {} : { attrs: { order } }),
    content: items.map((each) => ({ type: "listItem", content: [each] })),
  };
  return { block, next };
}

function paragraph(text: string): AdfParagraph {
  return { type: "paragraph", content: inlineNodes(text) };
}
