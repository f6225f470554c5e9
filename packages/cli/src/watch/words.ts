import type { Answer, Notice } from "@satellite/engine/desk";
import type { Heard, Round } from "@satellite/engine/watch";
import { advice, type ErrorCode } from "@satellite/core";
import { clean, cleanJson } from "../clean.js";
import type { Face } from "../face.js";
import { tellAnswer, tellNotice } from "../tell-answer.js";

/** What a watch says: a line for each round that did something, a line of JSON for every round, and news once. */
export interface Words {
  /** A note that is not repeated. */
  readonly note: (text: string) => void;
  readonly answer: (round: Round, answer: Answer<unknown>, heard: Heard) => void;
  /** Why there was no round: one document, with the first of several as `error`. */
  readonly failure: (round: Round, failures: readonly Failure[]) => void;
}

export interface Failure {
  readonly code: ErrorCode;
  readonly says: string;
  readonly where?: string;
}

/** Deeds that one line names; the others are counted. */
const most = 3;

export function createWords(face: Face, nowMs: () => number): Words {
  const noted = new Set<string>();
  let told: ReadonlySet<string> = new Set();
  let away: ReadonlySet<string> = new Set();
  /** What stood before is not said again; what went away and comes back is. */
  const onlyNew = (notices: readonly Notice[], isWhole: boolean): void => {
    const names = new Map(notices.map((notice) => [nameOf(notice), notice]));
    for (const [name, notice] of names) if (!told.has(name)) tellNotice(notice, face);
    told = new Set(isWhole ? names.keys() : [...told, ...names.keys()]);
  };
  const at = (): string => new Date(nowMs()).toISOString();
  return {
    note(text) {
      if (!noted.has(text)) face.note(text);
      noted.add(text);
    },
    answer(round, answer, { answered, down }) {
      const { dryRun, json, verbose } = face.globals;
      const line = lineOf(dryRun ? answer.plan.effects.map(({ says }) => `would ${says}`) : doneBy(answer), verbose);
      if (line !== undefined && !(dryRun && noted.has(line))) face.line(`${timeOf(nowMs())}  ${line}`);
      if (dryRun && line !== undefined) noted.add(line);
      for (const system of away) if (answered.has(system)) face.note(`${system} answers again`);
      away = new Set([...[...away].filter((system) => !answered.has(system)), ...down.map(({ system }) => system)]);
      onlyNew(answer.notices, away.size === 0);
      if (json)
        face.raw(`${cleanJson({ round: round.number, why: round.why, at: at(), ...documentOf(answer, face) })}\n`);
    },
    failure(round, failures) {
      const errors = failures.map((failure) => ({ ...failure, remedy: advice[failure.code] }));
      onlyNew(
        failures.map((failure) => ({ weight: "unverified", ...failure })),
        false,
      );
      const all = { error: errors[0], ...(errors.length > 1 ? { errors } : {}) };
      if (face.globals.json) face.raw(`${cleanJson({ round: round.number, why: round.why, at: at(), ...all })}\n`);
    },
  };
}

const nameOf = ({ code, says, where, weight }: Notice): string => JSON.stringify([weight, code, where, says]);

/** Done in this round, in the plan's own words; what an earlier run left behind, in those of its receipt. */
function doneBy({ plan, receipts }: Answer<unknown>): readonly string[] {
  const planned = new Map(plan.effects.map(({ key, says }) => [key, says]));
  return receipts.filter(({ outcome }) => outcome === "done").map(({ key, says }) => planned.get(key) ?? says);
}

function lineOf(deeds: readonly string[], verbose: boolean): string | undefined {
  if (deeds.length === 0) return undefined;
  const named = verbose ? deeds : deeds.slice(0, most);
  const more = deeds.length - named.length;
  return `${named.map(clean).join("; ")}${more === 0 ? "" : `; and ${more} more`}`;
}

/** The document that the command gives without a watch. */
function documentOf(answer: Answer<unknown>, face: Face): object {
  let document: object = {};
  const keep = (whole: unknown): void => void (document = whole as object);
  const nothing = (): void => undefined;
  tellAnswer(answer, nothing, { ...face, line: nothing, note: nothing, error: nothing, json: keep });
  return document;
}

/** Of the day, where the clock on the wall hangs. */
const timeOf = (ms: number): string => new Date(ms).toTimeString().slice(0, 8);
