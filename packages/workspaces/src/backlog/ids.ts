/** Ids as Backlog.md spells them: upper case inside, lower case in names, padded where the project says so. */
import type { ItemRef } from "@satellite/core";
import type { Project } from "./project.js";

const whole = /^([a-z][a-z0-9_-]*?)-(\d{1,12}(?:\.\d{1,12})*)$/i;

/** One spelling for all: `task-001.02`, `TASK-1.2` and (with the project's prefix) `1.2` are `TASK-1.2`. */
export function canonicalId(project: Project, id: string): string | undefined {
  const text = /^\d/.test(id.trim()) ? `${project.prefix}-${id.trim()}` : id.trim();
  const [, prefix, numbers] = whole.exec(text) ?? [];
  if (prefix === undefined || numbers === undefined) return undefined;
  return `${prefix.toUpperCase()}-${numbers.split(".").map(unpadded).join(".")}`;
}

export function refOf(canonical: string): ItemRef {
  return `item:backlog:${canonical}`;
}

/** The id that a file's name begins with: `task-1.1 - Slug.md`. */
export function idInName(name: string): string | undefined {
  return /^([a-z][a-z0-9_-]*?-\d{1,12}(?:\.\d{1,12})*)(?: - |\.md$)/i.exec(name)?.[1];
}

/**
 * The next id of a kind, in the project's spelling: the largest of all that are there, and one.
 *
 * @param highest the largest number behind a stem, `TASK-` or `TASK-7.`
 * @param parent canonical; its next sub-task then
 */
export function nextId(project: Project, prefix: string, highest: (stem: string) => number, parent?: string): string {
  const stem = parent === undefined ? `${prefix.toUpperCase()}-` : `${parent}.`;
  const next = String(highest(stem) + 1);
  return parent === undefined ? stem + next.padStart(project.padding, "0") : stem + next;
}

/** Title as a part of a file's name: `Fix Login: Latency & co` is `Fix-Login-Latency-co`. */
export function slugOf(title: string): string {
  const words = title.replace(/[^\p{L}\p{N}\s_.-]/gu, "").trim();
  const slug = words.replace(/[\s-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  // File systems take 255 bytes; a letter may take four.
  const letters = Array.from(slug).slice(0, 120);
  while (Buffer.byteLength(letters.join("")) > 180) letters.pop();
  return letters.join("") || "untitled";
}

function unpadded(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
