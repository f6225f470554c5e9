/** The issue property `satellite`: our memory on the issue, as whoever wrote it last left it. */
import { isObject } from "./shape.js";
import type { TicketMemory } from "@satellite/core";
import { validateProperty } from "@satellite/core/generated/property";

export type Entry = TicketMemory["changes"][string];

const schema = "satellite/property@1";
/** What every version wrote; enough to find our own writing again, and to do nothing twice. */
const basics = ["url", "title", "state", "commentId", "commentDigest", "linkDigest", "verdict", "updatedAtMs"];

/** The property, when it is ours; anything else under that name is left unread, and so is an entry that is none. */
export function toMemory(value: unknown): TicketMemory | undefined {
  if (!isObject(value) || value["schema"] !== schema || !isObject(value["changes"])) return undefined;
  const changes = Object.entries(value["changes"]).flatMap(([change, given]) => {
    const entry = toEntry(given);
    return entry === undefined ? [] : [[change, entry] as const];
  });
  return { schema, changes: Object.fromEntries(changes) };
}

/** An entry of another version, or one that somebody has edited, still gives its basics where these are sound. */
function toEntry(given: unknown): Entry | undefined {
  const whole = checked(given);
  if (whole !== undefined || !isObject(given)) return whole;
  return checked(Object.fromEntries(basics.filter((key) => Object.hasOwn(given, key)).map((key) => [key, given[key]])));
}

function checked(given: unknown): Entry | undefined {
  const one = validateProperty({ schema, changes: { "change:one": given } });
  return one.ok ? one.value.changes["change:one"] : undefined;
}
