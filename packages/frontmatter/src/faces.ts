import type { Item, Unread } from "@satellite/core";
import { itemOf } from "./item.js";
import { readFrontMatter } from "./read.js";

/** The item that a file's front matter describes; why not, when it cannot be read. */
export function readItem(path: string, text: string): Item | Unread {
  const read = itemOf(path, text);
  if (read.kind === "item") return read.item;
  return { what: path, code: read.code, says: `${path}${read.line === undefined ? "" : `:${read.line}`} ${read.says}` };
}

/** A spec as people read it: without its front matter. Front matter that cannot be read stays where it is. */
export function withoutFrontMatter(text: string): string {
  const read = readFrontMatter(text);
  return read.kind === "bad" ? text : read.content;
}
