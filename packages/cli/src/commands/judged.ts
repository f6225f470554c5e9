import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SatelliteError, type Event } from "@satellite/core";
import { recheck, runEvent, type Outcome, type Until } from "@satellite/engine";
import { originOf } from "@satellite/git";
import type { Face } from "../face.js";
import { openHouse, tools, type Wish } from "../open-house.js";

/** What the user asked to be judged, walked as far as the verdict or the plan. Nothing is ever written. */
export async function outcomesFor(face: Face, args: readonly string[], options: Record<string, unknown>, until: Until): Promise<readonly Outcome[]> {
  const mode = options["mode"] === "strict" || options["mode"] === "warn" ? { mode: options["mode"] } as const : {};
  const asked = [args[0] !== undefined && "RANGE", options["pr"] !== undefined && "--pr", options["event"] !== undefined && "--event"].filter((one) => one !== false);
  if (asked.length > 1) throw new SatelliteError("USAGE", `${asked.join(" and ")} exclude each other`);
  if (typeof options["event"] === "string") return fromEvent(face, options["event"], mode, until);
  if (typeof options["pr"] === "number") return fromPullRequest(face, options["pr"], mode, until);
  const house = await openHouse(face, { host: "git", ...mode });
  const event: Event = { kind: "range", repository: { fullName: "", url: "", defaultBranch: "" }, ...(args[0] === undefined ? {} : { range: args[0] }) };
  return [await runEvent(event, house, tools, until)];
}

async function fromPullRequest(face: Face, number: number, mode: Pick<Wish, "mode">, until: Until): Promise<readonly Outcome[]> {
  const fullName = face.env["GITHUB_REPOSITORY"] ?? (await originOf(face.globals.cwd))?.fullName;
  if (fullName === undefined) throw new SatelliteError("USAGE", "--pr needs a repository: add a remote `origin` on GitHub, or set GITHUB_REPOSITORY");
  const house = await openHouse(face, { host: "github", repository: fullName, ...mode });
  face.note(`Reading pull request ${fullName}#${number} …`);
  const event: Event = { kind: "pull_request", action: "manual", repository: { fullName, url: "", defaultBranch: "" }, number, asked: "manual" };
  return [await runEvent(event, house, tools, until)];
}

async function fromEvent(face: Face, file: string, mode: Pick<Wish, "mode">, until: Until): Promise<readonly Outcome[]> {
  const payload = payloadOf(resolve(face.globals.cwd, file));
  const name = face.env["GITHUB_EVENT_NAME"] || nameOfEvent(payload);
  const repository = repositoryOf(payload);
  const house = await openHouse(face, { host: "github", ...(repository === undefined ? {} : { repository }), ...mode });
  const parsed = house.parse({ name, payload, ...(repository === undefined ? {} : { repository }) });
  if ("bad" in parsed) throw new SatelliteError(parsed.bad.code, `${parsed.bad.says}${parsed.bad.path === undefined ? "" : ` at ${parsed.bad.path}`}`);
  const outcomes: Outcome[] = [];
  for (const event of parsed.events) outcomes.push(...(event.kind === "recheck" ? await recheck(event, house, tools) : [await runEvent(event, house, tools, until)]));
  return outcomes;
}

function payloadOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new SatelliteError("USAGE", `the event file ${file} cannot be read`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new SatelliteError("EVENT_NOT_JSON", `${file} is not JSON`);
  }
}

/** The kind of event, by what only it carries; GITHUB_EVENT_NAME wins where it is set. */
function nameOfEvent(payload: unknown): string {
  const has = (key: string): boolean => typeof payload === "object" && payload !== null && key in payload;
  if (has("pull_request")) return "pull_request";
  if (has("merge_group")) return "merge_group";
  if (has("workflow_run")) return "workflow_run";
  if (has("comment")) return "issue_comment";
  if (has("before") && has("after")) return "push";
  if (has("client_payload")) return "repository_dispatch";
  throw new SatelliteError("EVENT_UNKNOWN", "the event's kind cannot be told from its file: set GITHUB_EVENT_NAME");
}

function repositoryOf(payload: unknown): string | undefined {
  const name = (payload as { repository?: { full_name?: unknown } } | null)?.repository?.full_name;
  return typeof name === "string" ? name : undefined;
}
