import type { Receipt, TicketCreateEffect } from "@satellite/core";
import { isRefusal } from "../../client.js";
import { itemMark } from "../../item-mark.js";
import { wireMade } from "../../wire.js";
import { receipt, refused, type Act } from "../act.js";
import { fieldsOfNew } from "./fields.js";
import { isFault, refusedFields } from "./faults.js";

/**
 * A new issue, with the item's identity on it from its first moment. What was made from the item before is looked for first, be it
 * by an attempt that never learnt how it ended or by another machine, so that there is one issue in the end.
 */
export async function createTicket(act: Act<TicketCreateEffect>): Promise<Receipt> {
  const { client, effect, notes, options } = act;
  const { begunAtMs, identity, project } = effect;
  if (!/^[A-Za-z][A-Za-z0-9_]{0,254}$/.test(project))
    return receipt(effect, "refused", `"${project}" is no key of a Jira project`, { code: "USAGE" });
  const known = notes.made.get(identity);
  if (known !== undefined) return there(act, known);
  const begun = notes.begun.get(identity) ?? begunAtMs;
  const found = await notes.looks.find(effect, notes.begun.get(identity));
  if (isRefusal(found)) return refused(act, found);
  if (found.value !== undefined) return there(act, found.value);
  const fields = await fieldsOfNew(act);
  if (isFault(fields)) return receipt(effect, "refused", fields.says, { code: fields.code });
  if (isRefusal(fields)) return refusedFields(act, fields);
  notes.begun.set(identity, begun ?? options.clock.nowMs());
  const body = { fields: fields.value, properties: [itemMark(identity)] };
  const made = await client.ask({ method: "POST", path: "issue", body, repeat: "once" }, wireMade);
  if (isRefusal(made)) {
    if (!made.lost && begun === undefined) notes.begun.delete(identity);
    return refusedFields(act, made);
  }
  const { key } = made.value;
  notes.made.set(identity, key);
  return receipt(effect, "done", `${key} made`, address(act, key));
}

function there(act: Act<TicketCreateEffect>, key: string): Receipt {
  act.notes.made.set(act.effect.identity, key);
  return receipt(act.effect, "unchanged", `${key} was made from this item already`, address(act, key));
}

function address({ options }: Act<TicketCreateEffect>, key: string): { readonly id: string; readonly url: string } {
  return { id: `jira:${key}`, url: `${options.baseUrl}/browse/${key}` };
}
