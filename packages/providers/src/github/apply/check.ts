import type { Annotation, CheckEffect } from "@satellite/core";
import { sendOnce } from "../../shared/http/index.js";
import { statusOf, unless, type GitHubClient } from "../client.js";
import { repositoryOf, type Place } from "../name.js";
import { done, refused, unchanged, type Done, type Said, type Tools } from "./done.js";

/** What a request and a text may hold. @see https://docs.github.com/en/rest/checks/runs */
const maxAnnotations = 50;
const maxText = 65_535;

interface Run {
  readonly id: number;
  readonly external_id: string | null;
  readonly status: string;
  readonly output: { readonly annotations_count: number };
}

/**
 * One check run per head and verdict. GitHub only ever appends annotations, so a run that has some cannot take another
 * verdict: then a new run stands in front of the old one. More than 50 annotations take several requests; until the
 * last, the run's digest ends in `+`, and a repeat goes on where the first try ended.
 */
export async function applyCheck(effect: Said<CheckEffect>, { client }: Tools): Promise<Done> {
  const place = repositoryOf(effect.on);
  if (!place) return refused(effect, "REFUSED", "this change is in no repository");
  const newest = await newestRun(client, place, effect);
  if (newest?.external_id === effect.digest && newest.status === "completed")
    return unchanged(effect, "it says so already", newest.id);
  const started = newest?.external_id === `${effect.digest}+` ? newest : undefined;
  const run = started ?? (await begin(client, place, effect, newest));
  await finish(client, place, effect, run);
  return done(effect, run.id);
}

async function newestRun(
  { rest }: GitHubClient,
  place: Place,
  { name, headSha }: CheckEffect,
): Promise<Run | undefined> {
  const { data } = await rest.checks.listForRef({
    ...place,
    ref: headSha,
    check_name: name,
    filter: "latest",
    per_page: 100,
  });
  return data.check_runs.reduce<Run | undefined>((best, run) => ((best?.id ?? -1) < run.id ? run : best), undefined);
}

/** Updates the run that is there, or makes one. The app that made a run is the only one that may update it. */
async function begin(client: GitHubClient, place: Place, effect: CheckEffect, newest: Run | undefined): Promise<Run> {
  const body = part(effect, 0);
  if (newest && newest.output.annotations_count === 0) {
    const update = async () =>
      (await client.rest.checks.update({ ...place, check_run_id: newest.id, ...body })).data as Run;
    const seen = async () => await sentAlready(client, place, newest.id, effect);
    try {
      return await sendOnce(update, seen);
    } catch (error) {
      if (statusOf(error) !== 404 && !isForeign(error)) throw error;
    }
  }
  const create = async () =>
    (await client.rest.checks.create({ ...place, head_sha: effect.headSha, ...body })).data as Run;
  const find = async () => {
    const found = await newestRun(client, place, effect);
    return found?.external_id?.startsWith(effect.digest) === true ? found : undefined;
  };
  return await sendOnce(create, find);
}

function isForeign(error: unknown): boolean {
  return statusOf(error) === 403 && error instanceof Error && error.message.includes("Invalid app_id");
}

/** Sends what is left of the annotations; the last request brings conclusion and digest. */
async function finish(client: GitHubClient, place: Place, effect: CheckEffect, run: Run): Promise<void> {
  for (
    let sent = Math.max(run.output.annotations_count, Math.min(maxAnnotations, effect.annotations.length));
    sent < effect.annotations.length;
  ) {
    const next = Math.min(sent + maxAnnotations, effect.annotations.length);
    const update = async () =>
      (await client.rest.checks.update({ ...place, check_run_id: run.id, ...part(effect, sent) })).data as Run;
    const arrived = async () => {
      const { data } = await client.rest.checks.get({ ...place, check_run_id: run.id });
      return data.output.annotations_count >= next ? (data as Run) : undefined;
    };
    await sendOnce(update, arrived);
    sent = next;
  }
}

async function sentAlready(
  { rest }: GitHubClient,
  place: Place,
  id: number,
  { digest }: CheckEffect,
): Promise<Run | undefined> {
  const answer = await unless([404], () => rest.checks.get({ ...place, check_run_id: id }));
  return answer?.data.external_id?.startsWith(digest) === true ? answer.data : undefined;
}

/** One request's worth, from this annotation on. */
function part(effect: CheckEffect, from: number) {
  const annotations = effect.annotations.slice(from, from + maxAnnotations);
  const last = from + maxAnnotations >= effect.annotations.length;
  const text = effect.text === "" ? {} : { text: clip(effect.text, maxText) };
  const output = {
    title: clip(effect.title, 255),
    summary: clip(effect.summary, maxText),
    ...text,
    ...(annotations.length === 0 ? {} : { annotations: annotations.map(toAnnotation) }),
  };
  const end = last
    ? ({ status: "completed", conclusion: effect.conclusion, external_id: effect.digest } as const)
    : ({ status: "in_progress", external_id: `${effect.digest}+` } as const);
  return { name: effect.name, output, ...end };
}

function toAnnotation({ path, startLine, endLine, level, title, message }: Annotation) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    title: clip(title, 255),
    message: clip(message, 60_000),
  };
}

/** Never half of a surrogate pair. */
function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`;
}
