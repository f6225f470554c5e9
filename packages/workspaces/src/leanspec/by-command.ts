import { readFrontMatter } from "@satellite/frontmatter";
import type { Effect, EffectKey, ItemCreateEffect, ItemDeed, ItemPatch, Receipt } from "@satellite/core";
import { receiptFor } from "../shared/index.js";
import { anchored, blockedBy, madeBefore, type Files } from "../shared/spec-files/index.js";
import { hashArgs, idIn, movedOn, refusalOf, updateArgs, type Run } from "./cli.js";
import { settled, statusBefore } from "./edit.js";
import { priorityOf, statusOf } from "./words.js";

const late = "The spec changed since this was decided.";

/** Does deeds through the `leanspec` command and in no other way: what it cannot do is refused. */
export function byCommand(run: Run, specsDir: string) {
  const where = specsDir === "specs" ? [] : [`--specs-dir=${specsDir}`];
  return async (files: Files, effect: Effect<ItemDeed>, key: EffectKey): Promise<Receipt> => {
    const refuse = (says: string) => receiptFor(effect, key, "refused", says, { code: "REFUSED" });
    if (!effect.on.startsWith("item:leanspec:")) return refuse(`${effect.on} lies elsewhere.`);
    if (effect.kind === "item-create")
      return create(files, effect, key, ([verb = "", ...args]) => run([verb, ...where, ...args]));
    const loaded = await files.find(effect.on.slice("item:leanspec:".length));
    if (loaded === undefined)
      return receiptFor(effect, key, "refused", `${effect.on} is not there.`, { code: "NOT_FOUND" });
    const { item, source } = loaded;
    const blocked = await blockedBy(files, loaded);
    if (blocked !== undefined) return refuse(blocked);
    const front = readFrontMatter(source.text);
    const place = effect.kind === "item-place" ? effect.to : undefined;
    if (place === item.place) return receiptFor(effect, key, "unchanged", `${item.id} is there already.`);
    const back = front.kind === "found" ? statusBefore(front.data) : "planned";
    const patch = effect.kind === "item-edit" ? effect.patch : { status: place === "archived" ? "archived" : back };
    const args = argsFor(item, patch);
    if ("refused" in args) return refuse(args.refused);
    if (args.length === 0) return receiptFor(effect, key, "unchanged", `${item.id} says so already.`);
    if (item.revision !== effect.expect) return receiptFor(effect, key, "yielded", late, { code: "CONFLICT" });
    const body = front.kind === "bad" ? [] : hashArgs(front.content);
    const ran = await run(["update", item.id, ...args, ...body, ...where]);
    if (movedOn(ran)) return receiptFor(effect, key, "yielded", late, { code: "CONFLICT" });
    if (ran.code !== 0) return refuse(refusalOf(ran));
    return receiptFor(effect, key, "done", `${item.id} is edited by the \`leanspec\` command.`, { id: item.id });
  };
}

function argsFor(item: Parameters<typeof updateArgs>[0], asked: ItemPatch): ReturnType<typeof updateArgs> {
  const patch = settled(asked);
  if (patch.status !== undefined && statusOf(patch.status) === undefined)
    return { refused: `"${patch.status}" is no status of LeanSpec.` };
  if (patch.priority !== undefined && priorityOf(patch.priority) === undefined)
    return { refused: `"${patch.priority}" is no priority of LeanSpec.` };
  return updateArgs(item, patch);
}

/** The command takes a whole text; of our own keys it keeps those that LeanSpec has, `issue` among them. */
async function create(files: Files, effect: Effect<ItemCreateEffect>, key: EffectKey, run: Run): Promise<Receipt> {
  const { format } = files;
  const made = await madeBefore(files, effect.identity);
  if (made !== undefined) return receiptFor(effect, key, "unchanged", `${made} is there already.`, { id: made });
  const draft = format.create?.(effect.item, files.paths(), 0);
  const slug = draft === undefined ? undefined : /\/\d+-([^/]+)\/README\.md$/.exec(draft.path)?.[1];
  if (draft === undefined || slug === undefined)
    return receiptFor(effect, key, "refused", "The title gives no name.", { code: "REFUSED" });
  const title = effect.item.content.title.replace(/\s+/g, " ").trim();
  const ran = await run([
    "create",
    `--title=${title}`,
    `--content=${anchored(files, draft.path, draft.text, effect.identity)}`,
    "--",
    slug,
  ]);
  const id = idIn(ran);
  return ran.code === 0 && id !== undefined
    ? receiptFor(effect, key, "done", `${id} was made by the \`leanspec\` command.`, { id })
    : receiptFor(effect, key, "refused", refusalOf(ran), { code: "REFUSED" });
}
