import { nameOf, type NewTicket, type TicketCreateEffect, type TicketRef } from "@satellite/core";
import { toAdfCut } from "@satellite/core/markup/adf";
import { isRefusal, type Answer, type Refusal } from "../../client.js";
import { idsOf } from "../../fields/ids.js";
import { typeFor } from "../../fields/issue-type.js";
import { isKey } from "../../map.js";
import { wireTyped } from "../../wire.js";
import type { Act } from "../act.js";
import { fault, isFault, type Fault } from "./faults.js";

type Values = Readonly<Record<string, unknown>>;

/** What a new issue is sent with, in Jira's shapes. */
export async function fieldsOfNew(act: Act<TicketCreateEffect>): Promise<Answer<Values> | Fault> {
  const { project, ticket } = act.effect;
  const problem = problemOf(ticket);
  if (problem) return problem;
  const { document, truncated } = toAdfCut(ticket.body);
  if (truncated) return tooLong();
  const own = await ownFields(act, ticket.fields ?? {});
  if (isFault(own) || isRefusal(own)) return own;
  const issuetype = await typeOf(act);
  if (isFault(issuetype) || isRefusal(issuetype)) return issuetype;
  const [assignee] = ticket.assignees ?? [];
  return {
    value: {
      project: { key: project },
      issuetype: issuetype.value,
      summary: ticket.title,
      ...(ticket.body.trim() !== "" && { description: document }),
      ...(ticket.labels && ticket.labels.length > 0 && { labels: ticket.labels }),
      ...(assignee !== undefined && { assignee: { accountId: assignee } }),
      ...(ticket.priority !== undefined && { priority: { name: ticket.priority } }),
      ...(ticket.parent !== undefined && { parent: { key: keyOf(ticket.parent) } }),
      ...(ticket.milestone !== undefined && { fixVersions: [{ name: ticket.milestone }] }),
      ...own.value,
    },
  };
}

export function tooLong(): Fault {
  return fault("TOO_LONG", "the text is longer than the 32 767 characters that a description of Jira holds");
}

export function spaced(labels: readonly string[]): Fault | undefined {
  const label = labels.find((one) => /\s/.test(one));
  return label === undefined ? undefined : fault("REFUSED", `Jira labels hold no spaces: "${label}"`);
}

export function noParent(parent: TicketRef): Fault | undefined {
  const sound = parent.startsWith("jira:") && isKey(nameOf(parent));
  return sound ? undefined : fault("REFUSED", `${parent} is no ticket of Jira, and cannot be a parent here`);
}

function problemOf({ assignees = [], labels = [], parent }: NewTicket): Fault | undefined {
  if (assignees.length > 1)
    return fault("REFUSED", `an issue of Jira has one assignee, not ${assignees.length}: ${assignees.join(", ")}`);
  return spaced(labels) ?? (parent && noParent(parent));
}

/** Fields under their ids. One that Jira does not know is a fault, since it would be lost. */
async function ownFields({ client }: Act<TicketCreateEffect>, fields: Values): Promise<Answer<Values> | Fault> {
  const names = Object.keys(fields);
  const ids = await idsOf(client, names);
  if (isRefusal(ids)) return ids;
  const unknown = names.find((name) => !ids.value.has(name));
  if (unknown !== undefined) return fault("FIELD", `Jira has no field "${unknown}"`);
  return { value: Object.fromEntries(names.map((name) => [ids.value.get(name) ?? name, fields[name]])) };
}

/** As given, by id or name; else the project's first type at the level below its parent's, or the first ordinary one. */
async function typeOf(act: Act<TicketCreateEffect>): Promise<Answer<Values> | Fault> {
  const { project, ticket } = act.effect;
  const { type } = ticket;
  if (type !== undefined) return { value: /^\d{1,19}$/.test(type) ? { id: type } : { name: type } };
  const level = ticket.parent === undefined ? 0 : await levelBelow(act, ticket.parent);
  if (typeof level !== "number") return level;
  const found = await typeFor(act.client, project, level);
  if (isRefusal(found)) return found;
  if (found.value) return { value: { id: found.value.id } };
  const kind = level < 0 ? "subtasks" : "issues of this level";
  return fault("REFUSED", `project ${project} has no type for ${kind}; name one`);
}

async function levelBelow({ client }: Act<TicketCreateEffect>, parent: TicketRef): Promise<number | Refusal> {
  const path = `issue/${keyOf(parent)}`;
  const answer = await client.ask({ method: "GET", path, query: { fields: "issuetype" }, repeat: "safe" }, wireTyped);
  if (isRefusal(answer)) return answer;
  const { issuetype } = answer.value.fields;
  return (issuetype?.hierarchyLevel ?? (issuetype?.subtask === true ? -1 : 0)) - 1;
}

export function keyOf(ref: TicketRef): string {
  return nameOf(ref).toUpperCase();
}
