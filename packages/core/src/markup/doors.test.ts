import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";

const here = new URL(".", import.meta.url);

/** All modules that a folder of markup reaches, by following relative imports. */
function reached(entry: URL, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(entry.href)) return seen;
  const source = readFileSync(entry, "utf8");
  const from = [...source.matchAll(/(?:from|import) "([^"]+)"/g)].map(([, name]) => name ?? "");
  seen.set(
    entry.href,
    from.filter((name) => !name.startsWith(".")),
  );
  for (const name of from) if (name.startsWith(".")) reached(new URL(name.replace(/\.js$/, ".ts"), entry), seen);
  return seen;
}

const libraries = (folder: string): string[] => [...reached(new URL(`${folder}/index.ts`, here)).values()].flat();

describe("the doors of markup", () => {
  it.each(["block", "inline", "inspect", "lines"])("%s opens without the Markdown parser", (folder) => {
    expect(libraries(folder).filter((name) => /mdast|micromark/.test(name))).toEqual([]);
  });

  it("are all listed by the front door, but for the line scanner", () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const front = readFileSync(new URL("index.ts", here), "utf8");
    for (const { name } of folders) expect(front.includes(`"./${name}/index.js"`)).toBe(name !== "lines");
    for (const folder of ["spec", "adf", "incoming"]) expect(libraries(folder)).toContain("mdast-util-from-markdown");
  });
});
