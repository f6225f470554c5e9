import { statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "../shared/index.js";
import { canonicalId, idInName } from "./ids.js";
import { foldersOf, type Project } from "./project.js";

/** How folders are looked at; a test counts. */
export interface Eyes {
  /** Whether the folder is the one that was looked at: its time and identity. Nothing: it is not there. */
  stamp(folder: string): { readonly mark: string; readonly mtimeMs: number } | undefined;
  /** Paths of the files in it, relative to the root. */
  list(folder: string): readonly string[];
  /** Gives the folder a time that no writer will give it, so that the next write shows, however soon it comes. */
  seal(folder: string, mtimeMs: number): void;
}

export function eyesOn(project: Project): Eyes {
  const folders = new Map(foldersOf(project).map((folder) => [folder.path, folder]));
  return {
    stamp(folder) {
      const found = statSync(join(project.root, folder), { bigint: true, throwIfNoEntry: false });
      if (found?.isDirectory() !== true) return undefined;
      return { mark: `${found.ino} ${found.mtimeNs} ${found.size}`, mtimeMs: Number(found.mtimeMs) };
    },
    list: (folder) =>
      namesIn(
        project.root,
        [folders.get(folder)].filter((each) => each !== undefined),
      ),
    seal(folder, mtimeMs) {
      const earlier = (mtimeMs - 1 - 100 * Math.random()) / 1000;
      try {
        utimesSync(join(project.root, folder), Date.now() / 1000, earlier);
      } catch {
        // Somebody else's folder; without the seal it is listed again each time.
      }
    },
  };
}

/** What is known of one folder. */
interface Known {
  readonly names: Set<string>;
  /** As it was when it was last looked at, or when we wrote to it ourselves. */
  seen: string | undefined;
  /** The same, where nobody can have written unseen in between; absent: it is listed again before an id is given. */
  sure: string | undefined;
}

/** A folder's time has steps, of up to two seconds on some file systems: what was written within one step does not show. */
const stepMs = 2_000;

/** Paths and ids of all files, from their names alone. A folder is listed again only when its time tells. */
export class Names {
  readonly #eyes: Eyes;
  readonly #project: Project;
  readonly #folders: ReadonlyMap<string, Known>;
  readonly #byId = new Map<string, string[]>();
  readonly #highest = new Map<string, number>();
  readonly #fresh = new Set<string>();

  constructor(project: Project, eyes: Eyes = eyesOn(project)) {
    this.#project = project;
    this.#eyes = eyes;
    const unknown = (): Known => ({ names: new Set(), seen: undefined, sure: undefined });
    this.#folders = new Map(foldersOf(project).map(({ path }) => [path, unknown()]));
  }

  /** Looks again where a folder changed by other hands. */
  look(): this {
    for (const [folder, known] of this.#folders) {
      const now = this.#eyes.stamp(folder);
      if (now?.mark !== known.seen) this.#list(folder, known, now);
    }
    return this;
  }

  /** The same, and certain: to be called while nobody else gives ids. */
  lookSure(): this {
    for (const [folder, known] of this.#folders) {
      const now = this.#eyes.stamp(folder);
      if (known.sure === undefined || now?.mark !== known.sure) this.#list(folder, known, now);
    }
    return this;
  }

  /** Paths under a canonical id, live ones first. */
  at(id: string): readonly string[] {
    const all = this.#byId.get(id) ?? [];
    const archived = (path: string): boolean => path.startsWith(`${this.#project.folder}/archive/`);
    return [...all.filter((path) => !archived(path)), ...all.filter(archived)];
  }

  has(path: string): boolean {
    return this.#folders.get(folderIn(path))?.names.has(path) === true;
  }

  /** The largest number behind a stem, `TASK-` or `TASK-7.`, that was ever seen; 0 when there is none. */
  highest(stem: string): number {
    return this.#highest.get(stem) ?? 0;
  }

  milestones(): string[] {
    return [...this.#folders].flatMap(([folder, { names }]) => (folder.endsWith("milestones") ? [...names] : []));
  }

  /** Paths that came since this was last asked. */
  takeFresh(): string[] {
    const fresh = [...this.#fresh];
    this.#fresh.clear();
    return fresh;
  }

  /** Counts a path as one that came: its file is about to say something else. */
  again(path: string): void {
    if (this.has(path)) this.#fresh.add(path);
  }

  /** A file came by our own hand, while nobody else gives ids. */
  made(path: string): void {
    const folder = folderIn(path);
    const known = this.#folders.get(folder);
    if (known === undefined) return;
    known.names.add(path);
    this.#add(path);
    const before = this.#eyes.stamp(folder);
    if (before !== undefined) this.#eyes.seal(folder, before.mtimeMs);
    const after = this.#eyes.stamp(folder);
    known.seen = after?.mark;
    known.sure = after?.mark === before?.mark ? undefined : after?.mark;
  }

  /** A file was replaced by our own hand: its folder's time changed, its names did not. */
  wrote(path: string): void {
    const folder = folderIn(path);
    const known = this.#folders.get(folder);
    if (known !== undefined) [known.seen, known.sure] = [this.#eyes.stamp(folder)?.mark, undefined];
  }

  #list(folder: string, known: Known, now: ReturnType<Eyes["stamp"]>): void {
    const names = new Set(now === undefined ? [] : this.#eyes.list(folder));
    for (const path of known.names) if (!names.has(path)) this.#drop(known, path);
    for (const path of names) if (!known.names.has(path)) this.#add(path);
    for (const path of names) known.names.add(path);
    known.seen = now?.mark;
    known.sure = now !== undefined && Date.now() - now.mtimeMs > stepMs ? now.mark : undefined;
  }

  #add(path: string): void {
    this.#fresh.add(path);
    const id = this.#idOf(path);
    if (id === undefined) return;
    const others = this.#byId.get(id);
    if (others === undefined) this.#byId.set(id, [path]);
    else if (!others.includes(path)) others.push(path);
    for (const [stem, number] of stemsOf(id)) this.#highest.set(stem, Math.max(this.highest(stem), number));
  }

  #drop(known: Known, path: string): void {
    known.names.delete(path);
    this.#fresh.delete(path);
    const id = this.#idOf(path);
    if (id !== undefined)
      this.#byId.set(
        id,
        (this.#byId.get(id) ?? []).filter((each) => each !== path),
      );
  }

  #idOf(path: string): string | undefined {
    return canonicalId(this.#project, idInName(path.slice(path.lastIndexOf("/") + 1)) ?? "");
  }
}

const folderIn = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** `TASK-7.2` has the stems `TASK-` with 7 and `TASK-7.` with 2. */
function stemsOf(id: string): [string, number][] {
  const parts = id.slice(id.lastIndexOf("-") + 1).split(".");
  const head = id.slice(0, id.lastIndexOf("-") + 1);
  return parts.map((number, at) => {
    const stem = at === 0 ? head : `${head}${parts.slice(0, at).join(".")}.`;
    return [stem, Number(number)];
  });
}
