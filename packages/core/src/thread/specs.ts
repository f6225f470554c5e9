import type { SettledConfig } from "../config/settled.js";
import type { Blob } from "../contracts/change.js";
import { nameOf } from "../contracts/ref.js";
import type { Item, Spec } from "../contracts/thread.js";
import type { Link } from "../contracts/ticket.js";
import { matchesAny } from "../policy/paths/index.js";

export interface Choice {
  readonly path?: string;
  /** The step that decided, or that found several. */
  readonly by?: Spec["by"];
  /** Every path that could be meant, when none is chosen or several are equally strong. */
  readonly candidates: readonly string[];
}

interface Known {
  readonly links: readonly Link[];
  readonly items: readonly Item[];
  readonly blobs: readonly Blob[];
  readonly config: SettledConfig;
}

/**
 * The spec of a change. Strongest first: an item's `spec:`, its documentation and references, a path
 * that holds the key or the task's id, a spec whose `upstream.id` is the ticket. Two of equal
 * strength are no choice: both are candidates.
 */
export function chooseSpec(known: Known): Choice {
  return chooseFor(
    known.items.filter((item) => leadsTo(item, known.links)),
    known,
  );
}

/** The same steps for items that are known to be meant, whatever ticket they lead to. */
export function chooseFor(ours: readonly Item[], known: Omit<Known, "items">): Choice {
  const specs = known.blobs
    .filter((blob) => blob.text !== null && matchesAny(blob.path, known.config.policy.spec.paths))
    .map((blob) => blob.path);
  const present = new Set(known.blobs.filter((blob) => blob.text !== null).map((blob) => blob.path));
  const steps: readonly [Spec["by"], () => string[]][] = [
    [
      "frontmatter",
      () => ours.flatMap((item) => (item.spec === undefined ? [] : [item.spec])).filter((path) => present.has(path)),
    ],
    ["item", () => ours.flatMap((item) => item.documentation).filter((path) => present.has(path))],
    ["path", () => specs.filter((path) => names(known.links, ours).some((name) => pathHolds(path, name)))],
    ["upstream", () => specs.filter((path) => ours.some((item) => item.path === path))],
  ];
  const primary = known.links.filter((link) => link.relation === "primary");
  for (const [by, find] of steps) {
    const found = [...new Set(find())];
    const [first] = found;
    if (found.length === 1 && first !== undefined) return { path: first, by, candidates: [] };
    if (found.length < 2) continue;
    const strong = found.filter((path) => names(primary, []).some((name) => pathHolds(path, name)));
    const [best] = strong;
    if (strong.length === 1 && best !== undefined) return { path: best, by, candidates: [] };
    return { by, candidates: found };
  }
  return { candidates: specs };
}

/** Does a whole path segment, or the head of one, hold this name? `specs/PROJ-1042-login/spec.md` does. */
export function pathHolds(path: string, name: string): boolean {
  const wanted = name.toLowerCase();
  return path.split("/").some((segment) => {
    const at = segment.toLowerCase().indexOf(wanted);
    if (at < 0) return false;
    const before = segment[at - 1] ?? "";
    const after = segment[at + wanted.length] ?? "";
    return !/[a-z0-9]/i.test(before) && !/[a-z0-9]/i.test(after);
  });
}

function names(links: readonly Link[], items: readonly Item[]): string[] {
  const tickets = links
    .filter((link) => link.relation !== "context")
    .map((link) => nameOf(link.ref).replace(/^.*#/, ""));
  return [...tickets, ...items.flatMap((item) => (item.id === undefined ? [] : [item.id]))].filter(
    (name) => name !== "",
  );
}

/** An item belongs when its own front matter led to one of these tickets. */
export function leadsTo(item: Item, links: readonly Link[]): boolean {
  const upstream = item.upstream?.id?.replace(/^#/, "").toUpperCase();
  return links.some((link) => {
    const name = nameOf(link.ref).toUpperCase();
    const same = upstream !== undefined && (name === upstream || name.replace(/^.*#/, "") === upstream);
    return same || link.mentions.some((mention) => mention.path === item.path);
  });
}
