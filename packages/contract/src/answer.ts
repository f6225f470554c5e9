/** What the app answers: a status always, and a body where its web trigger is dynamic. */
import { advice, type Read } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { validateForgeAnswer } from "@satellite/core/generated/forge-answer";
import type { ForgeAnswer } from "@satellite/core/schema";
import { depthOf } from "./depth.js";
import { maxAnswer, maxDepth } from "./limits.js";

/** accepted: kept, and done soon. read: a question was answered. */
export type Fate = ForgeAnswer["fate"];

const statuses = {
  accepted: 202,
  duplicate: 200,
  read: 200,
  invalid: 400,
  unauthorized: 401,
  busy: 503,
} as const satisfies Record<Fate, number>;

export function statusOf(fate: Fate): number {
  return statuses[fate];
}

/** What a status says by itself; 200 is `duplicate`, since a question's answer has a body that tells. */
export function fateOf(status: number): Exclude<Fate, "read"> | undefined {
  if (status === 202) return "accepted";
  if (status === 200) return "duplicate";
  if (status === 400) return "invalid";
  if (status === 401) return "unauthorized";
  return status === 503 ? "busy" : undefined;
}

export function encodeAnswer(fate: Fate, more: Omit<ForgeAnswer, "schema" | "fate"> = {}): string {
  const reason = more.reason === undefined ? {} : { reason: more.reason.slice(0, 500).toWellFormed() };
  return canonical({ schema: "satellite/forge-answer@1", fate, ...more, ...reason });
}

/** The answer's body, when it is one of the app. */
export function decodeAnswer(text: string): ForgeAnswer | undefined {
  if (text.length > maxAnswer || depthOf(text) > maxDepth) return undefined;
  try {
    const checked = validateForgeAnswer(JSON.parse(text));
    if (!checked.ok) return undefined;
    const { reads, ...rest } = checked.value;
    return reads === undefined ? rest : { ...rest, reads: reads.map(withKnownCode) };
  } catch {
    return undefined;
  }
}

/** A newer app may know codes for which this side has no advice. */
function withKnownCode(read: Read): Read {
  if (read.outcome !== "unreadable" || Object.hasOwn(advice, read.why.code)) return read;
  return { ...read, why: { ...read.why, code: "REFUSED" } };
}
