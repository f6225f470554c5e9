/** Why fields cannot be written: what we see ourselves, and what Jira says of each. */
import type { Deed, ErrorCode, Receipt } from "@satellite/core";
import { isRefusal, type Refusal } from "../../client.js";
import { wireFieldList } from "../../wire.js";
import { receipt, refused, type Act } from "../act.js";

export interface Fault {
  readonly fault: true;
  readonly code: ErrorCode;
  readonly says: string;
}

export function fault(code: ErrorCode, says: string): Fault {
  return { fault: true, code, says };
}

export function isFault(value: object): value is Fault {
  return "fault" in value;
}

/** Jira's no, where it names fields: each by its name and id, with Jira's own words. */
export async function refusedFields(act: Act<Deed>, refusal: Refusal): Promise<Receipt> {
  const { client, effect, key } = act;
  if (refusal.status !== 400 || !refusal.fields) return refused(act, refusal);
  const ids = Object.keys(refusal.fields);
  const custom = ids.some((id) => id.startsWith("customfield_"));
  const list = custom ? await client.once("field", wireFieldList) : undefined;
  const names = new Map(list && !isRefusal(list) ? list.value.map(({ id, name }) => [id, name]) : []);
  const shown = (id: string) => (names.has(id) && names.get(id) !== id ? `${names.get(id)} (${id})` : id);
  const each = Object.entries(refusal.fields).map(([id, says]) => `${shown(id)}: ${says}`);
  const general = refusal.messages.slice(0, refusal.messages.length - ids.length);
  const subject = effect.kind === "ticket-create" ? `no ticket was made for ${key}` : `${key} was not changed`;
  const says = [`${subject}: Jira refuses`, ...general, ...each].join("; ").slice(0, 600);
  return receipt(effect, "refused", says, { code: custom ? "FIELD" : "REFUSED" });
}
