/** What the `backlog` command is told, argument by argument: values behind `=`, so that none is taken for an option. */
import { execFile } from "node:child_process";
import type { ItemPatch, ItemPlace, NewItem, WorkspaceItem } from "@satellite/core";
import { addressesOf } from "./anchors.js";
import { safeBody } from "./comments.js";
import { labelsAfter, referencesAfter } from "./edit.js";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command with these arguments in the project's root; no shell is in between. */
export type Run = (args: readonly string[]) => Promise<Ran>;

export function runBacklog(root: string, command = "backlog"): Run {
  return (args) =>
    new Promise((resolve) => {
      const options = { cwd: root, timeout: 60_000, maxBuffer: 16_777_216 };
      const child = execFile(command, [...args], options, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 127;
        resolve({ code, stdout, stderr: stderr === "" && error !== null ? error.message : stderr });
      });
      // It would wait for what may still come in.
      child.stdin?.on("error", () => undefined).end();
    });
}

/** Calls that make an edit, in order; words when the command has no way to it. */
export type Calls = { readonly calls: readonly (readonly string[])[] } | { readonly refused: string };

const texts = { title: "title", status: "status", priority: "priority", type: "type", body: "description" } as const;
const sections = { plan: "plan", notes: "notes", summary: "final-summary" } as const;

export function editCalls(item: WorkspaceItem, patch: ItemPatch): Calls {
  const refused = cannot(patch);
  if (refused !== undefined) return { refused };
  const { content } = item;
  const args: string[] = [];
  for (const key of Object.keys(texts) as (keyof typeof texts)[])
    if (patch[key] !== undefined && patch[key] !== (content[key] ?? "")) args.push(`--${texts[key]}=${patch[key]}`);
  if (patch.milestone !== undefined && patch.milestone !== (content.milestone ?? ""))
    args.push(patch.milestone === "" ? "--clear-milestone" : `--milestone=${patch.milestone}`);
  if (patch.assignees !== undefined && differ(patch.assignees, content.assignees))
    args.push(`--assignee=${patch.assignees.join(",")}`);
  if (patch.dependsOn !== undefined && differ(patch.dependsOn, content.dependsOn))
    args.push(`--depends-on=${patch.dependsOn.join(",")}`);
  for (const [key, value] of Object.entries(patch.sections ?? {}))
    if (value !== (content.sections[key] ?? "")) args.push(`--${sections[key as keyof typeof sections]}=${value}`);
  args.push(...changes("label", content.labels, labelsAfter(content.labels, patch)));
  args.push(...changes("ref", item.references, referencesAfter(item, patch)));
  const boxes = criteriaCalls(item, patch);
  args.push(...(boxes[0] ?? []));
  const said = (patch.addComments ?? [])
    .map(({ author, body }) => ({ author, body: safeBody(body) }))
    .filter(({ author, body }) => !content.comments.some((each) => each.author === author && each.body === body))
    .map(({ author, body }) => [`--comment=${body}`, `--comment-author=${author}`]);
  const calls = [args, ...boxes.slice(1), ...said].filter((each) => each.length > 0);
  return { calls: calls.map((each) => ["task", "edit", item.id, ...each]) };
}

/** Marks turn and boxes come in the first call; new ones are ticked in the next, and the last takes away, from the end. */
function criteriaCalls({ content }: WorkspaceItem, { criteria }: ItemPatch): string[][] {
  if (criteria === undefined) return [];
  const left = [...criteria];
  const marks: string[] = [];
  const gone: string[] = [];
  for (const [index, { text, done }] of content.criteria.entries()) {
    const at = left.findIndex((each) => each.text === text);
    const [meant] = at < 0 ? [] : left.splice(at, 1);
    if (meant === undefined) gone.unshift(`--remove-ac=${index + 1}`);
    else if (meant.done !== done) marks.push(`--${meant.done ? "check" : "uncheck"}-ac=${index + 1}`);
  }
  const ticks = left.flatMap(({ done }, index) => (done ? [`--check-ac=${content.criteria.length + index + 1}`] : []));
  return [[...marks, ...left.map(({ text }) => `--ac=${text}`)], ticks, gone];
}

export function createCall({ kind, content, links }: NewItem, identity: string): Calls {
  if (kind !== "task" && kind !== "draft") return { refused: `The \`backlog\` command makes no ${kind} this way.` };
  if ((content.comments ?? []).length > 0 || (content.sections?.["plan"] ?? "") !== "")
    return { refused: "The `backlog` command gives a new task no comments and no plan; create it first." };
  const refused = cannot({
    addLabels: content.labels ?? [],
    assignees: content.assignees ?? [],
    dependsOn: content.dependsOn ?? [],
    links,
  });
  if (refused !== undefined) return { refused };
  const named = links.some(({ provider, id, url }) => `${provider}:${id}` === identity && url !== undefined);
  const references = [...addressesOf(links), ...(named ? [] : [identity])];
  const options: [string, string | undefined][] = [
    ["description", content.body],
    ["status", kind === "draft" ? undefined : content.status],
    ["assignee", content.assignees?.join(",")],
    ["labels", content.labels?.join(",")],
    ["priority", content.priority],
    ["type", content.type],
    ["milestone", content.milestone],
    ["parent", content.parent],
    ["depends-on", content.dependsOn?.join(",")],
    ["notes", content.sections?.["notes"]],
    ["final-summary", content.sections?.["summary"]],
    ...(content.criteria ?? []).map(({ text }): [string, string] => ["ac", text]),
    ...references.map((each): [string, string] => ["ref", each]),
  ];
  const given = options
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `--${name}=${value}`);
  return { calls: [["task", "create", ...given, ...(kind === "draft" ? ["--draft"] : []), "--", content.title]] };
}

export function placeCall({ kind, id, place }: WorkspaceItem, to: ItemPlace): Calls {
  const noun = kind === "draft" ? "draft" : "task";
  if (kind !== "milestone" && to === "archived" && (place === "active" || place === "draft"))
    return { calls: [[noun, "archive", id]] };
  if (kind === "task" && to === "completed" && place === "active") return { calls: [["task", "complete", id]] };
  if (kind === "task" && to === "draft" && place === "active") return { calls: [["task", "demote", id]] };
  if (kind === "draft" && to === "active" && place === "draft") return { calls: [["draft", "promote", id]] };
  return { refused: `The \`backlog\` command cannot move ${id} from ${place} to ${to}.` };
}

/** What the command has no way to; said before anything is written. */
function cannot(patch: ItemPatch): string | undefined {
  const lists = [
    patch.addLabels,
    patch.removeLabels,
    patch.assignees,
    patch.dependsOn,
    patch.addReferences,
    patch.removeReferences,
  ];
  if (patch.parent !== undefined) return "The `backlog` command cannot change a task's parent.";
  if (patch.compliance !== undefined) return "The `backlog` command keeps no `compliance`.";
  if (patch.spec !== undefined) return "The `backlog` command has no field for a spec.";
  if (patch.body === "") return "The `backlog` command cannot empty a description.";
  if (patch.links?.some(({ url }) => url === undefined) === true)
    return "Through the `backlog` command a link lives in `references`, and this one has no address.";
  if ([...lists.flat(), ...addressesOf(patch.links ?? [])].some((each) => each?.includes(",") === true))
    return "The `backlog` command takes a comma for the end of a value.";
  const unknown = Object.keys(patch.sections ?? {}).find((name) => !(name in sections));
  return unknown === undefined
    ? undefined
    : `The \`backlog\` command cannot write the section \`${unknown.slice(0, 60)}\`.`;
}

function changes(name: "label" | "ref", is: readonly string[], wanted: readonly string[]): string[] {
  const add = wanted.filter((each) => !is.includes(each)).map((each) => `--add-${name}=${each}`);
  return [...add, ...is.filter((each) => !wanted.includes(each)).map((each) => `--remove-${name}=${each}`)];
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
