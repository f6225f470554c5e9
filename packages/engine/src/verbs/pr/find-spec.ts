import { nameOf, type Blob, type Item, type Link, type WorkspaceItem } from "@satellite/core";
import { sha256Of } from "@satellite/core/digest";
import { ownText, type ItemSpec } from "@satellite/core/spec";
import { chooseFor, leadsTo, type Choice } from "@satellite/core/thread";
import type { Desk, Notice, Tie } from "../../desk/index.js";
import { pathFromTop } from "./paths.js";

export type SpecFound = { readonly spec: ItemSpec; readonly notices: readonly Notice[] } | { readonly notice: Notice };

/** Files whose front matter is looked into when nothing else tells which spec is meant. */
const maxLooked = 2000;

/** Formats whose items are specs themselves. */
const specsThemselves: ReadonlySet<string> = new Set(["leanspec", "debussy", "markdown"]);

/**
 * The spec of an item, found in the steps of the check; several that fit equally are asked about. Where there is none, what
 * the item says itself stands in.
 */
export async function findSpec(desk: Desk, item: WorkspaceItem, ties: readonly Tie[]): Promise<SpecFound> {
  const path = pathFromTop(desk, item.path);
  if (item.spec === undefined && specsThemselves.has(item.workspace)) return read(desk, path, "own");
  const choice = await choose(desk, item, ties);
  if (choice.path !== undefined && choice.by !== undefined) return read(desk, choice.path, choice.by);
  if (choice.by !== undefined) return ask(desk, item, choice.candidates, choice.by);
  if (item.spec !== undefined) {
    const says = `${item.id} names ${item.spec} as its spec, and there is no such file`;
    return { notice: { weight: "usage", code: "NOT_FOUND", says, where: path, remedy: "Correct its `spec:`." } };
  }
  const text = ownText(item);
  const says = `${item.id} has no spec: its own text is used`;
  const remedy = "Name one with `spec:` in its front matter, or put the ticket's key into the path of one.";
  return {
    spec: { path, text, sha256: item.revision, by: "text" },
    notices: [{ weight: "said", code: "INCOMPLETE", says, remedy }],
  };
}

async function choose(desk: Desk, item: WorkspaceItem, ties: readonly Tie[]): Promise<Choice> {
  const { config, local } = desk;
  const specs = await local.list(config.policy.spec.paths);
  const own = await asItem(desk, item);
  const named = [...(own.spec === undefined ? [] : [own.spec]), ...own.documentation];
  const blobs = [...new Set([...specs, ...named])].map(blobAt);
  const links = linksOf(ties, own.path);
  const first = chooseFor([own], { links, blobs, config });
  if (first.by !== undefined || links.length === 0 || desk.readItem === undefined) return first;
  if (specs.length > maxLooked) desk.log(`${specs.length - maxLooked} specs were too many to look into`);
  const leading: Item[] = [];
  for (const path of specs.slice(0, maxLooked)) {
    const text = await local.readFile(path);
    if (text === undefined || !text.replace(/^\uFEFF/, "").startsWith("---")) continue;
    const said = await desk.readItem(path, text);
    if (said !== undefined && !("code" in said) && leadsTo(said, links)) leading.push(said);
  }
  // Ids of specs are names of other specs' folders too: only the way through `upstream` is added.
  return chooseFor([own, ...leading.map(({ id: _id, ...rest }) => rest)], { links, blobs, config });
}

/** The item as the check knows items, with those of its papers that are files here. */
async function asItem({ local, ...desk }: Desk, item: WorkspaceItem): Promise<Item> {
  const there = async (path: string): Promise<readonly string[]> => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return [];
    const plain = path.replace(/^(?:\.?\/)+/, "");
    const inRoot = pathFromTop({ ...desk, local }, plain);
    for (const one of new Set([plain, inRoot])) if ((await local.readFile(one)) !== undefined) return [one];
    return [];
  };
  const [spec] = item.spec === undefined ? [] : await there(item.spec);
  const papers = await Promise.all([...item.documentation, ...item.references].map(there));
  return {
    path: pathFromTop({ ...desk, local }, item.path),
    id: item.id,
    ...(spec === undefined ? {} : { spec }),
    documentation: papers.flat().filter((path) => /\.(?:md|markdown|mdx)$/i.test(path)),
    compliance: item.compliance,
  };
}

function linksOf(ties: readonly Tie[], path: string): readonly Link[] {
  return ties.map(({ link, ref }) => ({
    ref,
    relation: link.relation,
    mentions: [{ ref, raw: nameOf(ref), in: "frontmatter", index: 0, closes: false, kind: "id", path }],
  }));
}

/** That it is there is all that choosing asks. */
const blobAt = (path: string): Blob => ({ path, sha: "", text: "", bytes: 0 });

async function read(desk: Desk, path: string, by: ItemSpec["by"]): Promise<SpecFound> {
  const text = await desk.local.readFile(path);
  if (text !== undefined) return { spec: { path, text, sha256: sha256Of(text), by }, notices: [] };
  const says = "the spec cannot be read: it is no text, too large, or outside of the repository";
  return { notice: { weight: "usage", code: "SPEC_TOO_LARGE", says, where: path } };
}

async function ask(
  desk: Desk,
  item: WorkspaceItem,
  candidates: readonly string[],
  by: ItemSpec["by"],
): Promise<SpecFound> {
  const chosen = await desk.ask.choose({ says: `Which is the spec of ${item.id}?`, options: candidates });
  const path = typeof chosen === "number" ? candidates[chosen] : undefined;
  if (path !== undefined) return read(desk, path, by);
  const shown = candidates.slice(0, 20).join(", ");
  const says = `several specs may be meant for ${item.id}: ${shown}`;
  const remedy = "Name one with `spec:` in the item's front matter.";
  return { notice: { weight: "person", code: "AMBIGUOUS", says, remedy } };
}
