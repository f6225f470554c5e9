import type { UntieEffect } from "@satellite/core";
import { unless } from "../client.js";
import { rewritten, unmarked } from "../marker.js";
import { done, issueOf, unchanged, type Done, type Said, type Tools } from "./done.js";

/** The mark of the item that an issue was made from, taken away; its text stays to the letter. */
export async function applyUntie(effect: Said<UntieEffect>, { client }: Tools): Promise<Done> {
  const issue = issueOf(effect);
  const answer = await unless([404, 410], () => client.rest.issues.get(issue));
  const { body, identity } = unmarked(answer?.data.body ?? "");
  if (identity !== effect.identity) return unchanged(effect, "it does not name this item");
  // What stood behind the mark must not become one.
  await client.rest.issues.update({ ...issue, body: rewritten({ line: "", body: "" }, body) });
  return done(effect);
}
