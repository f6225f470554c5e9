import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { FileStamp } from "@satellite/core";
import { readFrontMatter } from "@satellite/frontmatter";
import { alike, namesIn, readSource, stampOf } from "../shared/index.js";
import { foldersOf, type Project } from "./project.js";

/** Titles of milestones by their ids, lower case. A file that looks as it did is not read again. */
export class Milestones {
  readonly #root: string;
  readonly #known = new Map<
    string,
    { readonly stamp: FileStamp; readonly entry: readonly [string, string] | undefined }
  >();

  constructor({ root }: Pick<Project, "root">) {
    this.#root = root;
  }

  /** @param paths of the milestones that are there */
  async titles(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const titles = new Map<string, string>();
    for (const path of paths) {
      const found = lstatSync(join(this.#root, path), { throwIfNoEntry: false });
      if (found === undefined) continue;
      const stamp = stampOf(found);
      const before = this.#known.get(path);
      const entry = alike(before?.stamp, stamp) ? before?.entry : await entryOf(this.#root, path);
      this.#known.set(path, { stamp, entry });
      if (entry !== undefined) titles.set(...entry);
    }
    return titles;
  }
}

export function milestonesIn(project: Project): string[] {
  return namesIn(
    project.root,
    foldersOf(project).filter(({ path }) => path.endsWith("milestones")),
  );
}

async function entryOf(root: string, path: string): Promise<readonly [string, string] | undefined> {
  const source = await readSource(join(root, path), path);
  const front = source === undefined || "code" in source ? undefined : readFrontMatter(source.text);
  const [id, title] = front?.kind === "found" ? [front.textOf("id"), front.textOf("title")] : [];
  return id === undefined || title === undefined ? undefined : [id.toLowerCase(), title];
}
