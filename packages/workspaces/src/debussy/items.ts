import type { Criterion, ItemContent, ItemProblem, State, WorkspaceItem } from "@satellite/core";
import { damageOf, sha256, type Source } from "../shared/index.js";
import { boxesOf, outlineOf, partText, type Outline } from "../shared/prose/index.js";
import { readIssues, repositoryOf } from "./issues.js";
import { metadataOf } from "./metadata.js";
import { ownText, phaseRows, planTitle, resolvePath, type PhaseRow } from "./plan.js";
import { stateOfStatus, statusFromPhases, statusWord } from "./status.js";

/** A master plan, read. */
export interface Plan {
  /** From the workspace's root. */
  readonly path: string;
  readonly source: Source;
  readonly outline: Outline;
  readonly rows: readonly PhaseRow[];
  /** `owner/repo` that a bare `#10` belongs to. */
  readonly repository: string | undefined;
}

export const tasks = ["tasks"];

export function planOf(path: string, source: Source, repository: string | undefined): Plan | ItemProblem {
  const damage = damageOf(source.text, path);
  if (damage !== undefined) return damage;
  const outline = outlineOf(source.text);
  return { path, source, outline, rows: phaseRows(outline), repository: repositoryOf(outline) ?? repository };
}

export const planRevision = ({ outline, rows }: Plan): string => sha256(ownText(outline, rows));

/** A phase is its row in the plan and its own file. */
export const phaseRevision = (row: PhaseRow, text: string): string => sha256(`${row.source}\n${text}`);

export function planItem(plan: Plan): WorkspaceItem {
  const { path, outline, rows, source } = plan;
  const said = metadataOf(outline).find(({ key }) => key === "status")?.value ?? "";
  const derived = statusFromPhases(rows.map(({ status }) => status));
  const name = planTitle(outline.title?.value ?? "").name;
  const content = contentOf(outline, name === "" ? "" : name, said === "" ? derived : said, ["goals"]);
  const known = stateOfStatus(content.status);
  const problems = rows.flatMap(({ line, status, number }) =>
    statusWord(status) !== undefined && !/\s/.test(status)
      ? []
      : [
          problem(
            "UNKNOWN_STATUS",
            path,
            `Debussy does not see phase ${number} with the status "${status}".`,
            false,
            line,
          ),
        ],
  );
  if (name === "") problems.push(problem("NO_TITLE", path, "The plan has no title.", true, 1));
  const base = item(path, "plan", path, content, known === "unknown" ? stateOfStatus(derived) : known, plan);
  return {
    ...base,
    revision: planRevision(plan),
    updatedAtMs: source.stamp.mtimeMs,
    problems: [...base.problems, ...problems],
  };
}

/** @param file what stands where the row's link leads */
export function phaseItem(plan: Plan, row: PhaseRow, file: Source | ItemProblem | undefined): WorkspaceItem {
  const id = `${plan.path}#${row.number}`;
  const path = resolvePath(plan.path, row.href);
  const found = file === undefined || "code" in file ? undefined : file;
  const outline = outlineOf(found?.text ?? "");
  const content: ItemContent = {
    ...contentOf(outline, row.title, row.status, ["gates", "implementation notes"]),
    criteria: boxesOf(outline, tasks).map(unnumbered),
    dependsOn: dependencies(outline).map((number) => `${plan.path}#${number}`),
    parent: plan.path,
  };
  const base = item(id, "phase", path ?? plan.path, content, stateOfStatus(row.status), { ...plan, outline });
  const missing = `Phase ${row.number} of ${plan.path} leads to ${row.href}, where no file is.`;
  const damage =
    found !== undefined
      ? damageOf(found.text, path ?? plan.path)
      : file !== undefined && "code" in file
        ? file
        : problem("UNREADABLE", path ?? plan.path, missing, true);
  const twice = plan.rows.filter(({ number }) => number === row.number).length > 1;
  return {
    ...base,
    revision: phaseRevision(row, found?.text ?? ""),
    updatedAtMs: Math.max(plan.source.stamp.mtimeMs, found?.stamp.mtimeMs ?? 0),
    problems: [
      ...base.problems,
      ...(damage === undefined ? [] : [damage]),
      ...(twice ? [problem("DUPLICATE_ID", plan.path, `Phase ${row.number} stands twice.`, true, row.line)] : []),
    ],
  };
}

/** `1.1: Add the table` is the task `Add the table`; numbers change when lines move. */
export function unnumbered({ text, done }: Criterion): Criterion {
  return { text: text.replace(/^\d+\.\d+:[ \t]*(?=\S)/, ""), done };
}

function item(id: string, kind: "plan" | "phase", path: string, content: ItemContent, state: State, plan: Plan) {
  const { links, bad } = readIssues(plan.outline, plan.repository);
  const base: WorkspaceItem = {
    ref: `item:debussy:${id}`,
    id,
    kind,
    path,
    content,
    state,
    links,
    workspace: "debussy",
    place: "active",
    compliance: {},
    documentation: [],
    references: [],
    optOut: false,
    revision: "",
    problems: bad.map((word) =>
      problem("BAD_LINK", path, `"${word}" names no ticket.`, false, lineWith(plan.outline, word)),
    ),
  };
  return base;
}

const lineWith = ({ lines }: Outline, word: string): number =>
  lines.find(({ text }) => text.includes(word))?.number ?? 1;

function contentOf(outline: Outline, title: string, status: string, names: readonly string[]): ItemContent {
  const part = (name: string) => outline.parts.find((one) => one.name === name || one.name.startsWith(`${name} (`));
  const overview = part("overview");
  const named = names.flatMap((name) => {
    const found = part(name);
    const text = found === undefined ? "" : partText(outline, found);
    return text === "" ? [] : [[name, text] as const];
  });
  return {
    title,
    status,
    criteria: [],
    labels: [],
    assignees: [],
    dependsOn: [],
    comments: [],
    body: overview === undefined ? "" : partText(outline, overview),
    sections: Object.fromEntries(named),
  };
}

/** `**Depends On:** Phase 1`, and the phases that the part on dependencies names. */
function dependencies(outline: Outline): string[] {
  const line = metadataOf(outline).find(({ key }) => key === "depends on")?.value ?? "";
  const part = outline.parts.find(({ name }) => name === "dependencies");
  const text = `${line}\n${part === undefined ? "" : partText(outline, part)}`;
  return [...new Set([...text.matchAll(/\bPhase[ \t]+(\d+(?:\.\d+)?)/g)].map((found) => found[1] ?? ""))];
}

function problem(code: ItemProblem["code"], path: string, says: string, blocks: boolean, line?: number): ItemProblem {
  return { code, path, says, blocks, ...(line === undefined ? {} : { line }) };
}
