import type { AdfNode } from "../adf/index.js";
import { attributes } from "./attributes.js";
import { graftBlocks } from "./blocks.js";
import type { Job } from "./job.js";
import { graftLine } from "./line.js";
import { pairsOf } from "./pairs.js";

/** Item by item; one that is new is as Markdown makes it. */
export function graftList(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  const tasks = native.type === "taskList";
  if (tasks !== (fresh.type === "taskList") || !fresh.type.endsWith("List")) return undefined;
  const content = items(native, read, fresh.content ?? [], job);
  if (content === undefined) return undefined;
  if (native.type !== fresh.type) return { ...fresh, content };
  return job.changed(native, { ...attributes(native, read, fresh, ["order"]), content });
}

function items(native: AdfNode, read: AdfNode, fresh: readonly AdfNode[], job: Job): AdfNode[] | undefined {
  const [natives, reads] = [native.content ?? [], read.content ?? []];
  if (natives.length !== reads.length || natives.some(({ type }, at) => type !== reads[at]?.type)) return undefined;
  const { alike, same } = pairsOf(reads, fresh);
  return fresh.map((item, at) => {
    const [kept, origin] = [same.get(at), alike.get(at) ?? -1];
    if (kept !== undefined) return natives[kept] as AdfNode;
    const [own, before] = [natives[origin], reads[origin]];
    return own === undefined || before === undefined ? item : (graftItem(own, before, item, job) ?? item);
  });
}

function graftItem(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  if (native.type !== fresh.type) return undefined;
  if (native.type === "taskList") return graftList(native, read, fresh, job);
  if (native.type === "taskItem") {
    const content = graftLine(native.content ?? [], fresh.content ?? [], job);
    return job.changed(native, { ...attributes(native, read, fresh, ["state"]), content });
  }
  const content = graftBlocks(native.content ?? [], read.content ?? [], fresh.content ?? [], job);
  return job.changed(native, { content });
}

const sign = "◇ ";

/** Decisions are read as points that begin with their sign; as long as all of them do, they are decisions. */
export function graftDecisions(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  const lines = fresh.type === "bulletList" ? (fresh.content ?? []).map(decided) : [];
  const [natives, reads] = [native.content ?? [], read.content ?? []];
  if (lines.length === 0 || natives.length !== reads.length) return undefined;
  const { alike, same } = pairsOf(reads, fresh.content ?? []);
  const content = lines.map((line, at): AdfNode | undefined => {
    const kept = natives[same.get(at) ?? -1];
    if (kept !== undefined || line === undefined) return kept;
    const origin = natives[alike.get(at) ?? -1];
    return origin === undefined
      ? { type: "decisionItem", attrs: { localId: `satellite-${at + 1}`, state: "DECIDED" }, content: line }
      : job.changed(origin, { content: graftLine(origin.content ?? [], line, job) });
  });
  return content.every((item) => item !== undefined) ? job.changed(native, { content }) : undefined;
}

/** The words behind the sign. */
function decided({ content = [] }: AdfNode): readonly AdfNode[] | undefined {
  const [paragraph, ...more] = content;
  const [first, ...rest] = paragraph?.content ?? [];
  if (more.length > 0 || first?.text?.startsWith(sign) !== true) return undefined;
  const text = first.text.slice(sign.length);
  return text === "" ? rest : [{ ...first, text }, ...rest];
}
