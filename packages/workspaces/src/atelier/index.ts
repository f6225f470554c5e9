/** Atelier's planning in beads: `.beads/issues.jsonl`, line by line, with links inside the descriptions. */
export { createAtelierWorkspace, can, type AtelierOptions } from "./workspace.js";
export {
  readExternalTickets,
  writeExternalTickets,
  type ExternalTickets,
  type LinkGap,
  type Where,
} from "./external-tickets.js";
export { externalRef } from "./external-ref.js";
export { canonical, beadStatuses } from "./words.js";
export { bdAt, type Bd, type Ran } from "./bd.js";
