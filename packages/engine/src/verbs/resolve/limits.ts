import { nameOf } from "@satellite/core";
import { mayWrite } from "@satellite/core/link";
import { closedByMapping, type Desk } from "../../desk/index.js";
import type { Looked } from "../sync/look.js";

/** Why a side is not written, whatever somebody chose; nothing where it is. */
export interface Limits {
  readonly local?: string;
  readonly remote?: string;
}

/**
 * What holds for a person's choice as well: the mapping, the link, and what the config never sends. That a format only detects what
 * its tickets changed is no limit here: this is where somebody takes it over.
 */
export function limitsOf(desk: Desk, looked: Looked, field: string): Limits {
  const local = closedByMapping(desk, looked.item, "in")?.says ?? ownSays(looked, field);
  const remote = outSays(desk, looked, field);
  return { ...(local === undefined ? {} : { local }), ...(remote === undefined ? {} : { remote }) };
}

/** A mapped field whose value stands in the front matter is narrowed to go out alone. */
function ownSays({ item, rules }: Looked, field: string): string | undefined {
  if (!field.startsWith("custom.")) return undefined;
  const direction = rules[field]?.direction;
  if (direction !== "push" && direction !== "off") return undefined;
  return `what ${item.id} says itself of ${field.slice("custom.".length)} is its author's to change`;
}

function outSays({ config }: Desk, { pair, ticket }: Looked, field: string): string | undefined {
  const allowed = mayWrite(pair.link, field === "status" ? "state" : "field", true);
  if (allowed !== true) return allowed.reason;
  const { customFields, fields } = config.sync;
  const own = customFields.find(({ local }) => field === `custom.${local}`);
  const known: Readonly<Record<string, { readonly direction: string }>> = fields;
  const direction = own?.direction ?? known[field]?.direction;
  if (direction !== "pull" && direction !== "off") return undefined;
  return `the config has ${own === undefined ? `sync.fields.${field}` : field} as ${direction}: nothing of it goes to ${nameOf(ticket.ref)}`;
}
