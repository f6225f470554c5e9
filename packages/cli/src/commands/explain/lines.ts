import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { providerIds, type Dialects, type Place, type ProviderId } from "@satellite/core";
import { findMentions } from "@satellite/core/mention";
import { cleanJson } from "../../clean.js";
import { exit, type ExitCode } from "../../exit.js";
import type { Face } from "../../face.js";
import { documentOf } from "./show.js";

/** A longer line is answered with an error. UTF-16 units. */
const maxLine = 4_000_000;

/** One answer for each line read, in order, at once; a bad line is answered with an error and the rest goes on. */
export async function explainLines(input: Readable, face: Face, dialects: Dialects): Promise<ExitCode> {
  let code: ExitCode = exit.done;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const asked = askedOf(line);
    if (typeof asked === "string") {
      code = exit.usage;
      face.raw(`${cleanJson({ error: { code: "USAGE", line: number, says: asked } })}\n`);
      continue;
    }
    const found = findMentions([{ in: asked.kind, text: asked.text }], { ...dialects, ...asked.dialects });
    face.raw(`${cleanJson(documentOf(found))}\n`);
  }
  return code;
}

const kinds: readonly Place[] = ["branch", "title", "body", "commit"];

interface Asked {
  readonly text: string;
  readonly kind: Place;
  readonly dialects: Dialects;
}

/** What a line asks, or what is wrong with it. What it leaves out comes from the config. */
function askedOf(line: string): Asked | string {
  if (line.length > maxLine) return `the line is longer than ${maxLine} characters`;
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return "the line is not JSON";
  }
  if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return "the line must be a JSON object";
  const { text, kind: named = "body", trackers, projects, repository, ...rest } = asked as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    return `"${unknown.slice(0, 40)}" is no key; there are text, kind, trackers, projects, repository`;
  if (typeof text !== "string") return "text must be a string";
  const kind = kinds.find((one) => one === named);
  if (kind === undefined) return `kind may be ${kinds.join(", ")}`;
  const chosen = trackersOf(trackers);
  if (typeof chosen === "string") return chosen;
  const known = projectsOf(projects, chosen);
  if (typeof known === "string") return known;
  if (repository !== undefined && !(typeof repository === "string" && /^[^/\s]+\/[^/\s]+$/.test(repository)))
    return "repository must be owner/repo";
  const dialects = {
    ...(chosen === undefined ? {} : { trackers: chosen }),
    ...(known === undefined ? {} : { projects: known }),
    ...(repository === undefined ? {} : { repository }),
  };
  return { text, kind, dialects };
}

function trackersOf(trackers: unknown): readonly ProviderId[] | undefined | string {
  if (trackers === undefined) return undefined;
  const list = strings(trackers);
  const wrong = list?.find((one) => !(providerIds as readonly string[]).includes(one));
  if (list === undefined || wrong !== undefined) return `trackers must be a list of ${providerIds.join(", ")}`;
  return list as readonly ProviderId[];
}

/** A plain list belongs to Jira, or to Linear when only that is switched on; an object names both. */
function projectsOf(projects: unknown, trackers: readonly ProviderId[] | undefined): Dialects["projects"] | string {
  if (projects === undefined) return undefined;
  const list = strings(projects);
  const linearAlone = trackers?.includes("linear") === true && !trackers.includes("jira");
  if (list !== undefined) return linearAlone ? { linear: list } : { jira: list };
  const wrong = "projects must be a list of keys, or an object of such lists under jira and linear";
  if (typeof projects !== "object" || projects === null || Array.isArray(projects)) return wrong;
  const { jira, linear, ...rest } = projects as Record<string, unknown>;
  const [ofJira, ofLinear] = [strings(jira), strings(linear)];
  if (
    Object.keys(rest).length > 0 ||
    (jira !== undefined && ofJira === undefined) ||
    (linear !== undefined && ofLinear === undefined)
  )
    return wrong;
  return { ...(ofJira === undefined ? {} : { jira: ofJira }), ...(ofLinear === undefined ? {} : { linear: ofLinear }) };
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
}
