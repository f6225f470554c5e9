import { providerOf, type TicketRef } from "../contracts/ref.js";
import type { Context } from "./context.js";

/**
 * Linked tickets that nobody here may read, and that whoever carries out the effects looks at first (a tracker's own
 * app). Only for want of credentials: after an outage a later run knows more, and a missing ticket takes nothing.
 */
export function blindRefs({ thread, options }: Context, relations: readonly string[]): TicketRef[] {
  return thread.links
    .filter(({ ref, relation }) => relations.includes(relation) && options.can[providerOf(ref)]?.blind === true)
    .filter(({ ref }) => {
      const read = thread.reads.find((one) => one.ref === ref);
      return read?.outcome === "unreadable" && read.why.code === "NO_CREDENTIALS";
    })
    .map(({ ref }) => ref);
}
