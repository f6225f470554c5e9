/** `push`: finished work is told on its tickets, which move to review, or are closed where that is allowed. */
import { nameOf, type Effect, type Receipt, type Ticket, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { mappingOf } from "@satellite/core/finish";
import { pushTargets } from "@satellite/core/link";
import {
  answerOf,
  carryOut,
  closedByMapping,
  combine,
  nothingDone,
  readWhole,
  type Answer,
  type Desk,
  type Notice,
  type Tie,
} from "../../desk/index.js";
import { pathFromTop, readyItem, uncommitted, type Ready } from "../pr/index.js";
import { changeOf, type Changed } from "./change.js";
import { contested } from "./contested.js";
import { hereOf, type Here } from "./here.js";
import { itemEdit } from "./item-side.js";
import type { PushInput, PushResult } from "./input.js";
import { planTickets } from "./plan.js";
import { tellingOf } from "./tell.js";
import { noteHead, trailersOf } from "./trace.js";

export type { PushInput, PushResult } from "./input.js";

/**
 * Tells of an item's finished work: the spec is validated, the pull request of a GitHub ticket opened, the tickets commented
 * and moved, the item's own status set, and with `done` the completion recorded.
 *
 * `done` closes a ticket only with `autoClose`, where `on.merged` or the item's mapping says so, or by the link's own
 * `on_close`; else it goes to review, and how to close it is said.
 *
 * Ends with a notice: 1 for an incomplete spec, 2 without a ticket, 3 when several specs fit or nobody said yes, 4 when a
 * tracker could not be reached: what it is to be told waits in the journal.
 */
export async function push(desk: Desk, input: PushInput): Promise<Answer<PushResult>> {
  const ready = await readyItem(desk, input.item);
  if ("refused" in ready) return nothingDone(ready.refused);
  const closed = closedByMapping(desk, ready.item, "out");
  if (closed !== undefined) return nothingDone([...ready.notices, closed]);
  const here = await hereOf(desk, ready);
  const notices = [...ready.notices, ...uncommitted(ready.spec, here.isHere)];
  const says = sentence(ready, input);
  const change = await changeOf(desk, ready, { ...here, says });
  const first = change.carried === undefined ? nothingDone([]) : answerOf({}, change.carried);
  const { value: _value, ...done } = first;
  const before = { ...done, notices: [...notices, ...change.notices, ...first.notices] };
  if (change.carried?.stopped === true && !desk.options.dryRun) return before;
  return combine(before, await tell(desk, ready, input, { ...here, says, change }));
}

interface Said extends Here {
  readonly says: string;
  readonly change: Changed;
}

async function tell(desk: Desk, ready: Ready, input: PushInput, said: Said): Promise<Answer<PushResult>> {
  const { change, says } = said;
  const { item, ties } = ready;
  const { pullRequest } = change;
  const known = await ticketsOf(desk, ties);
  const { body, sha } = await tellingOf(desk, ready, input, { ...said, pullRequest });
  const mapping = mappingOf(pathFromTop(desk, item.path), desk.config.mapping);
  const { autoClose, status } = input;
  const asked = { status, autoClose, config: desk.config, ...(mapping === undefined ? {} : { mapping }) };
  const told = pullRequest === undefined ? {} : { pullRequest };
  const others = await contested(desk, item.ref, ties, asked);
  const onTickets = await planTickets(desk, {
    contested: others.reasons,
    itemRef: item.ref,
    ties: ties.filter(({ ref }) => !known.missing.has(ref)),
    push: asked,
    body,
    tickets: known.tickets,
    ...told,
  });
  const effects = [...onTickets.effects, ...(await itemEdit(desk, item, status))];
  // Whoever said yes to the pull request said it to what follows from it.
  const question = { says, named: change.carried !== undefined };
  const carried = await carryOut(desk, { effects, skipped: onTickets.skipped }, question);
  const isWritten = !carried.stopped && !desk.options.dryRun;
  const noted = isWritten ? await afterwards(desk, ready, input, effects, carried.receipts) : [];
  const { path, sha256 } = ready.spec;
  const result: PushResult = {
    item: item.id,
    status,
    spec: { path, sha256 },
    tickets: ties.map(({ ref }) => ref),
    ...(pullRequest === undefined ? {} : { pullRequest: { ref: pullRequest.ref, url: pullRequest.url } }),
    ...(sha === undefined ? {} : { commit: sha }),
    trailers: trailersOf(desk, ready),
    noted: isWritten && wantsNote(input) && noted.length === 0,
  };
  return answerOf(result, carried, [...known.notices, ...others.notices, ...noted]);
}

const wantsNote = ({ note, status }: PushInput): boolean => note === true && status === "done";

/**
 * The completion is recorded whether or not the trackers could be told: what waits is sent. A ticket whose tracker refused to
 * close it is open still, and is no part of it until a later push closes it.
 */
async function afterwards(
  desk: Desk,
  ready: Ready,
  input: PushInput,
  effects: readonly Effect[],
  receipts: readonly Receipt[],
): Promise<readonly Notice[]> {
  const { item, ties } = ready;
  const worked = ties.filter(({ link }) => link.relation !== "context").map(({ ref }) => ref);
  const open = notClosed(effects, receipts);
  const tickets = worked.filter((ref) => !open.has(ref));
  const moved = receipts.filter(({ kind, outcome }) => kind === "move" && outcome === "done");
  // So that `status` shows them where they are now.
  if (moved.length > 0) await readWhole(desk, moved.map(({ on }) => on) as TicketRef[]);
  if (input.status !== "done") return [];
  const name = item.content.title;
  if (tickets.length > 0 && !(await isRecorded(desk, item, tickets)))
    await desk.store.completions.record({ name, path: item.path, tickets, completedAtMs: desk.clock.nowMs() });
  const refused = wantsNote(input) ? await noteHead(desk, ready) : undefined;
  return [...[...open.values()].map(stillOpen), ...(refused === undefined ? [] : [refused])];
}

/** What came of closing a ticket that its tracker did not close. */
function notClosed(effects: readonly Effect[], receipts: readonly Receipt[]): ReadonlyMap<string, Receipt> {
  const closing = new Set(effects.filter((one) => one.kind === "move" && one.to === "closed").map(({ key }) => key));
  const left = receipts.filter(
    ({ key, outcome }) => closing.has(key) && (outcome === "refused" || outcome === "yielded"),
  );
  return new Map(left.map((one) => [one.on, one]));
}

const stillOpen = ({ code, on }: Receipt): Notice => ({
  weight: "said",
  code: code ?? "REFUSED",
  says: `${nameOf(on)} is open still and not recorded as completed: push again when it can be closed`,
  where: on,
});

/** Told once more of work that was done before: its history has it already. */
async function isRecorded({ store }: Desk, item: WorkspaceItem, tickets: readonly TicketRef[]): Promise<boolean> {
  if (item.state !== "closed") return false;
  const known = await store.completions.all();
  return known.some(({ path, tickets: all }) => path === item.path && tickets.every((ref) => all.includes(ref)));
}

interface Known {
  readonly tickets: ReadonlyMap<string, Pick<Ticket, "state" | "rawState">>;
  readonly missing: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}

/** As they are now; of those that cannot be read, as they were last seen. */
async function ticketsOf(desk: Desk, ties: readonly Tie[]): Promise<Known> {
  const refs = ties.filter(({ link }) => link.relation !== "context").map(({ ref }) => ref);
  const { missing, tickets, unread } = await readWhole(desk, refs);
  const seen = await desk.store.cache.get(refs.filter((ref) => !tickets.has(ref)));
  const notices = missing.map((ref): Notice => ({
    weight: "part",
    code: "NOT_FOUND",
    says: `${nameOf(ref)} is not there, or hidden`,
    where: ref,
  }));
  for (const { says } of unread) desk.log(says);
  return {
    tickets: new Map([...[...seen].map(([ref, { ticket }]) => [ref, ticket] as const), ...tickets]),
    missing: new Set(missing),
    notices,
  };
}

function sentence({ item, ties }: Ready, { status }: PushInput): string {
  const names = pushTargets(ties.map(({ link, ref }) => ({ ...link, ref }))).map(({ ref }) => nameOf(ref));
  return `push ${item.id}: ${status}${names.length === 0 ? "" : `, told on ${names.slice(0, 5).join(", ")}`}`;
}
