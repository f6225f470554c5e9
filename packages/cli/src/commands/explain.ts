import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { SatelliteError, type Dialects, type Ignored, type Mention, type Mentions, type Place, type ProviderId, type SettledConfig } from "@satellite/core";
import { defaultConfig } from "@satellite/core/config/defaults";
import { findMentions } from "@satellite/core/mention";
import { dialectsOf, linksOf, sourcesOf } from "@satellite/core/thread";
import { knownConfigPaths } from "@satellite/engine";
import { createGitHost, originOf } from "@satellite/git";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { clean, tellProblems } from "./words.js";

/** Which references were found, where and why. Asks no service. */
export async function explain(face: Face, args: readonly string[], options: Record<string, unknown>): Promise<ExitCode> {
  const config = localConfig(face);
  const parsed = await config;
  if ("problems" in parsed) return tellProblems(parsed.problems, face);
  const origin = await originOf(face.globals.cwd).catch(() => undefined);
  const { trackers, ...open } = dialectsOf(parsed.config, origin?.fullName, "https://github.com");
  // Without a config nobody said which trackers are used: every kind of reference is shown.
  const dialects: Dialects = parsed.file ? { ...open, ...(trackers === undefined ? {} : { trackers }) } : open;
  if (options["jsonl"] === true) return lines(face, dialects);
  const [text] = args;
  if (text !== undefined) return one(face, text, options["kind"] as Place, dialects);
  return range(face, dialects);
}

function one(face: Face, text: string, kind: Place, dialects: Dialects): ExitCode {
  const found = findMentions([{ in: kind, text }], dialects);
  face.json(documentOf(found));
  show(face, found);
  return exit.done;
}

async function range(face: Face, dialects: Dialects): Promise<ExitCode> {
  const event = { kind: "range", repository: { fullName: "", url: "", defaultBranch: "" } } as const;
  const looked = await createGitHost(face.globals.cwd).readChange(event, { configPaths: [], checkName: "", commentMarker: "" });
  if ("unread" in looked) throw new SatelliteError(looked.unread.code, looked.unread.says);
  const found = findMentions(sourcesOf(looked.look.change), dialects);
  face.json(documentOf(found));
  show(face, found);
  for (const link of linksOf(found.mentions)) face.line(`${link.ref} is ${link.relation}`);
  return exit.done;
}

/** One answer for each line read, in order; a bad line is answered with an error and the rest goes on. */
async function lines(face: Face, dialects: Dialects): Promise<ExitCode> {
  let code: ExitCode = exit.done;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    const asked = askedOf(line);
    if (typeof asked === "string") {
      code = exit.usage;
      face.raw(`${JSON.stringify({ error: { code: "USAGE", line: number, says: asked } })}\n`);
      continue;
    }
    face.raw(`${JSON.stringify(documentOf(findMentions([{ in: asked.kind, text: asked.text }], { ...dialects, ...asked.dialects })))}\n`);
  }
  return code;
}

const kinds: readonly Place[] = ["branch", "title", "body", "commit"];

function askedOf(line: string): { text: string; kind: Place; dialects: Dialects } | string {
  let asked: { text?: unknown; kind?: unknown; trackers?: unknown; projects?: unknown; repository?: unknown };
  try {
    asked = JSON.parse(line) as typeof asked;
  } catch {
    return "the line is not JSON";
  }
  if (typeof asked !== "object" || asked === null || typeof asked.text !== "string") return "text must be a string";
  const kind = kinds.find((one) => one === (asked.kind ?? "body"));
  if (kind === undefined) return `kind may be ${kinds.join(", ")}`;
  const trackers = strings(asked.trackers) as ProviderId[] | undefined;
  const projects = projectsOf(asked.projects, trackers);
  const repository = typeof asked.repository === "string" ? { repository: asked.repository } : {};
  return { text: asked.text, kind, dialects: { ...(trackers === undefined ? {} : { trackers }), ...(projects === undefined ? {} : { projects }), ...repository } };
}

/** A plain list belongs to Jira, or to Linear when only that is switched on. */
function projectsOf(projects: unknown, trackers: readonly ProviderId[] | undefined): Dialects["projects"] | undefined {
  const list = strings(projects);
  if (list !== undefined) return trackers?.includes("linear") === true && !trackers.includes("jira") ? { linear: list } : { jira: list };
  if (typeof projects !== "object" || projects === null) return undefined;
  const { jira, linear } = projects as { jira?: unknown; linear?: unknown };
  const [j, l] = [strings(jira), strings(linear)];
  return { ...(j === undefined ? {} : { jira: j }), ...(l === undefined ? {} : { linear: l }) };
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? (value as string[]) : undefined;
}

function documentOf({ mentions, ignored }: Mentions): { mentions: unknown[]; ignored: unknown[] } {
  const place = (one: Mention | Ignored): object => ("in" in one ? { in: one.in, ...(one.commit === undefined ? {} : { commit: one.commit }) } : {});
  return {
    mentions: mentions.map((one) => ({ ref: one.ref, raw: one.raw, kind: one.kind, index: one.index, closes: one.closes, ...place(one) })),
    ignored: ignored.map((one) => ({ raw: one.raw, reason: one.reason, index: one.index, ...(one.suggestion === undefined ? {} : { suggestion: one.suggestion }) })),
  };
}

function show(face: Face, { mentions, ignored }: Mentions): void {
  if (mentions.length === 0) face.line("no reference found");
  for (const one of mentions) {
    const where = one.commit === undefined ? one.in : `${one.in} ${one.commit.slice(0, 8)}`;
    face.line(`${face.paint("green", one.ref)}  "${clean(one.raw)}" in ${where} at ${one.index}${one.closes ? ", closes" : ""}`);
  }
  for (const one of ignored) face.line(`${face.paint("dim", `left out "${clean(one.raw)}": ${one.reason}`)}${one.suggestion === undefined ? "" : `  did you mean ${one.suggestion}?`}`);
}

/** Explaining asks about the files as they lie here, so the config is read from here. */
async function localConfig(face: Face): Promise<{ config: SettledConfig; file: boolean } | { problems: Parameters<typeof tellProblems>[0] }> {
  const paths = face.globals.config === undefined ? [...knownConfigPaths] : [face.globals.config];
  const files = paths.flatMap((path) => {
    try {
      return [{ path, text: readFileSync(join(face.globals.cwd, path), "utf8") }];
    } catch {
      if (face.globals.config !== undefined) throw new SatelliteError("USAGE", `the config file ${path} cannot be read`);
      return [];
    }
  });
  if (files.length === 0) return { config: defaultConfig(), file: false };
  const parsed = (await import("@satellite/core/config")).parseConfig(files);
  return "problems" in parsed ? parsed : { config: parsed.config, file: true };
}
