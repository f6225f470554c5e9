/** `specs/NNN-slug/README.md`, also one folder deeper: `specs/20251103/019-slug`, `specs/archived/003-slug`. */

const spec = /^(?:(?:\d{8}|archived)\/)?((\d{1,6})-[^/]+)\/README\.md$/i;

export interface Place {
  /** The folder's name, by which LeanSpec calls it: `019-mcp-server`. */
  readonly id: string;
  readonly number: number;
}

/** What a path says, relative to the workspace's root; nothing when it is no spec's. */
export function placeAt(path: string, specsDir: string): Place | undefined {
  if (!path.startsWith(`${specsDir}/`)) return undefined;
  const [, id, number] = spec.exec(path.slice(specsDir.length + 1)) ?? [];
  return id === undefined ? undefined : { id, number: Number(number) };
}

interface Index {
  readonly specsDir: string;
  readonly byId: ReadonlyMap<string, string>;
  /** Paths by number; null where several have it. */
  readonly byNumber: ReadonlyMap<number, string | null>;
  readonly paths: ReadonlySet<string>;
}

/** Each list of paths is looked through once, however many specs refer to others in it. */
const indexes = new WeakMap<readonly string[], Index>();

function indexOf(paths: readonly string[], specsDir: string): Index {
  const known = indexes.get(paths);
  if (known?.specsDir === specsDir) return known;
  const byId = new Map<string, string>();
  const byNumber = new Map<number, string | null>();
  for (const path of paths) {
    const place = placeAt(path, specsDir);
    if (place === undefined) continue;
    if (!byId.has(place.id)) byId.set(place.id, path);
    byNumber.set(place.number, byNumber.has(place.number) ? null : path);
  }
  const index = { specsDir, byId, byNumber, paths: new Set(paths) };
  indexes.set(paths, index);
  return index;
}

/** The path that is meant by `019-mcp-server`, `019`, `19`, or a path to the spec's folder or file. */
export function findSpec(asked: string, paths: readonly string[], specsDir: string): string | undefined {
  const plain = asked.trim().replace(/^\.\//, "").replace(/\/$/, "");
  const index = indexOf(paths, specsDir);
  const named = index.byId.get(plain);
  if (named !== undefined) return named;
  if (/^\d{1,6}$/.test(plain)) return index.byNumber.get(Number(plain)) ?? undefined;
  const spellings = [plain, `${plain}/README.md`, `${specsDir}/${plain}`, `${specsDir}/${plain}/README.md`];
  return spellings.find((path) => index.paths.has(path) && placeAt(path, specsDir) !== undefined);
}

/** The id that a reference (`'001'`, `001-passkeys`, a path) means; the reference itself where it means none that is there. */
export function resolved(reference: string, paths: readonly string[], specsDir: string): string {
  const path = findSpec(reference, paths, specsDir);
  return (path === undefined ? undefined : placeAt(path, specsDir)?.id) ?? reference;
}

/** The folder of the next spec. */
export function nextPath(title: string, paths: readonly string[], specsDir: string, tries: number): string {
  const highest = Math.max(0, ...paths.map((path) => placeAt(path, specsDir)?.number ?? 0));
  return `${specsDir}/${String(highest + 1 + tries).padStart(3, "0")}-${slugOf(title)}/README.md`;
}

/** Letters and digits of any script, joined by hyphens. */
function slugOf(title: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return Array.from(words.join("-")).slice(0, 60).join("").replace(/-$/, "") || "spec";
}
