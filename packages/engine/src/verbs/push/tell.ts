import { isChangeRef, nameOf, type Local } from "@satellite/core";
import { noteOf, type Finished } from "@satellite/core/finish";
import { finalSummary, withoutFrontMatter } from "@satellite/core/spec";
import type { Desk } from "../../desk/index.js";
import { permalink, type Ready } from "../pr/index.js";
import type { Told } from "./change.js";
import { maxCommits, type Here } from "./here.js";
import type { PushInput } from "./input.js";

/** UTF-8 bytes that a summary, and a whole spec, may take; Jira takes 32,767 characters in all. */
const summaryRoom = 4000;
const textRoom = 20_000;

/** The comment on the item's tickets, and the commit that it tells of. */
export async function tellingOf(
  desk: Desk,
  { item, spec }: Ready,
  input: PushInput,
  { commits, isHere, pullRequest }: Here & { readonly pullRequest: Told | undefined },
): Promise<{ readonly body: string; readonly sha?: string }> {
  const { local, repository, webUrl } = desk;
  const sha = await local.head();
  const isThere = sha !== undefined && repository !== "" && (await isPushed(local));
  const url = isThere && isHere ? permalink(desk, sha, spec.path) : undefined;
  const summary = input.status === "done" ? finalSummary(item, spec.text) : undefined;
  const finished: Finished = {
    title: item.content.title,
    status: input.status,
    ...(pullRequest === undefined ? {} : { pullRequest: named(pullRequest) }),
    ...(sha === undefined
      ? {}
      : { commit: { sha, ...(isThere ? { url: `${webUrl}/${repository}/commit/${sha}` } : {}) } }),
    spec: { path: spec.path, sha256: spec.sha256, ...(url === undefined ? {} : { url }) },
    ...(summary === undefined ? {} : { summary: await safe(summary, url, summaryRoom) }),
    commits: commits.slice(0, maxCommits),
    moreCommits: commits.length > maxCommits,
    ...(input.fullText ? { fullText: await safe(withoutFrontMatter(spec.text).text, url, textRoom) } : {}),
  };
  return { body: noteOf(finished), ...(sha === undefined ? {} : { sha }) };
}

async function safe(text: string, url: string | undefined, room: number) {
  const { renderHarmless } = await import("@satellite/core/markup");
  const rendered = renderHarmless({ text, url: url ?? "", room, shift: 2 });
  return "problem" in rendered ? { markdown: "", cut: true } : rendered;
}

async function isPushed(local: Local): Promise<boolean> {
  const branch = await local.branch();
  return branch !== undefined && local.isPushed(branch);
}

/** `acme/shop#7` of `change:github:acme/shop#7`. */
function named({ ref, title, url }: Told) {
  const name = isChangeRef(ref) ? nameOf(ref).replace(/^github:/, "") : ref;
  return { name, title, url };
}
