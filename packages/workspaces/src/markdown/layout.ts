import { matches, matchesAny } from "@satellite/core/policy/paths";
import { scanFiles, type Folder } from "../shared/index.js";

const wild = /[*?]/;
const markdown = /\.(?:md|mdx|markdown)$/i;

/** The folders that patterns begin in, each looked through to the bottom. */
export function foldersOf(patterns: readonly string[]): Folder[] {
  return patterns.map((pattern) => {
    const parts = partsOf(pattern);
    const last = parts.at(-1) ?? "";
    const first = parts.findIndex((part) => wild.test(part));
    const fixed = parts.slice(0, first < 0 ? -1 : Math.min(first, parts.length - 1));
    return {
      path: fixed.join("/"),
      deep: first >= 0,
      accept: (name) => isMarkdown(name) && (last === "**" || matches(name, last)),
    };
  });
}

/** Paths of all specs that the patterns mean, from their names alone; sorted. */
export function specsIn(root: string, patterns: readonly string[]): string[] {
  const { index } = scanFiles(root, foldersOf(patterns));
  return [...index.keys()].filter((path) => isMarkdown(path) && matchesAny(path, patterns)).toSorted();
}

/** A pattern may mean more than Markdown: pictures beside a spec are no specs. */
export function isMarkdown(path: string): boolean {
  return markdown.test(path);
}

/** A path without its extension: what a file is called that does not name itself. */
export function idOf(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}

/** The path that is meant by a path with or without extension. */
export function findPath(asked: string, paths: readonly string[]): string | undefined {
  const plain = asked.trim().replace(/^\.\//, "");
  return paths.find((path) => path === plain) ?? paths.find((path) => idOf(path) === plain);
}

/**
 * A path for a new spec that the pattern means: `specs/**\/spec.md` gives `specs/<slug>/spec.md`, `docs/*.md` gives
 * `docs/<slug>.md`. Nothing when the pattern leaves no room for a name.
 */
export function newPath(patterns: readonly string[], slug: string): string | undefined {
  const pattern = patterns.find((each) => wild.test(each) || each.endsWith("/"));
  if (pattern === undefined) return undefined;
  const parts = partsOf(pattern);
  const last = parts.at(-1) ?? "";
  const file = last === "**" ? `${slug}.md` : last.replace("*", slug).replace(/[*?]/g, "");
  const named = wild.test(last);
  const folders = parts.slice(0, -1).flatMap((part) => {
    if (part === "**") return named ? [] : [slug];
    return wild.test(part) ? [part.replace("*", slug).replace(/[*?]/g, "")] : [part];
  });
  const path = [...folders, file.includes(".") ? file : `${file}.md`].join("/");
  return matches(path, pattern) ? path : undefined;
}

/** Letters and digits of any script, joined by hyphens; `-2` and on where a name is taken. */
export function slugOf(title: string, tries: number): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = Array.from(words.join("-")).slice(0, 60).join("").replace(/-$/, "") || "spec";
  return tries === 0 ? slug : `${slug}-${tries + 1}`;
}

function partsOf(pattern: string): string[] {
  const parts = pattern.replace(/^\.?\//, "").split("/");
  return parts.at(-1) === "" ? [...parts.slice(0, -1), "**"] : parts;
}
