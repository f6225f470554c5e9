import type { ItemComment } from "@satellite/core";
import { isSame, minute, oneLine } from "../shared/prose/index.js";

/** Comments between their markers: `author:`, `created:`, and the text between two lines of `---`. */
export function commentsIn(text: string): ItemComment[] {
  const comments: ItemComment[] = [];
  let head: Record<string, string> = {};
  let body: string[] | undefined;
  for (const line of text.split("\n")) {
    if (line.trim() === "---") {
      if (body !== undefined) {
        comments.push({ author: head["author"] ?? "", at: head["created"] ?? "", body: body.join("\n").trim() });
        head = {};
      }
      body = body === undefined ? [] : undefined;
    } else if (body !== undefined) body.push(line);
    else {
      const [, key, value] = /^(author|created):[ \t]*(.*)$/.exec(line) ?? [];
      if (key !== undefined) head = { ...head, [key]: (value ?? "").trim() };
    }
  }
  return comments;
}

/** Appends those that are not there yet; the same words by the same author at the same minute are the same comment. */
export function withComments(text: string, add: readonly ItemComment[]): string {
  const known = commentsIn(text);
  const fresh = add
    .map((each) => ({ author: oneLine(each.author), at: minute(each.at), body: safeBody(each.body) }))
    .filter((one) => !known.some((each) => isSame(each, one)));
  const entries = fresh.map(({ author, at, body }) => `author: ${author}\ncreated: ${at}\n---\n${body}\n---`);
  return [text, ...entries].filter((each) => each !== "").join("\n\n");
}

/** A line of `---` ends a comment; `***` is drawn the same. */
export function safeBody(body: string): string {
  return body
    .replaceAll("\r\n", "\n")
    .replace(/^[ \t]*---[ \t]*$/gm, "***")
    .trim();
}
