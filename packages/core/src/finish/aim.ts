import type { SettledConfig } from "../config/settled.js";
import type { ItemLink } from "../contracts/item.js";
import { providerOf, type TicketRef } from "../contracts/ref.js";
import type { State } from "../contracts/ticket.js";
import { mayWrite, onCloseOf } from "../link/index.js";
import type { Mapping } from "../config/items.js";
import { isForward } from "../plan/stage.js";

/** What becomes of one ticket when its item is pushed. */
export interface Aim {
  readonly comment: boolean;
  /** Absent: it stays where it is. */
  readonly state?: State;
  /** Why it is not moved, or not closed though the work is done. */
  readonly reason?: string;
}

export interface Push {
  readonly status: "review" | "done";
  /** Asked for by flag. */
  readonly autoClose: boolean;
  readonly config: Pick<SettledConfig, "on"> & Partial<Pick<SettledConfig, "sync">>;
  /** The entry of the config that names the item. */
  readonly mapping?: Mapping;
}

const openHint = "close it with --auto-close, `on: { merged: closed }`, or `close: true` in its mapping";

/**
 * A ticket that finished work is told through gets the comment and goes to review; when the work is done it is closed where
 * flag, config or its own `on_close` allow that, and goes to review otherwise, since nothing is closed unasked. What becomes
 * of all other tickets of a done item their `on_close` says.
 */
export function aimOf(link: ItemLink, isTarget: boolean, push: Push): Aim {
  const aim = openAim(link, isTarget, push);
  const reason = aim.state === undefined ? undefined : stateStays(push.config);
  return reason === undefined ? aim : { comment: aim.comment, reason };
}

/** Why the config lets no state go out; nothing when it does. */
export function stateStays({ sync }: Partial<Pick<SettledConfig, "sync">>): string | undefined {
  const direction = sync?.fields.status.direction ?? "both";
  if (direction === "both" || direction === "push") return undefined;
  const by = direction === "suggest" ? "leaves it to you" : "does not send it";
  return `sync.fields.status is ${direction}, which ${by}`;
}

function openAim(link: ItemLink, isTarget: boolean, push: Push): Aim {
  const onClose = push.status === "done" ? onCloseOf(link) : { comment: false, close: false };
  const bare: Aim = { comment: !("reason" in onClose) && onClose.comment };
  const closes = !("reason" in onClose) && onClose.close;
  if (!isTarget) {
    if ("reason" in onClose) return { comment: false, reason: onClose.reason };
    return closes ? { ...bare, state: "closed" } : bare;
  }
  const allowed = mayWrite(link, "state", true);
  if (allowed !== true) return { comment: true, reason: allowed.reason };
  if (push.status === "review") return { comment: true, state: "in_review" };
  if (closes || mayClose(push)) return { comment: true, state: "closed" };
  return { comment: true, state: "in_review", reason: openHint };
}

function mayClose({ autoClose, config, mapping }: Push): boolean {
  if (autoClose) return true;
  return mapping === undefined ? config.on.merged === "closed" : mapping.close;
}

/** The tracker's own names for a state, and what speaks against the move: no name, or the ticket is as far already. */
export function wayTo(
  ref: TicketRef,
  to: State,
  at: State | undefined,
  { labels, remotes }: Pick<SettledConfig, "labels" | "remotes">,
): { readonly names: readonly string[] } | { readonly why: "not-able" | "not-needed"; readonly reason: string } {
  if (at !== undefined && !isForward(at, to)) return { why: "not-needed", reason: `it is ${inWords(at)} already` };
  const isJira = providerOf(ref) === "jira";
  const names = isJira ? (remotes.jira.statusMap[to] ?? []) : [];
  if (isJira && names.length === 0 && to === "in_review")
    return {
      why: "not-able",
      reason: "no status of Jira is mapped to review: name it as remotes.jira.status_map.in_review",
    };
  if (providerOf(ref) === "github" && to === "in_review" && typeof labels.byState.in_review !== "string")
    return { why: "not-able", reason: "no label is named for review: set labels.in_review" };
  return { names };
}

const inWords = (state: State): string => state.replace(/_/g, " ");
