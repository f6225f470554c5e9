import {
  nameOf,
  providerOf,
  type CommentEffect,
  type Effect,
  type JournalRow,
  type LinkEffect,
  type MoveEffect,
  type Plan,
  type Skipped,
  type State,
  type Ticket,
  type TicketRef,
} from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import { aimOf, wayTo, type Aim, type Push } from "@satellite/core/finish";
import { pushTargets } from "@satellite/core/link";
import { deed, type Desk, type Tie } from "../../desk/index.js";
import { lastEnded } from "../pr/index.js";
import type { Told } from "./change.js";

export interface Wish {
  readonly itemRef: string;
  readonly ties: readonly Tie[];
  readonly push: Push;
  readonly body: string;
  readonly pullRequest?: Told;
  /** Tickets that are not to be moved, with the reason. */
  readonly contested: ReadonlyMap<TicketRef, string>;
  /** As far as they are known: just read, or remembered. */
  readonly tickets: ReadonlyMap<string, Pick<Ticket, "state" | "rawState">>;
}

/** What each ticket is told, and where it is moved to. One after the other on a ticket: comment, link, move. */
export async function planTickets(desk: Desk, wish: Wish): Promise<Plan> {
  const targets = new Set(pushTargets(wish.ties.map(({ link }) => link)));
  const plans = await Promise.all(wish.ties.map((tie) => planOne(desk, tie, targets.has(tie.link), wish)));
  return { effects: plans.flatMap(({ effects }) => effects), skipped: plans.flatMap(({ skipped }) => skipped) };
}

async function planOne(desk: Desk, tie: Tie, isTarget: boolean, wish: Wish): Promise<Plan> {
  const open = aimOf(tie.link, isTarget, wish.push);
  const reason = open.state === undefined ? undefined : wish.contested.get(tie.ref);
  const aim = reason === undefined ? open : { comment: open.comment, reason };
  const effects: Effect[] = [];
  if (aim.comment) effects.push(...(await comment(desk, tie, wish)));
  if (isTarget) effects.push(...(await remoteLink(desk, tie, wish)));
  const { moves, skipped } = await move(desk, tie, aim, wish);
  return { effects: [...effects, ...moves], skipped };
}

/** Said already in these words, and nothing else since: then there is no news. */
async function comment(desk: Desk, { ref }: Tie, { body, itemRef }: Wish): Promise<readonly Effect[]> {
  const identity = `push:${itemRef}`;
  const digest = digestOf(body).slice(0, 16);
  const last = await lastEnded(desk, ref, (one) => one.kind === "comment" && one.identity === identity);
  if (isTold(last, digest)) return [];
  const one: CommentEffect = { kind: "comment", on: ref, identity, body, digest };
  return [deed(one, "push", `comment on ${nameOf(ref)}`, last?.key)];
}

/** GitHub shows references to pull requests by itself. */
async function remoteLink(desk: Desk, { ref }: Tie, { pullRequest }: Wish): Promise<readonly Effect[]> {
  if (pullRequest === undefined || providerOf(ref) === "github") return [];
  const provider = await desk.provider(providerOf(ref));
  if (!("code" in provider) && !provider.can.link) return [];
  const { state, title, url } = pullRequest;
  const plain: Omit<LinkEffect, "digest"> = {
    kind: "link",
    on: ref,
    to: pullRequest.ref,
    url,
    title: nameOf(pullRequest.ref).replace(/^github:/, ""),
    summary: title.slice(0, 250).toWellFormed(),
    resolved: state !== "open",
  };
  const one: LinkEffect = { ...plain, digest: digestOf(plain).slice(0, 16) };
  const last = await lastEnded(desk, ref, (each) => each.kind === "link" && each.to === one.to);
  if (isTold(last, one.digest)) return [];
  return [deed(one, "push", `link ${nameOf(ref)} to the pull request`, last?.key)];
}

function isTold(last: JournalRow | undefined, digest: string): boolean {
  const outcome = last?.receipt?.outcome;
  if (last === undefined || !("digest" in last.effect) || last.effect.digest !== digest) return false;
  return outcome === "done" || outcome === "unchanged";
}

interface Moved {
  readonly moves: readonly Effect[];
  readonly skipped: readonly Skipped[];
}

async function move(desk: Desk, { ref }: Tie, aim: Aim, wish: Wish): Promise<Moved> {
  const { state: to } = aim;
  const because = `push --status ${wish.push.status}`;
  const leave = (says: string, why: Skipped["why"], reason: string): Skipped => ({
    kind: "move",
    on: ref,
    because,
    says,
    why,
    reason,
  });
  const closing = `close ${nameOf(ref)}`;
  if (to === undefined)
    return {
      moves: [],
      skipped: aim.reason === undefined ? [] : [leave(`move ${nameOf(ref)}`, "not-allowed", aim.reason)],
    };
  const known = wish.tickets.get(ref);
  const notClosed =
    aim.reason === undefined || known?.state === "closed" ? [] : [leave(closing, "not-asked", aim.reason)];
  const way = wayTo(ref, to, known?.state, desk.config);
  if (!("names" in way)) return { moves: [], skipped: [leave(saysOf(ref, to), way.why, way.reason), ...notClosed] };
  const { jira } = desk.config.remotes;
  const transition = jira.transitions[to === "closed" ? "merged" : "ready_for_review"];
  const one: MoveEffect = {
    kind: "move",
    on: ref,
    to,
    names: way.names,
    expect: known?.rawState ?? "",
    fields: providerOf(ref) === "jira" ? jira.fields : {},
    ...(providerOf(ref) === "jira" && transition !== undefined ? { transition } : {}),
  };
  const last = await lastEnded(desk, ref, ({ kind }) => kind === "move");
  return { moves: [deed(one, because, saysOf(ref, to, way.names[0]), last?.key)], skipped: notClosed };
}

function saysOf(ref: Tie["ref"], to: State, name?: string): string {
  return to === "closed" ? `close ${nameOf(ref)}` : `move ${nameOf(ref)} to "${name ?? to.replace(/_/g, " ")}"`;
}
