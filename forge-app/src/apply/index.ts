/**
 * The consumer: one message to one issue. It may come twice, late, or half done from before; every effect looks before it
 * writes, so that none of that does harm. `order` is who is newer, `carry-out` the work, `settle` what becomes of it.
 */
export { apply } from "./apply";
export { sweep } from "./sweep";
