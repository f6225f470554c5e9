import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { SatelliteError, type Delivery } from "@satellite/core";
import type { Face } from "../face.js";

/** GitHub sends no larger webhook. Bytes. */
const maxBytes = 25 * 1024 * 1024;

/** A workflow event as it lies in a file, with what the runner's environment says beside it. */
export function deliveryOf(file: string, { globals, env }: Pick<Face, "globals" | "env">): Delivery {
  const payload = payloadOf(resolve(globals.cwd, file), file);
  const repository = repositoryOf(payload) ?? (env["GITHUB_REPOSITORY"] || undefined);
  return {
    name: env["GITHUB_EVENT_NAME"] || nameOfEvent(payload),
    payload,
    ...(repository === undefined ? {} : { repository }),
    ...(env["GITHUB_SHA"] === undefined ? {} : { sha: env["GITHUB_SHA"] }),
    ...(env["GITHUB_REF"] === undefined ? {} : { ref: env["GITHUB_REF"] }),
  };
}

function payloadOf(path: string, shown: string): unknown {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw new SatelliteError("USAGE", `the event file ${shown} cannot be read`);
  if (stat.size > maxBytes)
    throw new SatelliteError(
      "EVENT_SHAPE",
      `the event file ${shown} has ${stat.size} bytes; an event may have ${maxBytes}`,
    );
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new SatelliteError("EVENT_NOT_JSON", `${shown} is not JSON`);
  }
}

/** What only one kind of event carries, in the order of asking; GITHUB_EVENT_NAME wins where it is set. */
const signs: readonly (readonly [key: string, event: string])[] = [
  ["pull_request", "pull_request"],
  ["merge_group", "merge_group"],
  ["workflow_run", "workflow_run"],
  ["comment", "issue_comment"],
  ["before", "push"],
  ["client_payload", "repository_dispatch"],
  ["schedule", "schedule"],
  ["inputs", "workflow_dispatch"],
];

function nameOfEvent(payload: unknown): string {
  const keys = typeof payload === "object" && payload !== null ? Object.keys(payload) : [];
  const sign = signs.find(([key]) => keys.includes(key));
  if (sign === undefined)
    throw new SatelliteError("EVENT_UNKNOWN", "the event's kind cannot be told from its file: set GITHUB_EVENT_NAME");
  return sign[1];
}

function repositoryOf(payload: unknown): string | undefined {
  const name = (payload as { repository?: { full_name?: unknown } | null } | null)?.repository?.full_name;
  return typeof name === "string" ? name : undefined;
}
