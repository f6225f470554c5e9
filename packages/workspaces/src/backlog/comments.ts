import type { ItemComment } from "@satellite/core";

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

/** Appends those that are not there yet; the same words by the same author are the same comment. */
export function withComments(text: string, add: readonly ItemComment[]): string {
  const known = commentsIn(text);
  const fresh = add
    .map((each) => ({ author: oneLine(each.author), at: minute(each.at), body: safeBody(each.body) }))
    .filter(({ author, body }) => !known.some((each) => each.author === author && each.body === body));
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

/** Backlog.md keeps minutes, in UTC. */
function minute(at: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(at);
  return iso ? `${iso[1]} ${iso[2]}` : oneLine(at);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
