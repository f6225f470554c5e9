import type { Receipt, TicketEditEffect } from "@satellite/core";
import { isRefusal } from "../../client.js";
import { idsOf } from "../../fields/ids.js";
import { nothing, wireLoose } from "../../wire.js";
import { receipt, refused, type Act } from "../act.js";
import { look } from "../seen.js";
import { changesOf, type Change } from "./changes.js";
import { fault, refusedFields, type Fault } from "./faults.js";
import { noParent, spaced, tooLong } from "./fields.js";
import { inItsWords, keptFrom, onScreen } from "./screened.js";

const places: Readonly<Record<string, string>> = {
  title: "summary",
  body: "description",
  assignees: "assignee",
  priority: "priority",
  parent: "parent",
  type: "issuetype",
  milestone: "fixVersions",
  addLabels: "labels",
  removeLabels: "labels",
};

/**
 * Fields of an issue in one request, with only what differs. All of them are read anew first: when one is neither what it was
 * nor what it should be, a person changed it meanwhile, and nothing is written.
 */
export async function editTicket(act: Act<TicketEditEffect>): Promise<Receipt> {
  const { client, effect, key } = act;
  const { patch, was } = effect;
  const no = problemOf(patch);
  if (no) return receipt(effect, "refused", `${key}: ${no.says}`, { code: no.code });
  const names = Object.keys(patch.fields ?? {});
  // What was read under a field's name may be written under its id.
  const ids = await idsOf(client, names.length === 0 ? [] : [...names, ...Object.keys(was.fields ?? {})]);
  if (isRefusal(ids)) return refused(act, ids);
  const unknown = names.find((name) => !ids.value.has(name));
  if (unknown !== undefined)
    return receipt(effect, "refused", `${key}: Jira has no field "${unknown}"`, { code: "FIELD" });
  const fields = fieldsOfEdit(patch, ids.value);
  if (fields.length === 0) return receipt(effect, "unchanged", `${key}: nothing to change`);
  const screened = onScreen(patch);
  const now = await look(act, fields, wireLoose, screened.length > 0 ? ["editmeta"] : []);
  if (isRefusal(now)) return refused(act, now);
  const { editmeta } = now.value;
  const spelled = { ...effect, patch: inItsWords(patch, editmeta) };
  const changes = changesOf(spelled, now.value.fields, ids.value);
  const kept = screened.length === 0 ? undefined : keptFrom(patch, changes, editmeta);
  if (kept) return receipt(effect, "refused", `${key}: ${kept.says}`, { code: kept.code });
  return write(act, changes);
}

/** Ids of the fields that an edit is about. */
export function fieldsOfEdit(patch: TicketEditEffect["patch"], ids: ReadonlyMap<string, string>): readonly string[] {
  const own = Object.keys(patch.fields ?? {}).flatMap((name) => ids.get(name) ?? []);
  return [...new Set([...Object.keys(patch).flatMap((one) => places[one] ?? []), ...own])];
}

async function write(act: Act<TicketEditEffect>, changes: readonly Change[]): Promise<Receipt> {
  const { client, effect, key } = act;
  const left = changes.filter(({ done }) => !done);
  const moved = left.filter((change) => change.moved).map(({ name }) => name);
  if (moved.length > 0)
    return receipt(effect, "yielded", `${key}: ${moved.join(", ")} changed meanwhile; nothing was written`, {
      code: "CHANGED_MEANWHILE",
    });
  if (left.length === 0) return receipt(effect, "unchanged", `${key} has these values already`);
  if (left.some(({ truncated }) => truncated)) {
    const { code, says } = tooLong();
    return receipt(effect, "refused", `${key}: ${says}`, { code });
  }
  const fields = Object.assign({}, ...left.map((change) => change.fields ?? {})) as object;
  const update = Object.assign({}, ...left.map((change) => change.update ?? {})) as object;
  const body = {
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(Object.keys(update).length > 0 && { update }),
  };
  const written = await client.ask({ method: "PUT", path: `issue/${key}`, body, repeat: "idempotent" }, nothing);
  if (isRefusal(written)) return refusedFields(act, written);
  const lost = left.flatMap((change) => change.lost ?? []).map(({ kind, text }) => `${kind} "${text.slice(0, 80)}"`);
  const without = lost.length === 0 ? "" : `, without ${lost.slice(0, 10).join(", ")}${lost.length > 10 ? ", …" : ""}`;
  return receipt(effect, "done", `${key}: ${left.map(({ name }) => name).join(", ")} written${without}`);
}

function problemOf({ addLabels = [], assignees = [], parent }: TicketEditEffect["patch"]): Fault | undefined {
  if (assignees.length > 1)
    return fault("REFUSED", `an issue of Jira has one assignee, not ${assignees.length}: ${assignees.join(", ")}`);
  return spaced(addLabels) ?? (parent == null ? undefined : noParent(parent));
}
