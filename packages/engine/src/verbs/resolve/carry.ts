import type { BaseRow, ConflictRow } from "@satellite/core";
import type { Decision, FieldValue } from "@satellite/core/merge/fields";
import { sameField, type SyncMemory } from "@satellite/core/sync";
import { decisionFor, within, type Chosen, type Take } from "@satellite/core/sync/resolve";
import { answerOf, carryOut, nothingDone, readWhole, type Answer, type Desk, type Notice } from "../../desk/index.js";
import type { Beside, Decisions, Looked } from "../sync/look.js";
import { planOf } from "../sync/plan.js";
import { keepAll, settled, writtenOf, type Settled, type Written } from "../sync/settle.js";
import { consentTo, lossNotice } from "./consent.js";
import { limitsOf } from "./limits.js";
import type { Question } from "./pair.js";
import type { Resolved } from "./result.js";

/** A question with its answer. */
export interface Choice extends Question {
  readonly take: Take | "edit";
  readonly chosen: Chosen;
}

type Decided = Choice & {
  readonly decision: Decision<FieldValue>;
  readonly isDismissed: boolean;
  readonly limit?: string;
};

const remedy = "Choose --take local or remote, or write the value with --edit.";

/** The choices as a plan, carried out as a sync would; then the base as it was agreed, and the question falls. */
export async function carry(
  desk: Desk,
  looked: Looked & { readonly beside: Beside },
  choices: readonly Choice[],
): Promise<Answer<readonly Resolved[]>> {
  const decided: Decided[] = [];
  const notices: Notice[] = [];
  for (const choice of choices) {
    const one = decide(desk, looked, choice);
    if ("says" in one)
      notices.push({ weight: "usage", code: "USAGE", says: one.says, where: looked.item.path, remedy });
    else {
      decided.push(one);
      notices.push(...limitNotice(looked, one));
    }
  }
  const wrong = choices
    .filter((one) => !decided.some(({ row }) => row === one.row))
    .map(({ row }) => shown(row, "left"));
  if (decided.length === 0) return nothingDone(notices, wrong);
  const allowed = await allowedOf(desk, looked, decided);
  const left = [...wrong, ...allowed.left.map(({ row }) => shown(row, "left"))];
  notices.push(...allowed.notices);
  return allowed.decided.length === 0
    ? nothingDone(notices, left)
    : carryDecided(desk, looked, allowed, { notices, left });
}

/** What is decided, but for a text that takes more from its ticket than anybody has seen. */
async function allowedOf(desk: Desk, looked: Looked, decided: readonly Decided[]) {
  const isText = ({ row: { field } }: Decided): boolean => field === "body" || field === "criteria";
  const texts = decided.filter(isText);
  const scene: Looked = { ...looked, decisions: onlyDecided(looked.decisions, texts) };
  const { goes, lost, notices } = await consentTo(
    desk,
    scene,
    texts.map(({ row }) => row),
  );
  return goes
    ? { decided, left: [], lost, notices }
    : { decided: decided.filter((one) => !isText(one)), left: texts, lost: [], notices };
}

interface Told {
  readonly notices: readonly Notice[];
  /** What stays as it is. */
  readonly left: readonly Resolved[];
}

async function carryDecided(
  desk: Desk,
  looked: Looked & { readonly beside: Beside },
  { decided, lost }: { readonly decided: readonly Decided[]; readonly lost: readonly string[] },
  { left, notices }: Told,
): Promise<Answer<readonly Resolved[]>> {
  const scene: Looked = { ...looked, decisions: onlyDecided(looked.decisions, decided) };
  const planned = await planOf(desk, [scene], looked.beside);
  const plan = { ...planned, effects: planned.effects.map((effect) => ({ ...effect, because: "resolve" })) };
  const carried = await carryOut(desk, plan, { says: `resolve ${looked.item.id}`, named: true });
  if (carried.stopped) {
    const did = desk.options.dryRun ? "planned" : "left";
    const cost = desk.options.dryRun ? lossNotice(looked, lost, true) : [];
    return answerOf([...decided.map((one) => shownDecided(one, did)), ...left], carried, [...notices, ...cost]);
  }
  const written = writtenOf(plan, carried.receipts);
  const after = await remember(desk, scene, looked, { decided, written, beside: looked.beside });
  const fields = decided.map((one) => shownDecided(one, isSettled(one, scene, written) ? didOf(one) : "left"));
  const isWritten = written.has(scene.ticket.ref, "body") || written.has(scene.ticket.ref, "criteria");
  const cost = isWritten ? lossNotice(looked, lost, false) : [];
  return answerOf([...fields, ...left], carried, [...notices, ...after.notices, ...cost]);
}

/** A side that stays as it is, though somebody chose otherwise. */
function limitNotice({ item }: Looked, { dispute: { field }, limit }: Decided): readonly Notice[] {
  if (limit === undefined) return [];
  const says = `${field} of ${item.id} differs from now on, and is asked about no more: ${limit}`;
  return [{ weight: "said", code: "REFUSED", says, where: item.path }];
}

function decide(desk: Desk, looked: Looked, choice: Choice): Decided | { readonly says: string } {
  const { chosen, dispute, row, take } = choice;
  const { field } = dispute;
  if (row.kind === "suggestion" && take === "local")
    return { ...choice, decision: { kind: "none" }, isDismissed: true };
  const same = (one: FieldValue, other: FieldValue): boolean => sameField(field, looked.ticket.provider, one, other);
  const decision = decisionFor(dispute, chosen, same);
  if ("says" in decision) return decision;
  const { local, remote } = limitsOf(desk, looked, field);
  const narrowed = within(decision, dispute, { local: local === undefined, remote: remote === undefined });
  const limit = narrowed === decision ? undefined : (remote ?? local);
  return { ...choice, decision: narrowed, isDismissed: false, ...(limit === undefined ? {} : { limit }) };
}

/** Beside what was decided now, what still waits stays as it is; what only a sync would bring over is left to the next one. */
function onlyDecided(before: Decisions, decided: readonly Decided[]): Decisions {
  const still = Object.entries(before).filter(
    ([, { kind }]) => kind === "none" || kind === "conflict" || kind === "suggest",
  );
  return {
    ...Object.fromEntries(still),
    ...Object.fromEntries(decided.map(({ decision, dispute }) => [dispute.field, decision])),
  };
}

interface Outcome {
  readonly decided: readonly Decided[];
  readonly written: Written;
  readonly beside: Beside;
}

async function remember(
  desk: Desk,
  scene: Looked,
  before: Looked,
  { beside, decided, written }: Outcome,
): Promise<Settled> {
  const item = written.any(scene.item.ref) ? await desk.workspace.read(scene.item.id) : undefined;
  const { ref } = scene.ticket;
  const read = written.any(ref) ? await readWhole(desk, [ref]) : undefined;
  const after = { before: scene, item: item ?? scene.item, ticket: read?.tickets.get(ref) ?? scene.ticket };
  const result = await settled(desk, after, written, beside);
  const open = decided.filter((one) => !isSettled(one, scene, written)).map(({ row }) => row);
  const isMore = Object.values(before.decisions).some(({ kind }) => kind === "both" || kind.startsWith("to-"));
  const isUnsure = isMore || open.length > 0;
  const kept = {
    ...result,
    base: forgetful(result.base, decided, before, isUnsure),
    conflicts: [...result.conflicts, ...open],
  };
  await keepAll(desk, [kept]);
  return kept;
}

/** What was dismissed is not offered until it changes again. Where a sync has more to do, it is to look at the pair. */
function forgetful(base: BaseRow, decided: readonly Decided[], { marks, memory }: Looked, isUnsure: boolean): BaseRow {
  const now = base.fields["sync"] as SyncMemory;
  const dismissed = decided
    .filter(({ isDismissed }) => isDismissed)
    .map(({ dispute: { field } }) => [field, marks[field] ?? ""]);
  const revision = isUnsure || memory === undefined ? "" : now.revision;
  const sync: SyncMemory = { ...now, revision, marks: { ...now.marks, ...Object.fromEntries(dismissed) } };
  return { ...base, fields: { ...base.fields, sync } };
}

/** Whether all that a choice asked for was written. */
function isSettled(
  { decision: { kind }, dispute: { field } }: Decided,
  { item, ticket }: Looked,
  written: Written,
): boolean {
  const local = kind === "to-local" || kind === "both";
  const remote = kind === "to-remote" || kind === "both";
  return (!local || written.has(item.ref, field)) && (!remote || written.has(ticket.ref, field));
}

const didOf = ({ isDismissed }: Decided): Resolved["did"] => (isDismissed ? "dismissed" : "resolved");

function shownDecided({ decision, dispute, isDismissed, row, take }: Decided, did: Resolved["did"]): Resolved {
  const value =
    decision.drift !== undefined
      ? undefined
      : "value" in decision
        ? decision.value
        : isDismissed
          ? dispute.ours
          : decision.kind === "none"
            ? decision.agreed
            : undefined;
  return { ...shown(row, did), take, ...(value === undefined ? {} : { value }) };
}

function shown({ field, kind, ticket }: ConflictRow, did: Resolved["did"]): Resolved {
  return { field, kind, ticket, did };
}
