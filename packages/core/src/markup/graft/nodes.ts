import type { AdfNode } from "../adf/index.js";
import { attributes } from "./attributes.js";
import { graftBlocks } from "./blocks.js";
import type { Job } from "./job.js";
import { graftLine } from "./line.js";
import { graftDecisions, graftList } from "./lists.js";
import { graftTable } from "./tables.js";

/**
 * One block that was changed.
 *
 * @param read what was read of it
 * @param fresh what the reader made of that
 * @returns undefined when it cannot be kept: then the fresh block stands in its place
 */
export function graftNode(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  return job.proven(native, made(native, read, fresh, job), [fresh]);
}

function made(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  switch (native.type) {
    case "paragraph":
    case "caption":
    case "heading":
      return words(native, fresh, job);
    case "codeBlock":
      return fresh.type === "codeBlock"
        ? job.changed(native, { ...attributes(native, read, fresh, ["language"]), content: fresh.content ?? [] })
        : undefined;
    case "blockquote":
    case "panel":
    case "expand":
    case "nestedExpand":
      return holder(native, read, fresh, job);
    case "bulletList":
    case "orderedList":
    case "taskList":
      return graftList(native, read, fresh, job);
    case "decisionList":
      return graftDecisions(native, read, fresh, job);
    case "table":
      return graftTable(native, read, fresh, job);
    default:
      return undefined;
  }
}

/** A paragraph may have become a heading, and back. */
function words(native: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  if (fresh.type !== "paragraph" && fresh.type !== "heading") return undefined;
  const content = graftLine(native.content ?? [], fresh.content ?? [], job);
  if (native.type === "heading" && fresh.type === "heading") {
    return job.changed(native, { attrs: { ...native.attrs, level: fresh.attrs?.["level"] }, content });
  }
  if (native.type !== "heading" && fresh.type === "paragraph") return job.changed(native, { content });
  return native.type === "caption" ? undefined : { ...fresh, content };
}

function holder(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  const isExpand = /expand/i.test(native.type) && /expand/i.test(fresh.type);
  if (!isExpand && native.type !== fresh.type) return undefined;
  const content = graftBlocks(native.content ?? [], read.content ?? [], fresh.content ?? [], job);
  const said = attributes(native, read, fresh, ["panelType", "title"]);
  return job.changed(native, { ...said, content });
}
