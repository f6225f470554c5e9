import type { Blockquote, RootContent } from "mdast";
import { prefixed } from "./marks.js";
import type { AdfBlock, AdfPanel } from "./types.js";
import { mayHold, type Walk } from "./walk.js";

const panels: Readonly<Record<string, AdfPanel["attrs"]["panelType"]>> = {
  NOTE: "info",
  TIP: "success",
  IMPORTANT: "note",
  WARNING: "warning",
  CAUTION: "error",
};

/** A quote, or GitHub's alert as a panel. Where neither can stand, its blocks with `>` before their first words. */
export function quoteBlocks(node: Blockquote, walk: Walk): AdfBlock[] {
  const alert = alertOf(node);
  if (alert !== undefined && mayHold(walk, "panel")) {
    const content = walk.blocks(alert.children, "panel");
    if (content.length > 0) return [{ type: "panel", attrs: { panelType: alert.panelType }, content }];
  }
  if (mayHold(walk, "blockquote")) {
    const content = walk.blocks(node.children, "blockquote");
    return content.length === 0 ? [] : [{ type: "blockquote", content }];
  }
  return walk
    .blocks(node.children, walk.place)
    .flatMap((each) => (each.type === "paragraph" ? prefixed("> ", [each]) : [each]));
}

interface Alert {
  readonly panelType: AdfPanel["attrs"]["panelType"];
  readonly children: readonly RootContent[];
}

/** `> [!NOTE]` alone on its first line. @see https://docs.github.com/en/get-started/writing-on-github */
function alertOf({ children: [first, ...rest] }: Blockquote): Alert | undefined {
  const start = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type !== "paragraph" || start?.type !== "text") return undefined;
  const [marker, name = ""] = /^\[!([a-z]{3,9})\][ \t]*(?:\n|$)/i.exec(start.value) ?? [];
  const panelType = Object.hasOwn(panels, name.toUpperCase()) ? panels[name.toUpperCase()] : undefined;
  if (marker === undefined || panelType === undefined) return undefined;
  const ended = marker.endsWith("\n") || first.children.length === 1 || first.children[1]?.type === "break";
  const paragraph = {
    ...first,
    children: [{ ...start, value: start.value.slice(marker.length) }, ...first.children.slice(1)],
  };
  return ended ? { panelType, children: [paragraph, ...rest] } : undefined;
}
