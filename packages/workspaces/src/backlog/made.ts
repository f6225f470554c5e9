import { identitiesOf, plain } from "./create.js";
import { listed, load, type Loaded } from "./files.js";
import type { Project } from "./project.js";

/** Identities by path. A file is looked at once in a run; thousands of creations then cost one look each at the names. */
export type Made = Map<string, readonly string[]>;

/** The item that was made for this, read again, since its file may say otherwise by now. */
export async function findMade(
  hands: { readonly project: Project; readonly made: Made; readonly run?: unknown },
  identity: string,
): Promise<Loaded | undefined> {
  const { project, made } = hands;
  const read = async (path: string) => {
    const loaded = await load(project, path, new Map(), hands.run !== undefined);
    const whole = loaded !== undefined && "item" in loaded ? loaded : undefined;
    made.set(path, whole === undefined ? [] : identitiesOf(whole.item, whole.source.text));
    return whole;
  };
  const { paths } = listed(project);
  const fresh = paths.filter((path) => !made.has(path));
  for (let at = 0; at < fresh.length; at += 64) await Promise.all(fresh.slice(at, at + 64).map(read));
  for (const path of paths) {
    if (made.get(path)?.includes(plain(identity)) !== true) continue;
    const loaded = await read(path);
    if (loaded !== undefined && made.get(path)?.includes(plain(identity)) === true) return loaded;
  }
  return undefined;
}
