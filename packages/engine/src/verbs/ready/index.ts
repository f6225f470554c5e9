/** `ready`: can an item be worked on from what lies here alone? Reads files, asks nobody, writes nothing. */
import type { WorkspaceItem } from "@satellite/core";
import { readyGaps, type ReadyGap } from "@satellite/core/ready";
import { findItem, nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";
import { pathFromTop } from "../pr/index.js";
import { textsOf } from "./texts.js";

export interface ReadyWish {
  /** Ids or paths, as they were typed. */
  readonly items: readonly string[];
}

export interface ReadyItem {
  readonly item: string;
  readonly title: string;
  readonly path: string;
  readonly ready: boolean;
  readonly gaps: readonly ReadyGap[];
}

export interface ReadyResult {
  readonly ready: boolean;
  readonly items: readonly ReadyItem[];
}

/** Ends with 1 when one of the items is not ready, with 2 for one that is not there. */
export async function ready(desk: Desk, { items }: ReadyWish): Promise<Answer<ReadyResult>> {
  const notices: Notice[] = [];
  const looked: ReadyItem[] = [];
  for (const text of new Set(items)) {
    const found = await findItem(desk, text);
    if ("notice" in found) {
      notices.push(found.notice);
      continue;
    }
    const one = await look(desk, found.item);
    looked.push(one);
    if (!one.ready) notices.push(noticeOf(one));
  }
  const isReady = looked.length > 0 && notices.length === 0;
  return nothingDone(notices, { ready: isReady, items: looked });
}

async function look(desk: Desk, item: WorkspaceItem): Promise<ReadyItem> {
  const gaps = readyGaps(await textsOf(desk, item));
  const path = pathFromTop(desk, item.path);
  return { item: item.id, title: item.content.title, path, ready: gaps.length === 0, gaps };
}

function noticeOf({ gaps, item }: ReadyItem): Notice {
  const kinds = [...new Set(gaps.map(({ gap }) => gap))].join(", ");
  const says = `${item} is not ready: ${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"} (${kinds})`;
  return { weight: "drift", code: "INCOMPLETE", says };
}
