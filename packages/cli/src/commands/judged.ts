import { SatelliteError, type Event } from "@satellite/core";
import { recheck, runEvent, type House, type Outcome, type Until } from "@satellite/engine";
import { isEmptyRange, originOf, rangeOf, type Range } from "@satellite/git";
import { checkedOutFor } from "../config-files.js";
import type { Face } from "../face.js";
import { openHouse, tools } from "../open-house.js";
import { deliveryOf } from "./delivery.js";

type Options = Readonly<Record<string, unknown>>;

/** What the user asked to be judged, walked as far as the verdict or the plan. Nothing is ever written. */
export async function outcomesFor(
  face: Face,
  [range]: readonly string[],
  options: Options,
  until: Until,
): Promise<readonly Outcome[]> {
  const asked = [
    range !== undefined && "RANGE",
    options["pr"] !== undefined && "--pr",
    options["event"] !== undefined && "--event",
  ];
  const given = asked.filter((one) => one !== false);
  if (given.length > 1) throw new SatelliteError("USAGE", `${given.join(" and ")} exclude each other`);
  const outcomes = await walk(face, range, options, until);
  for (const outcome of outcomes) tellSteps(outcome, options["mode"], face);
  return outcomes;
}

async function walk(
  face: Face,
  range: string | undefined,
  options: Options,
  until: Until,
): Promise<readonly Outcome[]> {
  const mode = modeOf(options);
  if (typeof options["event"] === "string") return fromEvent(face, options["event"], mode, until);
  if (typeof options["pr"] === "number") return fromPullRequest(face, options["pr"], mode, until);
  const { cwd } = face.globals;
  const event: Event = {
    kind: "range",
    repository: { fullName: "", url: "", defaultBranch: "" },
    ...(range === undefined ? {} : { range }),
  };
  const found = await rangeOf(cwd, range, await checkedOutFor(face.globals));
  if (found === undefined || isEmptyRange(found)) return [{ kind: "ignored", event, says: nothingAhead(found, range) }];
  face.detail(`judging ${found.name}`);
  if (range === undefined && found.from === undefined)
    face.note("No default branch was found (origin/HEAD, main, master, trunk): the whole history is judged.");
  return [await runEvent(event, await openHouse(face, { host: "git", range: found, ...mode }), tools, until)];
}

/** Said where a range holds no commit. */
export function nothingAhead(range: Range | undefined, asked?: string): string {
  if (range === undefined) return "nothing to judge: the repository has no commit yet";
  if (asked !== undefined) return `nothing to judge: ${asked.slice(0, 100)} holds no commit`;
  const branch = range.defaultBranch === undefined ? "" : ` (${range.defaultBranch})`;
  return `nothing to judge: HEAD is not ahead of the default branch${branch}; name a range, such as HEAD~1..HEAD`;
}

async function fromPullRequest(face: Face, number: number, mode: Mode, until: Until): Promise<readonly Outcome[]> {
  const fullName = face.env["GITHUB_REPOSITORY"] || (await originOf(face.globals.cwd).catch(() => undefined))?.fullName;
  if (fullName === undefined)
    throw new SatelliteError(
      "USAGE",
      "--pr needs a repository: add a remote `origin` on GitHub, or set GITHUB_REPOSITORY",
    );
  const house = await openHouse(face, { host: "github", repository: fullName, ...mode });
  face.note(`Reading pull request ${fullName}#${number} …`);
  const event: Event = {
    kind: "pull_request",
    action: "manual",
    repository: { fullName, url: "", defaultBranch: "" },
    number,
    asked: "manual",
  };
  return [await runEvent(event, house, tools, until)];
}

async function fromEvent(face: Face, file: string, mode: Mode, until: Until): Promise<readonly Outcome[]> {
  const delivery = deliveryOf(file, face);
  const { repository } = delivery;
  const house = await openHouse(face, {
    host: "github",
    asAction: true,
    ...(repository === undefined ? {} : { repository }),
    ...mode,
  });
  const parsed = await house.parse(delivery);
  if ("bad" in parsed)
    throw new SatelliteError(
      parsed.bad.code,
      `${parsed.bad.says}${parsed.bad.path === undefined ? "" : ` at ${parsed.bad.path}`}`,
    );
  face.detail(`the event ${delivery.name} holds ${parsed.events.length} to judge`);
  const outcomes: Outcome[] = [];
  for (const event of parsed.events) outcomes.push(...(await one(event, house, until)));
  return outcomes;
}

async function one(event: Event, house: House, until: Until): Promise<readonly Outcome[]> {
  return event.kind === "recheck" ? recheck(event, house, tools) : [await runEvent(event, house, tools, until)];
}

type Mode = { readonly mode?: "strict" | "warn" };

function modeOf({ mode }: Options): Mode {
  return mode === "strict" || mode === "warn" ? { mode } : {};
}

function tellSteps(outcome: Outcome, mode: unknown, face: Face): void {
  if (outcome.kind !== "judged") return;
  for (const { change } of outcome.threads)
    face.detail(
      `${change.commits.length} commits, ${change.files.length} files, policy of ${outcome.verdict.policy.source}`,
    );
  if (typeof mode !== "string" || outcome.verdict.mode === mode) return;
  face.note(`--mode ${mode} is left out: the policy says ${outcome.verdict.mode}, and a flag never loosens it.`);
}
