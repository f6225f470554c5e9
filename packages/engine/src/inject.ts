import { gitHubParts, type Thread } from "@satellite/core";
import { isUpToDate, readBlock, roomFor } from "@satellite/core/markup/block";
import { closesTicket, type BlockWish } from "@satellite/core/plan";

/** A block smaller than this says nothing; then the body is left as it is. UTF-8 bytes. */
const minRoom = 1024;

/**
 * What should become of the spec's block. The Markdown parser is loaded only when the block is not
 * up to date, which its key tells.
 */
export async function wishForBlock(
  thread: Thread,
  autoClose: boolean,
  stripFrontMatter: (text: string) => Promise<string>,
): Promise<BlockWish | undefined> {
  const { change, config, spec } = thread;
  if (change.kind !== "pull_request" || change.state !== "open" || !config.pullRequest.injectSpec) return undefined;
  const seen = readBlock(change.body);
  if (seen.kind === "broken") return { kind: "broken", says: `${seen.says} (line ${seen.line})` };
  if (spec === undefined) {
    const unsure = thread.candidates.length > 0 || thread.unread.some((one) => one.ref === undefined);
    return seen.kind === "found" && !unsure ? { kind: "remove" } : { kind: "keep" };
  }
  const room = roomFor(change.body);
  if (room < minRoom) return { kind: "broken", says: "the pull request's own text leaves no room for the spec" };
  const input = {
    path: spec.path,
    specSha256: spec.sha256,
    heading: config.pullRequest.heading,
    room,
    ...closing(thread, autoClose),
  };
  // A permalink to an older commit still shows the same bytes: the commit is no part of the key.
  const keyed = { ...input, url: change.repository.url };
  if (isUpToDate(seen, keyed)) return { kind: "keep" };
  const { renderSpec } = await import("@satellite/core/markup");
  const text = spec.text.startsWith("---") ? await stripFrontMatter(spec.text) : spec.text;
  const rendered = renderSpec({ ...input, sha256: spec.sha256, url: spec.url, keyUrl: keyed.url, text });
  return "problem" in rendered
    ? { kind: "broken", says: rendered.problem.says }
    : { kind: "put", block: rendered.block, specSha256: spec.sha256 };
}

/** `Closes #42`, only for a GitHub ticket that merging may close. */
function closing(thread: Thread, autoClose: boolean): { closing?: string } {
  const keyword = thread.config.pullRequest.closeKeyword;
  const ticket = closesTicket(thread, autoClose);
  const parts = ticket === undefined ? undefined : gitHubParts(ticket);
  if (keyword === null || parts === undefined) return {};
  const name =
    parts.repository === thread.change.repository.fullName ? `#${parts.number}` : `${parts.repository}#${parts.number}`;
  return { closing: `${keyword} ${name}` };
}
