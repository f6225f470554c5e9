/** Conflicts as people make them: one item with a ticket on Jira or GitHub, edited on both sides between two syncs. */
import { expect } from "@jest/globals";
import { pull } from "@satellite/engine/verbs/pull";
import { resolve, type ResolveInput } from "@satellite/engine/verbs/resolve";
import { sync } from "@satellite/engine/verbs/sync";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
export const bench = openVerbBench();
const github = () => bench.sandbox.services.github.world;

export interface Tracker {
  readonly name: string;
  readonly ref: string;
  readonly change: (field: "title" | "body", value: string) => void;
  readonly read: () => { readonly title: string; readonly body: string };
}
const adf = (text: string) => ({
  version: 1,
  type: "doc",
  content: text.split("\n\n").map((one) => ({ type: "paragraph", content: [{ type: "text", text: one }] })),
});
export const onJira: Tracker = {
  name: "Jira",
  ref: "PROJ-1042",
  change: (field, value) => {
    const is = field === "title" ? { field: "summary", value } : { field: "description", value: adf(value) };
    setByHand(bench.sandbox.services.jira.world, "PROJ-1042", is, sara);
  },
  read: () => {
    const { description, summary } = bench.ticket("PROJ-1042");
    return { title: summary, body: description ?? "" };
  },
};
export const onGitHub: Tracker = {
  name: "GitHub",
  ref: "#3",
  change: (field, value) => github().edit("acme/shop", 3, { [field]: value }, "sara"),
  read: () => {
    const { body, title } = github().thread("acme/shop", 3);
    return { title, body: body ?? "" };
  },
};

export const id = "TASK-3";
const item = async () => {
  const found = await (await bench.desk()).workspace.read(id);
  if (found === undefined) throw new Error("TASK-3 is not there");
  return found;
};
const path = async () => (await item()).path;
export const here = async (field: "title" | "body") => (await item()).content[field];
export async function write(field: "title" | "body", value: string): Promise<void> {
  const file = await path();
  const text = bench.read(file);
  const mark = (at: "BEGIN" | "END") => `<!-- SECTION:DESCRIPTION:${at} -->`;
  const [before = "", rest = ""] = text.split(mark("BEGIN"));
  const after = rest.slice(rest.indexOf(mark("END")));
  bench.write(
    file,
    field === "title"
      ? text.replace(/^title: .*$/m, `title: ${value}`)
      : `${before}${mark("BEGIN")}\n${value}\n${after}`,
  );
}
export const step = async (options: DeskOptions = {}) =>
  sync(await bench.desk({ yes: true, ...options }), { refs: [id] });
export const decide = async (input: Partial<ResolveInput> = {}, options: DeskOptions = {}) =>
  resolve(await bench.desk(options), { item: id, ...input });
export const waiting = async () => (await bench.store.conflicts.all()).map(({ field, kind }) => `${kind} ${field}`);

export async function begin({ ref }: Tracker): Promise<void> {
  await pull(await bench.desk({ yes: true }), { ref, start: false, force: false });
  await step();
}

export async function apart(tracker: Tracker, field: "title" | "body", ours: string, theirs: string): Promise<void> {
  tracker.change(field, theirs);
  await write(field, ours);
  expect(weights(await step())).toEqual(["person CONFLICT"]);
}

/** A run that has nothing to do, and nothing to tell. */
export async function quiet(options: DeskOptions = {}): Promise<void> {
  const again = await step(options);
  expect([again.plan.effects, again.notices]).toEqual([[], []]);
}
