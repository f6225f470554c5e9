import { nameOf, type TicketRef } from "../../contracts/ref.js";

/** Tickets that their tracker calls missing, and why that proves nothing. */
export type Doubt = ReadonlyMap<TicketRef, string>;

/** So many at once do not vanish from one project by chance. */
const atOnce = 3;

/**
 * A tracker says "missing" also of what the account may not see. Where several of one project or repository are missing at once
 * and not one was found there, the account lost its sight sooner than somebody deleted them all.
 */
export function doubtful(missing: readonly TicketRef[], found: readonly TicketRef[]): Doubt {
  const seen = new Set(found.map(homeOf));
  const homes = new Map<string, TicketRef[]>();
  for (const ref of new Set(missing)) homes.set(homeOf(ref), [...(homes.get(homeOf(ref)) ?? []), ref]);
  const doubt = new Map<TicketRef, string>();
  for (const [home, refs] of homes) {
    const [first] = refs;
    if (first === undefined || seen.has(home) || refs.length < atOnce) continue;
    const name = nameOf(first).replace(number, "");
    const says = `all ${refs.length} tickets of ${name} that were looked for are missing; the account may not see it any more`;
    for (const ref of refs) doubt.set(ref, says);
  }
  return doubt;
}

/** `jira:PROJ`, `github:acme/shop`. */
function homeOf(ref: TicketRef): string {
  return ref.replace(number, "").toLowerCase();
}

const number = /[-#]\d+$/;
