import type { NewTicket, TicketCreateEffect } from "@satellite/core";
import { satelliteErrorIn, sendOnce, understood } from "../../shared/http/index.js";
import { statusOf } from "../client.js";
import { marked } from "../marker.js";
import { placeOf, refOfUrl, ticketRef, type Place } from "../name.js";
import { madeName, refused, type Done, type Issue, type Made, type Said, type Tools } from "./done.js";
import { ensureLabels, labelsToCreate, missingLabel } from "./labels.js";
import { maxBody, maxTitle } from "./limits.js";
import { findMade } from "./made.js";
import { findMilestone } from "./milestone.js";
import { parentOf, putUnder } from "./sub-issue.js";

/**
 * Makes an issue with the item's mark in its first line. One that was made from the item before is found: by an earlier run, or
 * by another machine that this one knows nothing of.
 */
export async function applyTicketCreate(effect: Said<TicketCreateEffect>, tools: Tools): Promise<Done> {
  if (!/^[^/\s]+\/[^/\s]+$/.test(effect.project))
    return refused(effect, "USAGE", `"${effect.project}" is no repository; it should read owner/repo`);
  const place = placeOf(effect.project);
  const name = madeName(effect);
  const before = tools.made.get(name) ?? (await madeBefore(effect, place, name, tools));
  const ready = await prepare(effect, place, tools);
  if ("outcome" in ready) return before === undefined ? ready : found(effect, before, []);
  if (before !== undefined) return found(effect, before, await finish(before, ready.parent, tools));
  const { made, dropped } = await send(effect, place, ready, tools);
  tools.made.set(name, made);
  const missing = [...dropped, ...leftOut(effect.ticket), ...(await finish(made, ready.parent, tools))];
  return { outcome: "done", says: [effect.says, ...missing].join("; "), id: made.ref, url: made.url };
}

/** How long a look is good for, milliseconds: others may have made one since. */
export const goodForMs = 30_000;

/** A look at what is there already; a walk for many a moment ago was one. */
async function madeBefore(
  { begunAtMs, identity, ticket: { title } }: TicketCreateEffect,
  place: Place,
  name: string,
  { client, options, sought }: Tools,
): Promise<Made | undefined> {
  const lookedMs = sought.get(name);
  sought.delete(name);
  if (lookedMs !== undefined && options.clock.nowMs() - lookedMs <= goodForMs) return undefined;
  return await findMade(client, place, { identity, title }, begunAtMs);
}

function found(effect: { readonly says: string }, { ref, url }: Made, missing: readonly string[]): Done {
  const says = [`${effect.says}: it was made before`, ...missing].join("; ");
  return { outcome: "unchanged", says, id: ref, url };
}

interface Ready {
  readonly body: string;
  readonly milestone?: number;
  readonly parent?: Issue;
}

/** Everything that can be refused is, before anything is made. */
async function prepare(effect: Said<TicketCreateEffect>, place: Place, tools: Tools): Promise<Ready | Done> {
  const { client, options } = tools;
  const { title, labels = [], milestone, parent } = effect.ticket;
  const body = marked(effect.identity, effect.ticket.body);
  if (title.trim() === "") return refused(effect, "REFUSED", "it has no title");
  if (title.length > maxTitle) return refused(effect, "TOO_LONG", `a title may have ${maxTitle} characters`);
  if (body.length > maxBody) return refused(effect, "TOO_LONG", `a text may have ${maxBody} characters`);
  const number = milestone === undefined ? undefined : await findMilestone(client, place, milestone);
  if (milestone !== undefined && number === undefined)
    return refused(effect, "NOT_FOUND", `${effect.project} has no milestone "${milestone}"`);
  const above = parent === undefined ? undefined : await parentOf(client, parent);
  if (above && "bad" in above) return refused(effect, "NOT_FOUND", above.bad);
  const missing = await ensureLabels(client, place, labels, labelsToCreate(labels, options));
  if (missing !== undefined) return missingLabel(effect, missing);
  return {
    body,
    ...(number === undefined ? {} : { milestone: number }),
    ...(above === undefined ? {} : { parent: above.issue }),
  };
}

async function send(
  { identity, ticket }: TicketCreateEffect,
  place: Place,
  { body, milestone }: Ready,
  { client }: Tools,
): Promise<{ readonly made: Made; readonly dropped: readonly string[] }> {
  const { title, labels, assignees, type } = ticket;
  const parts = {
    title,
    body,
    ...(labels === undefined ? {} : { labels: [...labels] }),
    ...(assignees === undefined ? {} : { assignees: [...assignees] }),
    ...(milestone === undefined ? {} : { milestone }),
    ...(type === undefined ? {} : { type }),
  };
  const create = async () => {
    const { data } = await client.rest.issues.create({ ...place, ...parts });
    const ref = refOfUrl(data.url) ?? ticketRef(`${place.owner}/${place.repo}`, data.number);
    // Who may not triage is not refused these parts: GitHub drops them without a word.
    const dropped = [
      ...(data.labels.length < distinct(labels) ? ["labels"] : []),
      ...((data.assignees?.length ?? 0) < distinct(assignees) ? ["assignees"] : []),
      ...(milestone !== undefined && data.milestone === null ? ["the milestone"] : []),
    ];
    return {
      made: { id: data.id, ref, url: data.html_url },
      dropped: dropped.map((what) => `GitHub did not take ${what}: the token may not set them, or nobody fits`),
    };
  };
  const find = async () => {
    const made = await findMade(client, place, { identity });
    return made && { made, dropped: [] };
  };
  return await sendOnce(create, find);
}

const distinct = (names: readonly string[] = []): number => new Set(names.map((name) => name.toLowerCase())).size;

function leftOut({ priority, fields }: NewTicket): readonly string[] {
  const names = [...(priority === undefined ? [] : ["priority"]), ...Object.keys(fields ?? {})];
  return names.length === 0 ? [] : [`GitHub has no place for ${names.join(", ")}`];
}

/** The issue is there by now: what goes wrong from here on is said, and never makes a second one. */
async function finish(made: Made, parent: Issue | undefined, { client }: Tools): Promise<readonly string[]> {
  if (parent === undefined) return [];
  try {
    await putUnder(client, parent, made.id, false);
    return [];
  } catch (error) {
    if (statusOf(error) === undefined && satelliteErrorIn(error) === undefined) throw error;
    return [`it could not be put under #${parent.issue_number}: ${understood(error).why}`];
  }
}
