import { identitiesOf, plain } from "./create.js";
import { load, type Loaded } from "./files.js";
import type { Names } from "./names.js";
import type { Project } from "./project.js";

/** What files were made for. A file is looked at once in a run, so that thousands of creations cost one look each. */
export class Made {
  readonly #byPath = new Map<string, readonly string[]>();
  readonly #byIdentity = new Map<string, Set<string>>();

  set(path: string, found: readonly string[]): void {
    this.forget(path);
    // Words that were cut out of a file's text would keep the whole text in memory.
    const identities = JSON.parse(JSON.stringify(found)) as string[];
    this.#byPath.set(path, identities);
    for (const each of identities) {
      const paths = this.#byIdentity.get(each) ?? new Set();
      this.#byIdentity.set(each, paths.add(path));
    }
  }

  forget(path: string): void {
    for (const each of this.#byPath.get(path) ?? []) this.#byIdentity.get(each)?.delete(path);
    this.#byPath.delete(path);
  }

  pathsOf(identity: string): readonly string[] {
    return [...(this.#byIdentity.get(identity) ?? [])];
  }

  knows(path: string, identity: string): boolean {
    return this.#byPath.get(path)?.includes(identity) === true;
  }
}

/** The item that was made for this, read again, since its file may say otherwise by now. */
export async function findMade(
  hands: { readonly project: Project; readonly names: Names; readonly made: Made; readonly run?: unknown },
  asked: string,
): Promise<Loaded | undefined> {
  const { project, names, made } = hands;
  const identity = plain(asked);
  const read = async (path: string) => {
    const loaded = await load(project, path, new Map(), hands.run !== undefined);
    const whole = loaded !== undefined && "item" in loaded ? loaded : undefined;
    made.set(path, whole === undefined ? [] : identitiesOf(whole.item, whole.source.text));
    return whole;
  };
  const fresh = names.takeFresh();
  for (let at = 0; at < fresh.length; at += 64) await Promise.all(fresh.slice(at, at + 64).map(read));
  for (const path of made.pathsOf(identity)) {
    const loaded = names.has(path) ? await read(path) : undefined;
    if (loaded !== undefined && made.knows(path, identity)) return loaded;
  }
  return undefined;
}
