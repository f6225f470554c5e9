import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SatelliteError, type Problem, type WorkspaceId } from "@satellite/core";
import {
  configFileText,
  neededConfig,
  parseConfig,
  readTheirs,
  theirPathsOf,
  type RawConfig,
  type Theirs,
} from "@satellite/core/config";
import { readAtelier } from "./atelier.js";
import { leanSpecConfig, specPaths } from "./spec-paths.js";
import { specSections } from "./spec-sections.js";

export const tools = ["backlog", "leanspec", "debussy", "atelier", "backlog-jira"] as const;
export type Tool = (typeof tools)[number];

/** One key of theirs, where it stood and where it went, or why it went nowhere. */
export interface Moved {
  readonly file: string;
  readonly line?: number;
  readonly from: string;
  readonly to?: string;
  readonly says?: string;
}

export interface TakenOver {
  /** Text of the config file. */
  readonly text: string;
  readonly kind: WorkspaceId;
  readonly domain?: string;
  readonly moved: readonly Moved[];
}

/** Another tool's set-up as a config of ours, not yet written; or what is wrong with its files. */
export async function takeOver(
  top: string,
  tool: Tool,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TakenOver | { readonly problems: readonly Problem[] }> {
  const kind = tool === "backlog-jira" ? "backlog" : tool;
  const theirs = tool === "atelier" ? [] : filesOf(top, tool);
  const problems = theirs.flatMap((one) => one.problems);
  if (problems.length > 0) return { problems };
  const beads = tool === "atelier" ? await beadsIn(top, env) : undefined;
  if (theirs.length === 0 && beads === undefined && !(await isThere(top, kind)))
    throw new SatelliteError("USAGE", `there is no set-up of ${tool} here`);
  const asked = await specSections(top, kind);
  const own = await specPaths(top, kind);
  const raw = neededConfig([
    { workspace: { kind } },
    ...theirs.map((one) => one.raw),
    ...(beads ? [beads.raw] : []),
    ...(asked ? [{ policy: { spec: { sections: [...asked.sections] } } }] : []),
    ...(own ? [{ policy: { spec: { paths: [...own.paths] } } }] : []),
  ]);
  const text = configFileText(
    [
      `Taken over from ${tool}; what only repeats a default is left out.`,
      "`satellite schema config` describes every key.",
    ],
    raw,
    theirs,
  );
  const parsed = parseConfig([{ path: ".github/satellite.yml", text }]);
  if ("problems" in parsed) return parsed;
  const { jira } = parsed.config.remotes;
  return {
    text,
    kind,
    ...(jira.enabled && jira.baseUrl !== undefined && { domain: jira.baseUrl.replace(/^https:\/\//, "") }),
    moved: [
      ...theirs.flatMap((one) => movedOf(one, raw)),
      ...(beads?.moved ?? []),
      ...(asked ? [{ file: asked.from, from: `## ${asked.sections.join(", ")}`, to: "policy.spec.sections" }] : []),
      ...(own ? [{ file: leanSpecConfig, from: "specsDir", to: "policy.spec.paths" }] : []),
    ],
  };
}

function filesOf(top: string, tool: Exclude<Tool, "atelier">): Theirs[] {
  const there = theirPathsOf(tool).filter((path) => existsSync(join(top, path)));
  return there.map((path) => readTheirs({ path, text: readFileSync(join(top, path), "utf8") }));
}

async function isThere(top: string, kind: WorkspaceId): Promise<boolean> {
  const { detectWorkspace } = await import("@satellite/workspaces");
  return "kind" in (await detectWorkspace(top, kind));
}

function movedOf({ file, notices, taken }: Theirs, raw: RawConfig): Moved[] {
  const written = new Set(pathsOf(raw));
  const there = taken.map(({ from, to, line }): Moved => {
    const plain = to.replace("status_map.todo", "status_map.open").replace("status_map.done", "status_map.closed");
    return { file, line, from, to: plain, ...(!written.has(plain) && { says: "as by default" }) };
  });
  const left = notices.map(({ line, path, says }): Moved => ({ file, line, from: path, says }));
  return [...there, ...left].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** Paths of all keys, as problems spell them. */
function pathsOf(node: unknown, at = ""): string[] {
  if (typeof node !== "object" || node === null) return [];
  const list = Array.isArray(node);
  return Object.entries(node).flatMap(([key, child]) => {
    const here = list ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`;
    return [here, ...pathsOf(child, here)];
  });
}

const beadsFile = ".beads/issues.jsonl";

async function beadsIn(
  top: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ raw: RawConfig; moved: Moved[] } | undefined> {
  const { tryOpen } = await import("@satellite/workspaces");
  const workspace = await tryOpen("atelier", { root: top, write: "direct", specPaths: [], now: () => 0 });
  if (workspace === undefined) return undefined;
  const { items } = await workspace.scan();
  const { hints, left, remotes } = readAtelier(
    items.flatMap(({ links }) => links),
    env,
  );
  const fileOf = (from: string): string => (from === "external_tickets" ? beadsFile : "environment");
  return {
    raw: Object.keys(remotes).length === 0 ? {} : { remotes },
    moved: [
      ...hints.map(({ from, to }) => ({ file: fileOf(from), from, to })),
      ...left.map(({ from, to }) => ({
        file: fileOf(from),
        from: `${from}: ${to}`,
        says: "is no tracker that Satellite knows",
      })),
    ],
  };
}
