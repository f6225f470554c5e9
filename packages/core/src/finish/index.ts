/** Items become tickets, pull requests and finished work: what is written of them, where, and what is only said. */
export { aimOf, stateStays, wayTo, type Aim, type Push } from "./aim.js";
export { mappingOf } from "./mapping.js";
export { isForward } from "../plan/stage.js";
export { isClosable, namingLines, short, type NamedTicket, type Naming } from "./naming.js";
export { newTicketOf, splitOf, type Made, type Making } from "./new-ticket.js";
export { noteOf, type Finished } from "./note.js";
