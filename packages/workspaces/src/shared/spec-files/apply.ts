import type { Effect, EffectKey, ItemCreateEffect, ItemDeed, ItemPatch, Receipt } from "@satellite/core";
import { readFrontMatter } from "@satellite/frontmatter";
import { outlineOf } from "../prose/index.js";
import { bodyStart } from "./front.js";
import { withLock } from "../lock.js";
import { receiptFor } from "../receipt.js";
import { sha256 } from "../source.js";
import { writeBeside } from "../write-beside.js";
import { contentFrom, unsaid } from "./settle.js";
import type { Change } from "./format.js";
import type { Files, Loaded } from "./workspace.js";

const mostTries = 20;

/** Do one thing to the files of a format. */
export async function applyDeed(files: Files, effect: Effect<ItemDeed>, key: EffectKey): Promise<Receipt> {
  const prefix = `item:${files.format.id}:`;
  if (!effect.on.startsWith(prefix)) return receiptFor(effect, key, "refused", `${effect.on} lies elsewhere.`);
  if (effect.kind === "item-create") return create(files, effect, key);
  const loaded = await files.find(effect.on.slice(prefix.length));
  if (loaded === undefined)
    return receiptFor(effect, key, "refused", `${effect.on} is not there.`, { code: "NOT_FOUND" });
  const blocked = await blockedBy(files, loaded);
  if (blocked !== undefined) return receiptFor(effect, key, "refused", blocked);
  const change = effect.kind === "item-edit" ? edited(files, loaded, effect.patch) : placed(files, loaded, effect.to);
  return put(files, loaded, change, effect, key);
}

/** In words, why an item is left alone. */
export async function blockedBy(files: Files, { item }: Loaded): Promise<string | undefined> {
  const problem = item.problems.find(({ blocks }) => blocks);
  if (problem !== undefined)
    return `${problem.path}${problem.line === undefined ? "" : `:${problem.line}`} ${problem.says}`;
  const twins = files.paths().filter((path) => path !== item.path && files.format.idAt(path) === item.id);
  return twins.length === 0 ? undefined : `The id ${item.id} is also that of ${twins.join(", ")}.`;
}

async function put(
  files: Files,
  { item, source }: Loaded,
  change: Change,
  effect: Exclude<Effect<ItemDeed>, ItemCreateEffect>,
  key: EffectKey,
): Promise<Receipt> {
  if ("refused" in change) return receiptFor(effect, key, "refused", change.refused);
  if (change.text === source.text) return receiptFor(effect, key, "unchanged", `${item.id} says so already.`);
  const late = () =>
    receiptFor(effect, key, "yielded", `${item.path} changed since this was decided.`, { code: "CONFLICT" });
  if (source.revision !== effect.expect) return late();
  const written = await writeBeside(`${files.format.root}/${item.path}`, change.text, source.revision);
  return written === "moved on" ? late() : receiptFor(effect, key, "done", effect.says, { id: item.id });
}

/** The file's text with the patch; only one that reads back as meant. */
function edited({ format, paths }: Files, { item, source }: Loaded, asked: ItemPatch): Change {
  const patch = format.settle?.(asked) ?? asked;
  const text = patch.links?.length === 0 ? withoutAnchor(source.text) : source.text;
  if (unsaid(item, patch).length === 0 && patch.status === undefined) return { text };
  const change = format.edit(item, text, patch);
  if ("refused" in change) return change;
  const again = format.read(item.path, { ...source, text: change.text }, paths());
  const problem = again.problems.find(({ blocks }) => blocks);
  if (problem !== undefined) return { refused: `${item.path} would not be readable any more: ${problem.says}` };
  const missing = unsaid(again, patch);
  return missing.length === 0 ? change : { refused: `${item.path} has no place for ${missing.join(", ")}.` };
}

function placed(
  { format }: Files,
  { item, source }: Loaded,
  to: Parameters<NonNullable<typeof format.place>>[2],
): Change {
  if (item.place === to) return { text: source.text };
  if (format.place === undefined || !format.can.places.includes(to)) return { refused: `There is no place "${to}".` };
  return format.place(item, source.text, to);
}

async function create(files: Files, effect: Effect<ItemCreateEffect>, key: EffectKey): Promise<Receipt> {
  const { root, lock } = files.format;
  if (lock === undefined) return createNow(files, effect, key);
  const receipt = await withLock(`${root}/${lock}`, () => createNow(files, effect, key));
  return receipt ?? receiptFor(effect, key, "yielded", "Another process is making an item.", { code: "CONFLICT" });
}

async function createNow(files: Files, effect: Effect<ItemCreateEffect>, key: EffectKey): Promise<Receipt> {
  const { format } = files;
  if (format.create === undefined) return receiptFor(effect, key, "refused", "Items are not made in this format.");
  const made = await madeBefore(files, effect.identity);
  if (made !== undefined) return receiptFor(effect, key, "unchanged", `${made} is there already.`, { id: made });
  const wanted = writable(files, effect.item);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const all = files.paths();
    const { path, text } = format.create(effect.item, all, tries);
    const whole = anchored(files, path, text, effect.identity);
    const item = format.read(path, emptySource(whole), all);
    const missing = unsaid(item, { ...wanted, links: effect.item.links });
    if (missing.length > 0)
      return receiptFor(effect, key, "refused", `${path} has no place for ${missing.join(", ")}.`);
    if ((await writeBeside(`${format.root}/${path}`, whole, null)) === "written")
      return receiptFor(effect, key, "done", effect.says, { id: item.id, revision: sha256(whole) });
  }
  return receiptFor(effect, key, "failed", "No free name was found.", { code: "CONFLICT" });
}

/** What the format has a place for; a ticket's type or milestone is no reason to refuse the rest. */
function writable({ format }: Files, { content }: ItemCreateEffect["item"]): ItemPatch {
  const patch = contentFrom(content);
  const own = Object.fromEntries(
    Object.entries(patch).filter(([name]) => (format.can.write as readonly string[]).includes(name)),
  ) as ItemPatch;
  return format.settle?.(own) ?? own;
}

const emptySource = (text: string) => ({ text, revision: "", stamp: { size: 0, mtimeMs: 0 } });

/** Without a link that tells, a comment at the end tells for whom the item was made. */
export function anchored({ format }: Files, path: string, text: string, identity: string): string {
  const item = format.read(path, emptySource(text), []);
  return names(item.links, identity) ? text : `${text}\n${anchorOf(identity)}\n`;
}

const anchorOf = (identity: string): string => `<!-- satellite: ${identity.replace(/[^\w:/#.@+ -]/g, "_")} -->`;

/** The text without the comment that tells for whom it was made, and without the blank line that came with it. */
function withoutAnchor(text: string): string {
  const { lines } = outlineOf(text, bodyStart(text, readFrontMatter(text)));
  return lines
    .filter((line) => /^<!-- satellite: [^<>]* -->[ \t\r]*$/.test(line.text))
    .toReversed()
    .reduce((rest, { start, end }) => {
      const before = rest.slice(0, start).replace(/(\n)\r?\n$/, "$1");
      return before + rest.slice(end).replace(/^\r?\n/, "");
    }, text);
}

/** The id of the item that was made for this ticket. */
export async function madeBefore(files: Files, identity: string): Promise<string | undefined> {
  const all = files.paths();
  for (const path of all) {
    const loaded = await files.load(path, all);
    if (loaded === undefined || !("item" in loaded)) continue;
    const lines = loaded.source.text.split(/\r?\n/);
    if (names(loaded.item.links, identity) || lines.includes(anchorOf(identity))) return loaded.item.id;
  }
  return undefined;
}

function names(links: Loaded["item"]["links"], identity: string): boolean {
  return links.some(
    ({ provider, id, relation }) =>
      relation !== "context" && `${provider}:${id}`.toLowerCase() === identity.toLowerCase(),
  );
}
