import type { AdfNode } from "../adf/index.js";
import type { Job } from "./job.js";
import { ownText, type Letters } from "./letters.js";
import { marksOf, unsaidOf } from "./marks.js";
import { isUnseen } from "./unseen.js";

/** A line while it is written. */
export class Writer {
  readonly nodes: AdfNode[] = [];
  private readonly job: Job;

  constructor(job: Job) {
    this.job = job;
  }

  whole(node: AdfNode): void {
    this.nodes.push(node);
  }

  run(was: Letters, now: Letters, from: number, { at, end }: { readonly at: number; readonly end: number }): void {
    const fresh = now.nodes[now.owner[at] ?? 0] as AdfNode;
    if (fresh.type !== "text") return void this.nodes.push(fresh);
    const native = from < 0 ? undefined : was.nodes[was.owner[from] ?? -1];
    if (native?.type !== "text") {
      const text = ownText(fresh).slice(now.from[at], now.to[end - 1]);
      return this.text(text === fresh.text ? fresh : { ...fresh, text }, []);
    }
    const [first, last] = [was.from[from] ?? 0, was.to[from + end - at - 1] ?? 0];
    const marks = marksOf(native, fresh);
    const text = ownText(native).slice(first, last);
    if (text === native.text && marks === (native.marks ?? marks)) return this.text(native, []);
    const { marks: _, ...bare } = native;
    const kept = unsaidOf(native).every((mark) => marks.includes(mark));
    this.text({ ...bare, text, ...(marks.length > 0 && { marks }) }, kept ? [native] : []);
  }

  /** What the document has between two places, all of which shows nothing. */
  edge(was: Letters, from: number, to: number): void {
    for (const [at, node] of was.nodes.entries()) {
      const [start, end] = [was.starts[at] ?? 0, was.starts[at + 1] ?? was.text.length];
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      if (isUnseen(was, at) && start >= from && start <= to) this.whole(node);
      else if (first < last && node.type !== "text") this.whole(node);
      else if (first < last) {
        this.text({ ...node, text: ownText(node).slice(was.from[first], was.to[last - 1]) }, []);
      }
    }
  }

  /** Neighbours with the same marks are one. */
  private text(node: AdfNode, origins: readonly AdfNode[]): void {
    const last = this.nodes.at(-1);
    const together = last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (!together) {
      if (origins.length > 0) this.job.origins.set(node, origins);
      return void this.nodes.push(node);
    }
    const all = [...(this.job.origins.get(last) ?? [last]), ...(origins.length > 0 ? origins : [node])];
    const joined = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    this.job.origins.set(joined, all);
    this.nodes[this.nodes.length - 1] = joined;
  }
}
