import {
  nameOf,
  type Blob,
  type Change,
  type Item,
  type Link,
  type SettledConfig,
  type Spec,
  type Unread,
} from "@satellite/core";
import { sha256Of } from "@satellite/core/digest";
import { matchesAny } from "@satellite/core/policy/paths";
import { chooseSpec, pathHolds, specFolders, wantedFiles } from "@satellite/core/thread";
import type { House } from "./house.js";

/** Specs larger than this are reported, not read. Bytes. */
const maxSpecBytes = 1_000_000;

export interface FilesRead {
  readonly blobs: readonly Blob[];
  readonly items: readonly Item[];
  /** The same items as the base has them: where risk is concerned, the stricter side counts. */
  readonly baseItems: readonly Item[];
  readonly unread: readonly Unread[];
}

/** Specs and items at the head of the change, in one round trip. Their text is data. */
export async function readFiles(
  change: Change,
  links: readonly Link[],
  config: SettledConfig,
  house: House,
): Promise<FilesRead> {
  const wanted = wantedFiles(change, links, config);
  const left: Unread[] =
    wanted.left === 0
      ? []
      : [
          {
            what: "files",
            code: "MARKUP_LIMIT",
            says: `${wanted.left} of the changed Markdown files were too many to look into`,
          },
        ];
  if (wanted.paths.length === 0) return { blobs: [], items: [], baseItems: [], unread: left };
  const before = changedBefore(change, wanted.changed);
  const also = before.length === 0 ? [] : [{ sha: change.base.sha, paths: before }];
  const { blobs: all, unread } = await house.host.readFiles(headOf(change), wanted.paths, also);
  const blobs = all.filter((blob) => blob.sha !== change.base.sha || change.base.sha === change.head.sha);
  const parsed = await itemsOf(blobs, house);
  const base = await itemsOf(
    all.filter((blob) => blob.sha === change.base.sha),
    house,
  );
  return { blobs, items: parsed.items, baseItems: base.items, unread: [...unread, ...left, ...parsed.unread] };
}

/** Paths at the base of files that the change edits, moves or removes. */
function changedBefore(change: Change, changed: ReadonlySet<string>): string[] {
  return change.files.flatMap((file) => {
    if (file.status === "added" || !changed.has(file.path)) return [];
    return [file.previousPath ?? file.path];
  });
}

export async function itemsOf(blobs: readonly Blob[], house: House): Promise<{ items: Item[]; unread: Unread[] }> {
  const items: Item[] = [];
  const unread: Unread[] = [];
  for (const blob of blobs) {
    if (blob.text === null || !blob.text.replace(/^\uFEFF/, "").startsWith("---")) continue;
    const item = await house.readItem(blob.path, blob.text);
    if (item === undefined) continue;
    if ("code" in item) unread.push(item);
    else items.push(item);
  }
  return { items, unread };
}

export interface SpecFound {
  readonly spec?: Spec;
  readonly candidates: readonly string[];
  readonly unread: readonly Unread[];
}

/** The spec that belongs to the change; a search through the folders only when the policy asks for one. */
export async function findSpec(
  change: Change,
  links: readonly Link[],
  files: FilesRead,
  config: SettledConfig,
  house: House,
): Promise<SpecFound> {
  const choice = chooseSpec({ links, items: files.items, blobs: files.blobs, config });
  if (choice.path !== undefined && choice.by !== undefined) return specAt(choice.path, choice.by, change, files.blobs);
  const named = files.items.flatMap((item) => [...(item.spec === undefined ? [] : [item.spec]), ...item.documentation]);
  const read = new Set(files.blobs.map((blob) => blob.path));
  const listed =
    config.policy.spec.required && links.length > 0 && choice.candidates.length === 0
      ? await listSpecs(change, config, house)
      : { paths: [], unread: [] };
  const more = [...new Set([...named, ...listed.paths.filter((path) => holds(path, links))])]
    .filter((path) => !read.has(path))
    .slice(0, 20);
  if (more.length === 0) return { candidates: choice.candidates, unread: listed.unread };
  const { blobs, unread } = await house.host.readFiles(headOf(change), more);
  const parsed = await itemsOf(blobs, house);
  const all = { links, items: [...files.items, ...parsed.items], blobs: [...files.blobs, ...blobs], config };
  const again = chooseSpec(all);
  const problems = [...listed.unread, ...unread, ...parsed.unread];
  if (again.path === undefined || again.by === undefined) return { candidates: again.candidates, unread: problems };
  const found = specAt(again.path, again.by, change, all.blobs);
  return { ...found, unread: [...problems, ...found.unread] };
}

async function listSpecs(
  change: Change,
  config: SettledConfig,
  house: House,
): Promise<{ paths: readonly string[]; unread: readonly Unread[] }> {
  if (house.host.listFiles === undefined) return { paths: [], unread: [] };
  const { paths, unread } = await house.host.listFiles(headOf(change), specFolders(config.policy.spec.paths));
  return { paths: paths.filter((path) => matchesAny(path, config.policy.spec.paths)), unread };
}

/** As whole names: a ticket PROJ-1 must not crowd out its own spec with those of PROJ-10 to PROJ-19. */
function holds(path: string, links: readonly Link[]): boolean {
  return links.some((link) => pathHolds(path, nameOf(link.ref).replace(/^.*#/, "")));
}

function specAt(path: string, by: Spec["by"], change: Change, blobs: readonly Blob[]): SpecFound {
  const blob = blobs.find((one) => one.path === path);
  if (blob?.text == null) return { candidates: [path], unread: [] };
  if (blob.bytes > maxSpecBytes) {
    const why: Unread = {
      what: path,
      code: "SPEC_TOO_LARGE",
      says: `${path} has ${blob.bytes} bytes; specs may have ${maxSpecBytes}`,
    };
    return { candidates: [path], unread: [why] };
  }
  const changed = change.files.some((file) => file.path === path && file.status !== "removed");
  const url = `${change.repository.url}/blob/${change.head.sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
  return { spec: { path, sha256: sha256Of(blob.text), text: blob.text, url, by, changed }, candidates: [], unread: [] };
}

/** A fork that is gone leaves its commits in the base repository's pull refs. */
export function headOf(change: Change): { repository: string; sha: string } {
  return { repository: change.repository.fullName, sha: change.head.sha };
}
