import { readBlock, roomFor } from "@satellite/core/markup/block";
import { plainInline } from "@satellite/core/markup/inline";
import { matchesAny } from "@satellite/core/policy/paths";
import { isClosable, namingLines, short } from "@satellite/core/finish";
import { withoutFrontMatter, type ItemSpec } from "@satellite/core/spec";
import type { TicketRef, WorkspaceItem } from "@satellite/core";
import type { Desk, Tie } from "../../desk/index.js";
import { permalink } from "./paths.js";

export interface TextOf {
  readonly item: WorkspaceItem;
  readonly spec: ItemSpec;
  readonly ties: readonly Tie[];
  /** Merging may close the tickets of GitHub. */
  readonly mayClose: boolean;
  /** Commit of the branch's head. */
  readonly sha: string;
}

/**
 * The text of a pull request: the spec by the renderer that the check uses on every run, then the lines that name the
 * tickets. A spec that the check finds too stands in the block that the check keeps, and would write the same; one that it
 * would not find is plain text, since the check takes a block without a spec away.
 */
export async function textOf(desk: Desk, { item, mayClose, sha, spec, ties }: TextOf): Promise<string | Refused> {
  const { config, repository, webUrl } = desk;
  const keyword = mayClose ? config.pullRequest.closeKeyword : null;
  const inBlock = keyword !== null && isFound(spec, desk) ? closedByBlock(desk, ties) : undefined;
  const above = inBlock === undefined ? {} : { closedAbove: inBlock };
  const lines = namingLines(ties, { repository, keyword, ...above });
  if (!config.pullRequest.injectSpec) return lines === "" ? `For ${plainInline(item.id)}.` : lines;
  const { renderSpec } = await import("@satellite/core/markup");
  const tail = lines === "" ? "" : `\n\n${lines}`;
  const { path, sha256 } = spec;
  const rendered = renderSpec({
    text: withoutFrontMatter(spec.text).text,
    path,
    sha256,
    url: permalink(desk, sha, path),
    keyUrl: `${webUrl}/${repository}`,
    heading: config.pullRequest.heading,
    room: roomFor(tail),
    ...(inBlock === undefined ? {} : { closing: `${keyword ?? ""} ${short(inBlock, repository)}` }),
  });
  if ("problem" in rendered) return { refused: rendered.problem.says, code: rendered.problem.code };
  if (isFound(spec, desk)) return rendered.block + tail;
  const seen = readBlock(rendered.block);
  return (seen.kind === "found" ? seen.content : "") + tail;
}

export interface Refused {
  readonly refused: string;
  readonly code: "MARKUP_LIMIT" | "SPEC_TOO_LARGE" | "TOO_LONG";
}

/** Where the config lets merging close, the check writes the line into the block; ours must be the same block. */
function closedByBlock({ config }: Desk, ties: readonly Tie[]): TicketRef | undefined {
  const [primary, more] = ties.filter(({ link }) => link.relation === "primary");
  if (config.on.merged !== "closed" || primary === undefined || more !== undefined) return undefined;
  return isClosable(primary) ? primary.ref : undefined;
}

function isFound(spec: ItemSpec, { config }: Desk): boolean {
  if (spec.by === "text") return false;
  return spec.by === "frontmatter" || spec.by === "item" || matchesAny(spec.path, config.policy.spec.paths);
}
