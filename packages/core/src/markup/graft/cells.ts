import type { AdfNode } from "../adf/index.js";
import type { Job } from "./job.js";
import { graftLine } from "./line.js";
import { keysOf, markdownOf, plainBlocks } from "./reader.js";

/**
 * A cell, which is read as one paragraph with a line for each line of its blocks. Where these lines are still as many, each
 * goes back into the block that it is of; else the cell holds what the reader wrote.
 */
export function graftCell(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode {
  const [before, after] = [read.content?.[0], fresh.content?.[0]];
  if (
    before === undefined ||
    after === undefined ||
    keysOf(before.content ?? []).join() === keysOf(after.content ?? []).join()
  )
    return native;
  const blocks = native.content ?? [];
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "paragraph") {
    const content = graftLine(only.content ?? [], after.content ?? [], job);
    return job.changed(native, { content: [job.changed(only, { content })] });
  }
  const lines = byLine(native, linesOf(before), linesOf(after), job);
  if (lines === undefined && blocks.length > 0) job.failed.add(native);
  return lines ?? job.changed(native, { content: [{ type: "paragraph", content: after.content ?? [] }] });
}

function linesOf({ content = [] }: AdfNode): AdfNode[][] {
  const lines: AdfNode[][] = [[]];
  for (const node of content) {
    if (node.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** Some lines of a cell: the block that holds their words, where that is one, and what is shown before the first. */
interface Shown {
  readonly holder?: AdfNode;
  readonly lead: string;
  readonly count: number;
}

function byLine(cell: AdfNode, was: AdfNode[][], now: AdfNode[][], job: Job): AdfNode | undefined {
  const shown = shownBy(cell, "");
  const count = shown.reduce((sum, each) => sum + each.count, 0);
  if (count !== was.length || was.length !== now.length) return undefined;
  const changed = new Map<AdfNode, AdfNode>();
  let at = 0;
  for (const { count: own, holder, lead } of shown) {
    const [before, after] = [joined(was.slice(at, at + own)), joined(now.slice(at, at + own))];
    at += own;
    if (keysOf(before).join() === keysOf(after).join()) continue;
    const words = withoutLead(after, lead);
    if (holder === undefined || words === undefined) return undefined;
    changed.set(holder, job.changed(holder, { content: graftLine(holder.content ?? [], words, job) }));
  }
  return replaced(cell, changed, job);
}

function joined(lines: readonly (readonly AdfNode[])[]): AdfNode[] {
  return lines.flatMap((line, at) => (at === 0 ? [...line] : [{ type: "hardBreak" }, ...line]));
}

function shownBy(node: AdfNode, lead: string): Shown[] {
  const { content = [], type } = node;
  if (type === "codeBlock") {
    const text = content.map((child) => child.text ?? "").join("");
    return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ lead: "", count: 1 }]));
  }
  const title = typeof node.attrs?.["title"] === "string" && node.attrs["title"] !== "" ? [{ lead: "", count: 1 }] : [];
  if (content.length === 0) return type === "paragraph" || markdownOf([node]) === "" ? [] : [{ lead, count: 1 }];
  if (!content.some(isInline)) {
    return [
      ...title,
      ...content.flatMap((child, at) => shownBy(child, (at === 0 ? lead : "") + leadOf(child, node, at))),
    ];
  }
  const [line] = plainBlocks(markdownOf([{ type: "paragraph", content }]));
  const count = line === undefined ? 0 : linesOf(line).length;
  return [...title, ...(count === 0 ? [] : [{ ...(content.every(isInline) && { holder: node }), lead, count }])];
}

function leadOf({ attrs, type }: AdfNode, parent: AdfNode, at: number): string {
  if (type === "listItem") return parent.type === "orderedList" ? `${at + 1}. ` : "• ";
  if (type === "taskItem") return attrs?.["state"] === "DONE" ? "☑ " : "☐ ";
  return "";
}

function isInline({ type }: AdfNode): boolean {
  return /^(?:text|hardBreak|mention|emoji|date|status|inlineCard|mediaInline|placeholder|inlineExtension)$/.test(type);
}

function withoutLead(line: readonly AdfNode[], lead: string): readonly AdfNode[] | undefined {
  const [first, ...rest] = line;
  if (lead === "") return line;
  if (first?.text?.startsWith(lead) !== true) return undefined;
  const text = first.text.slice(lead.length);
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

function replaced(node: AdfNode, changed: ReadonlyMap<AdfNode, AdfNode>, job: Job): AdfNode {
  const other = changed.get(node);
  if (other !== undefined) return other;
  const content = node.content?.map((child) => replaced(child, changed, job));
  return content === undefined || content.every((child, at) => child === node.content?.[at])
    ? node
    : job.changed(node, { content });
}
