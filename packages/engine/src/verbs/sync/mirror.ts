import type { ItemLink, WorkspaceItem } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import type { Desk } from "../../desk/index.js";
import type { Looked } from "./look.js";

interface Now {
  readonly looked: Looked;
  readonly link: ItemLink;
}

/**
 * The links as the file should mirror them; nothing when it does. What the file's own tool dropped is written again; a state
 * is kept up to date where the file names one. A link that stands in the config or the store alone stays there.
 */
export function mirrorOf(desk: Desk, item: WorkspaceItem, now: readonly Now[]): readonly ItemLink[] | undefined {
  const { can } = desk.workspace;
  if (!can.write.includes("links") || can.links === "none") return undefined;
  if (can.bareLinks === true && item.healed !== true) return undefined;
  let isOld = item.healed === true;
  const links = item.links.map((link) => {
    const ref = refOfLink(link, desk.repository);
    const one = now.find(({ looked }) => looked.pair.ref === ref || looked.ticket.ref === ref);
    if (one === undefined) return link;
    const renamed = one.looked.ticket.ref !== ref;
    if (renamed || !isMirrored(link, one.link) || (saysState(link) && !isTold(link, one.link))) isOld = true;
    else if (item.healed !== true) return link;
    return one.link;
  });
  return isOld ? links : undefined;
}

const saysState = ({ state, rawState }: ItemLink): boolean => state !== undefined || rawState !== undefined;

const isMirrored = ({ fields = {} }: ItemLink, now: ItemLink): boolean =>
  JSON.stringify(fields) === JSON.stringify(now.fields ?? {});

/** When it was last looked at is no reason to write a file. */
function isTold(before: ItemLink, now: ItemLink): boolean {
  const told = ({ fields, rawState, state, url }: ItemLink): string => JSON.stringify([url, state, rawState, fields]);
  return told(before) === told(now);
}
