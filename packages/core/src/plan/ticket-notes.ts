import { nameOf } from "../contracts/ref.js";
import type { Effect, Plan } from "../contracts/effect.js";
import type { Ticket, TicketMemory } from "../contracts/ticket.js";
import { digestOf } from "../digest/index.js";
import { plainInline } from "../markup/inline/index.js";
import { effect, effects, join, nothing, skipped, type Context, type Part } from "./context.js";
import { linkedTickets, stageOf } from "./stage.js";
import { distrust } from "./trust.js";

const because = "on";

/**
 * The change on its tickets: comment, link and memory. Opted in with the first entry of `on:`, since
 * nothing is written to a ticket by default. GitHub shows references by itself.
 */
export const ticketNotes: Part = (context) => {
  const { change, config } = context.thread;
  if (change.kind !== "pull_request" || Object.keys(config.on).length === 0) return nothing;
  return join(linkedTickets(context, ["primary", "secondary"]).map((ticket) => notesOn(ticket, context)));
};

function notesOn(ticket: Ticket, context: Context): Plan {
  const { change } = context.thread;
  const can = context.options.can[ticket.provider];
  if (ticket.provider === "github" || can === undefined) return nothing;
  const doubt = distrust(context);
  if (doubt !== undefined) {
    return skipped({
      kind: "comment",
      on: ticket.ref,
      because,
      says: `tell ${nameOf(ticket.ref)} of the change`,
      why: "not-allowed",
      reason: doubt,
    });
  }
  const known = ticket.memory?.changes[change.ref];
  const list: Effect[] = [];
  const body = commentBody(context);
  const commentDigest = digestOf(body).slice(0, 16);
  if (can.comment !== false && known?.commentDigest !== commentDigest) {
    const id = known?.commentId === undefined ? {} : { known: known.commentId };
    list.push(
      effect(
        { kind: "comment", on: ticket.ref, identity: change.ref, body, digest: commentDigest, ...id },
        because,
        `comment on ${nameOf(ticket.ref)}`,
      ),
    );
  }
  const link = linkDeed(ticket, context);
  if (can.link && known?.linkDigest !== link.digest)
    list.push(effect(link, because, `link ${nameOf(ticket.ref)} to the change`));
  const entry = entryOf(context, commentDigest, link.digest, known?.commentId);
  if (can.remember && digestOf(entry) !== digestOf(known ?? null)) {
    list.push(
      effect(
        { kind: "remember", on: ticket.ref, change: change.ref, entry },
        because,
        `remember the change on ${nameOf(ticket.ref)}`,
      ),
    );
  }
  return effects(...list);
}

function commentBody({ thread: { change } }: Context): string {
  const state = change.state === "open" && change.draft ? "a draft" : change.state;
  const name = `${change.repository.fullName}#${change.number ?? 0}`;
  return `Pull request [${plainInline(`${name}: ${change.title}`, 200)}](${change.url}) is ${state}.`;
}

function linkDeed(ticket: Ticket, { thread: { change } }: Context) {
  const deed = {
    kind: "link",
    on: ticket.ref,
    to: change.ref,
    url: change.url,
    title: `${change.repository.fullName}#${change.number ?? 0}`,
    summary: change.title.slice(0, 250).toWellFormed(),
    resolved: change.state === "merged" || change.state === "closed",
  } as const;
  return { ...deed, digest: digestOf(deed).slice(0, 16) };
}

function entryOf(
  context: Context,
  commentDigest: string,
  linkDigest: string,
  commentId: string | undefined,
): TicketMemory["changes"][string] {
  const { change, config } = context.thread;
  return {
    url: change.url,
    title: change.title.slice(0, 250).toWellFormed(),
    state: stageOf(change, config.on) ?? change.state,
    ...(commentId === undefined ? {} : { commentId }),
    commentDigest,
    linkDigest,
    verdict: context.verdict.conclusion,
  };
}
