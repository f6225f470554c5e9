/**
 * Whether both sides of a pair are still there, under which names, and what is done and told where they are not. Pure: who
 * looked hands in what was found. A deletion is never spread from here; a person is asked.
 */
export { existenceOf } from "./existence-of.js";
export type { Existence, ItemLook, Look, Tell, TicketLook } from "./look.js";
export { onceEach } from "./once-each.js";
export { doubtful, type Doubt } from "./doubtful.js";
export { turnAt, turnFrom, type Turn } from "./turns.js";
