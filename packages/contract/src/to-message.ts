/** The Action's side: what is to be done on one ticket, and what it follows from, as one message. */
import {
  gitHubParts,
  isChangeRef,
  nameOf,
  SatelliteError,
  type Change,
  type Effect,
  type Telling,
} from "@satellite/core";
import { clip } from "./clip.js";
import type { ForgeMessage } from "@satellite/core/schema";
import { isAddress } from "./address.js";
import { fitMessage } from "./fit.js";

export interface Envelope {
  /** Unique for each message; a repeat carries the same. */
  readonly delivery: string;
  /** The change's `updatedAtMs` in whole seconds, run id, attempt; compared in this order. */
  readonly seq: readonly [number, number, number];
  /** Epoch milliseconds. */
  readonly sentAtMs: number;
  readonly repository: { readonly id: number; readonly fullName: string; readonly url: string };
  /** What the repository's config says of the site. */
  readonly mapping?: ForgeMessage["mapping"];
}

type Asked = ForgeMessage["effects"][number];

const keyPattern = /^[A-Z][A-Z0-9_]+-[1-9][0-9]*$/;

/** Whether a message can ask for it: a move, comment, link or memory of this change on a ticket of Jira. */
export function carries(effect: Effect, change: Change): boolean {
  return toAsked(effect, change) !== undefined && keyOf(effect) !== undefined;
}

/**
 * One message for one ticket: the first that an effect is on. Effects of other kinds, on other tickets or about another
 * change are left out. A spec over 150 KB is cut at a block, the verdict's texts are trimmed, and then the spec once more,
 * so that the whole stays under the limit. (A move's own field values are never trimmed: `decode` tells when they are too large.)
 *
 * @throws {SatelliteError} USAGE when the change is no pull request, or no effect can be carried
 */
export function toMessage(effects: readonly Effect[], telling: Telling, envelope: Envelope): ForgeMessage {
  const { change, relation, verdict } = telling;
  const carried = effects.filter((effect) => carries(effect, change));
  const key = carried[0] === undefined ? undefined : keyOf(carried[0]);
  if (key === undefined) throw new SatelliteError("USAGE", "none of the effects can be told in a message");
  const base: ForgeMessage = {
    schema: "satellite/forge@1",
    delivery: envelope.delivery,
    seq: [...envelope.seq],
    sentAt: new Date(envelope.sentAtMs).toISOString(),
    repository: { ...envelope.repository },
    pullRequest: toPullRequest(change, envelope.sentAtMs),
    ticket: { key, relation },
    verdict,
    ...(envelope.mapping === undefined ? {} : { mapping: envelope.mapping }),
    effects: carried.filter((effect) => keyOf(effect) === key).flatMap((effect) => toAsked(effect, change) ?? []),
  };
  return fitMessage(base, telling.spec);
}

function keyOf(effect: Effect): string | undefined {
  if (isChangeRef(effect.on) || !effect.on.startsWith("jira:") || effect.key.length > 200) return undefined;
  const key = nameOf(effect.on).toUpperCase();
  return keyPattern.test(key) && key.length <= 100 ? key : undefined;
}

function toPullRequest(change: Change, sentAtMs: number): ForgeMessage["pullRequest"] {
  const number = change.number ?? gitHubParts(change.ref)?.number;
  if (change.kind !== "pull_request" || number === undefined)
    throw new SatelliteError("USAGE", "a message is about a pull request");
  const { author, base, head, updatedAtMs = sentAtMs } = change;
  return {
    number,
    url: change.url,
    title: clip(change.title, 1024),
    state: change.state === "open" ? "open" : "closed",
    draft: change.draft,
    merged: change.state === "merged",
    head: { ref: clip(head.ref, 255), sha: head.sha },
    base: { ref: clip(base.ref, 255), sha: base.sha },
    author: author.login === "" ? "ghost" : clip(author.login, 255),
    updatedAt: new Date(Number.isFinite(updatedAtMs) ? updatedAtMs : sentAtMs).toISOString(),
  };
}

function toAsked(effect: Effect, change: Change): Asked | undefined {
  const { key } = effect;
  switch (effect.kind) {
    case "move":
      return effect.to === "unknown" ? undefined : toTransition(effect, effect.to);
    case "comment": {
      if (effect.identity !== change.ref) return undefined;
      const known = short(effect.known, 100);
      const body = effect.body === null ? null : clip(effect.body, 32_767);
      return { key, kind: "comment", body, digest: effect.digest.slice(0, 100), ...(known && { known }) };
    }
    case "link": {
      const { digest, resolved, url } = effect;
      if (effect.to !== change.ref || !isAddress(url)) return undefined;
      const [title, summary] = [clip(effect.title, 255), clip(effect.summary, 1024)];
      return { key, kind: "link", url, title, summary, resolved, digest: digest.slice(0, 100) };
    }
    case "remember":
      return effect.change === change.ref ? { key, kind: "remember", entry: effect.entry } : undefined;
    default:
      return undefined;
  }
}

function toTransition(
  effect: Extract<Effect, { kind: "move" }>,
  to: Extract<Asked, { kind: "transition" }>["to"],
): Asked {
  const expect = short(effect.expect, 255);
  const transition = short(effect.transition, 255);
  return {
    key: effect.key,
    kind: "transition",
    to,
    names: effect.names.filter((name) => name.length <= 255).slice(0, 20),
    ...(transition && { transition }),
    ...(expect && { expect }),
    ...(Object.keys(effect.fields).length > 0 && { fields: effect.fields }),
  };
}

/** The text, unless there is none or it is too long to be one that the other side knows. */
function short(text: string | undefined, max: number): string | undefined {
  return text === undefined || text === "" || text.length > max ? undefined : text;
}
