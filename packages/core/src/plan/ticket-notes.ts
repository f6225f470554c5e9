import { nameOf, providerOf } from "../contracts/ref.js";
import type { TicketRef } from "../contracts/ref.js";
import type { Effect, Plan } from "../contracts/effect.js";
import type { Ticket } from "../contracts/ticket.js";
import { digestOf } from "../digest/index.js";
import { plainInline } from "../markup/inline/index.js";
import { blindRefs } from "./blind.js";
import { effect, effects, join, nothing, skipped, type Context, type Part } from "./context.js";
import { linkedTickets } from "./stage.js";
import { entryOf, isNews, withoutMoment, type Written } from "./ticket-entry.js";
import { distrust, strangersWork } from "./trust.js";

const because = "on";
const relations = ["primary", "secondary"];

/**
 * The change on its tickets: comment, link and memory. Opted in with the first entry of `on:`, since
 * nothing is written to a ticket by default. GitHub shows references by itself.
 */
export const ticketNotes: Part = (context) => {
  const { change, config } = context.thread;
  if (change.kind !== "pull_request" || Object.keys(config.on).length === 0) return nothing;
  return join([
    ...linkedTickets(context, relations).map((ticket) => notesOn(ticket.ref, ticket, context)),
    ...blindRefs(context, relations).map((ref) => notesOn(ref, undefined, context)),
  ]);
};

/** `ticket`: as it was read; absent when whoever writes looks first. */
function notesOn(ref: TicketRef, ticket: Ticket | undefined, context: Context): Plan {
  const { change } = context.thread;
  const can = context.options.can[providerOf(ref)];
  if (providerOf(ref) === "github" || can === undefined) return nothing;
  const doubt = distrust(context);
  if (doubt !== undefined) {
    const says = `tell ${nameOf(ref)} of the change`;
    const left = skipped({ kind: "comment", on: ref, because, says, why: "not-allowed", reason: doubt });
    // People see on the ticket why the check does not pass, and whoever watches it knows whom to tell of its changes.
    return strangersWork(context) === undefined ? join([remembered(ref, ticket, context, undefined), left]) : left;
  }
  const known = ticket?.memory?.changes[change.ref];
  const list: Effect[] = [];
  const body = commentBody(context);
  const commentDigest = digestOf(body).slice(0, 16);
  if (can.comment !== false && known?.commentDigest !== commentDigest) {
    const id = known?.commentId === undefined ? {} : { known: known.commentId };
    list.push(
      effect(
        { kind: "comment", on: ref, identity: change.ref, body, digest: commentDigest, ...id },
        because,
        `comment on ${nameOf(ref)}`,
      ),
    );
  }
  const link = linkDeed(ref, context);
  if (can.link && known?.linkDigest !== link.digest)
    list.push(effect(link, because, `link ${nameOf(ref)} to the change`));
  const written = { commentDigest, linkDigest: link.digest };
  return join([effects(...list), remembered(ref, ticket, context, written)]);
}

function remembered(on: TicketRef, ticket: Ticket | undefined, context: Context, written: Written | undefined): Plan {
  const { change } = context.thread;
  const entry = entryOf(context, ticket, written);
  if (context.options.can[providerOf(on)]?.remember !== true || !isNews(ticket?.memory?.changes[change.ref], entry))
    return nothing;
  const deed = { kind: "remember", on, change: change.ref, entry: withoutMoment(entry) } as const;
  // The same news at another moment is the same effect.
  return effects({ ...effect(deed, because, `remember the change on ${nameOf(on)}`), entry });
}

function commentBody({ thread: { change } }: Context): string {
  const state = change.state === "open" && change.draft ? "a draft" : change.state;
  const name = `${change.repository.fullName}#${change.number ?? 0}`;
  return `Pull request [${plainInline(`${name}: ${change.title}`, 200)}](${change.url}) is ${state}.`;
}

function linkDeed(on: TicketRef, { thread: { change } }: Context) {
  const deed = {
    kind: "link",
    on,
    to: change.ref,
    url: change.url,
    title: `${change.repository.fullName}#${change.number ?? 0}`,
    summary: change.title.slice(0, 250).toWellFormed(),
    resolved: change.state === "merged" || change.state === "closed",
  } as const;
  return { ...deed, digest: digestOf(deed).slice(0, 16) };
}
