import type { BodyEffect } from "@satellite/core";
import { putBlock } from "@satellite/core/markup/block";
import { done, issueOf, refused, unchanged, yielded, type Done, type Said, type Tools } from "./done.js";

/** Re-reads the text, so that what its author wrote meanwhile is kept, and writes only when our block differs. */
export async function applyBody(effect: Said<BodyEffect>, { client }: Tools): Promise<Done> {
  const { issue_number: pull_number, ...place } = issueOf(effect);
  const { data: pull } = await client.rest.pulls.get({ ...place, pull_number });
  if (pull.merged) return yielded(effect, "it was merged meanwhile, and the block is the record of that");
  const put = putBlock(pull.body, effect.block);
  if (put.kind === "broken") return refused(effect, "BLOCK_BROKEN", `line ${put.line}: ${put.says}`);
  if (put.kind === "too-long") return refused(effect, "TOO_LONG", put.says);
  if (!put.changed) return unchanged(effect, "it is so already");
  await client.rest.pulls.update({ ...place, pull_number, body: put.body });
  return done(effect);
}
