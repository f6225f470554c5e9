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

/** The keys of a text's front matter with their values; numbers that YAML would write otherwise stay what they are. */
export function ownValues(text: string): Readonly<Record<string, unknown>> {
  const read = readFrontMatter(text);
  if (read.kind !== "found") return {};
  const pairs = Object.entries(read.data).map(([key, value]) => {
    const written = typeof value === "number" || typeof value === "bigint" ? read.textOf(key) : undefined;
    return [key, written === undefined || `${value as number}` === written ? value : written] as const;
  });
  return Object.fromEntries(pairs);
}
