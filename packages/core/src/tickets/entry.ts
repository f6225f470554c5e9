import type { ItemLink } from "../contracts/item.js";
import { validateExternalTicket } from "../generated/tickets/index.js";
import type { ExternalTicket } from "../schema/tickets.js";

/** A link as an entry of `external_tickets`. Whether it is a valid one is another question. */
export function entryOf(link: ItemLink): Readonly<Record<string, unknown>> & Pick<ItemLink, "provider" | "id"> {
  const entry = {
    provider: link.provider,
    id: link.id,
    url: link.url,
    relation: link.relation,
    direction: link.direction,
    sync_mode: link.syncMode,
    state: link.state,
    raw_state: link.rawState,
    state_updated_at: link.stateUpdatedAt,
    parent_id: link.parentId,
    on_close: link.onClose,
    last_synced_at: link.lastSyncedAt,
  };
  const known = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  return { ...known, provider: link.provider, id: link.id };
}

/** Entries one by one: those that keep the contract, and a warning for each that does not. */
export function validEntries(entries: readonly unknown[]): {
  readonly valid: readonly ExternalTicket[];
  readonly warnings: readonly string[];
} {
  const valid: ExternalTicket[] = [];
  const warnings: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const checked = validateExternalTicket(entry);
    if (checked.ok) valid.push(checked.value);
    else {
      const why = checked.errors.map(({ message, path }) => `${path === "" ? "the entry" : path} ${message}`);
      warnings.push(`tickets[${index}] was skipped: ${why.join("; ")}`);
    }
  }
  return { valid, warnings };
}
