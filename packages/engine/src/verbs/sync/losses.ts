import type { Decision, FieldValue } from "@satellite/core/merge";
import { isChange, outgoingText, sameField, wholeText } from "@satellite/core/sync";
import { decisionFor } from "@satellite/core/sync/resolve";
import { conflictOf } from "./contest.js";
import type { Decisions, Looked } from "./look.js";

const texts = ["body", "criteria"] as const;

/**
 * The same pair, with a text that would take something from its ticket waiting for a person: a mention, a picture, a card that
 * nobody took out. A text that waits anyway says what the ticket would lose if ours were written. No strategy decides here: it
 * chooses between two texts, and nobody has seen what would be gone.
 */
export async function withoutLosses(looked: Looked): Promise<Looked> {
  if (!isRich(looked)) return looked;
  const guilty = await guiltyOf(looked);
  const waiting = await Promise.all(texts.map(async (field) => [field, await toldOf(looked, field)] as const));
  const decisions: Record<string, Decision<FieldValue>> = {};
  for (const [field, lost] of guilty) decisions[field] = lossOf(looked, field, lost);
  for (const [field, decision] of waiting) if (decision !== undefined) decisions[field] = decision;
  if (Object.keys(decisions).length === 0) return looked;
  const byClock = looked.byClock.filter((field) => !guilty.has(field));
  return { ...looked, decisions: { ...looked.decisions, ...decisions }, byClock };
}

/** What the ticket would lose by what these decisions write, named one by one. */
export async function lossesBy(looked: Looked, decisions: Decisions = looked.decisions): Promise<readonly string[]> {
  const { row, theirs, ticket } = looked;
  const sent = isRich(looked) ? outgoingText({ decisions, ticket, theirs }) : undefined;
  if (sent === undefined) return [];
  const { body, criteria } = row?.fields ?? {};
  const base = typeof body === "string" ? { base: wholeText({ body, criteria }, theirs) } : {};
  const { lossesOf } = await import("@satellite/core/markup/graft");
  return lossesOf({ native: ticket.content?.native, before: sent.was, after: sent.body, ...base });
}

const isRich = ({ ticket }: Looked): boolean => ticket.content?.native !== undefined && ticket.content.native !== null;

/** Fields that are written and take something away, with what; both where neither does so alone. */
async function guiltyOf(looked: Looked): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = await lossesBy(looked);
  if (all.length === 0) return new Map();
  const sent = texts.filter((field) => isChange(looked.decisions[field], "remote"));
  if (sent.length === 1) return new Map(sent.map((field) => [field, all]));
  const alone = await Promise.all(sent.map(async (field) => [field, await lossesOfOne(looked, field)] as const));
  const guilty = alone.filter(([, lost]) => lost.length > 0);
  return new Map(guilty.length > 0 ? guilty : sent.map((field) => [field, all]));
}

function lossesOfOne(looked: Looked, field: string): Promise<readonly string[]> {
  const decision = looked.decisions[field];
  return decision === undefined ? Promise.resolve([]) : lossesBy(looked, { [field]: decision });
}

function lossOf(looked: Looked, field: string, lost: readonly string[]): Decision<FieldValue> {
  const decision = looked.decisions[field];
  const value = isChange(decision, "remote") ? { merged: decision.value } : {};
  return { ...conflictOf(looked, field), ...value, lost, isLoss: true };
}

/** A conflict of texts, with what taking ours would cost. */
async function toldOf(looked: Looked, field: string): Promise<Decision<FieldValue> | undefined> {
  const decision = looked.decisions[field];
  const direction = looked.rules[field]?.direction;
  if (decision?.kind !== "conflict" || decision.lost !== undefined || direction === "pull" || direction === "off")
    return undefined;
  const same = (one: FieldValue, other: FieldValue): boolean => sameField(field, looked.ticket.provider, one, other);
  const ours = decisionFor({ field, ...decision }, { take: "local" }, same);
  const lost = "says" in ours ? [] : await lossesBy(looked, { [field]: ours });
  return lost.length === 0 ? undefined : { ...decision, lost };
}
