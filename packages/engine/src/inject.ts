import { gitHubParts, type BlockWish, type Thread } from "@satellite/core";
import { blockKey, readBlock } from "@satellite/core/markup/block";
import { closesTicket } from "@satellite/core/plan";

/** GitHub takes 65,536 characters; whether it counts bytes is not documented, so stay below in both. */
const maxBody = 65_000;
/** The block gets at least this much room, however long the author's text. */
const minRoom = 2_000;

/**
 * What should become of the spec's block. The Markdown parser is loaded only when the block is not
 * up to date, which its key tells.
 */
export async function wishForBlock(thread: Thread, autoClose: boolean, stripFrontMatter: (text: string) => Promise<string>): Promise<BlockWish | undefined> {
  const { change, config, spec } = thread;
  if (change.kind !== "pull_request" || change.state !== "open" || !config.pullRequest.injectSpec) return undefined;
  const there = readBlock(change.body);
  if (there.kind === "broken") return { kind: "broken", says: `${there.says} (line ${there.line})` };
  if (spec === undefined) {
    const unsure = thread.candidates.length > 0 || thread.unread.some((one) => one.ref === undefined);
    return there.kind === "found" && !unsure ? { kind: "remove" } : { kind: "keep" };
  }
  const outside = there.kind === "found" ? change.body.length - (there.end - there.start) : change.body.length;
  const room = Math.max(minRoom, maxBody - outside - 500);
  const ticket = closesTicket(thread, autoClose);
  const parts = ticket === undefined ? undefined : gitHubParts(ticket);
  const name = parts?.repository === change.repository.fullName ? `#${parts.number}` : ticket?.slice("github:".length);
  const closing = name === undefined || config.pullRequest.closeKeyword === null ? {} : { closing: `${config.pullRequest.closeKeyword} ${name}` };
  const input = { path: spec.path, sha256: spec.sha256, url: spec.url, heading: config.pullRequest.heading, room: roughly(room), ...closing };
  // A permalink to an older commit still shows the same bytes: the commit is no part of the key.
  const key = blockKey({ ...input, url: change.repository.url });
  if (there.kind === "found" && there.intact && there.renderedFrom === key) return { kind: "keep" };
  const { renderSpec } = await import("@satellite/core/markup");
  const text = spec.text.startsWith("---") ? await stripFrontMatter(spec.text) : spec.text;
  const { block } = renderSpec({ ...input, text, renderedFrom: key });
  return { kind: "put", block, specSha256: spec.sha256 };
}

/** Room in steps of 1,000, so that a word added to the author's text does not change a block that fits anyway. */
function roughly(room: number): number {
  return Math.floor(room / 1000) * 1000;
}
