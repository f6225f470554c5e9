/** An item beside its ticket: both in one shape, field by field, and what differs since they last agreed. Loads no parser. */
export { compareFields, type Compared, type Differs } from "./compare.js";
export { belongingsOf, type Belongings } from "./belongings.js";
export { belongings, fieldsOfItem, plain, type Fields, type FieldName, fieldNames } from "./fields.js";
export { fieldsOfTicket, type Shown, type TicketSide } from "./ticket-fields.js";
export { localName, remoteNames, type People } from "./people.js";
export { nearestState, statusFor, type KnownStatus } from "./status.js";
export { priorityFor, priorityRank } from "./priority.js";
export { markOf, shortFields } from "./short.js";
export { likeness, likest, tellingWords } from "./likeness.js";
