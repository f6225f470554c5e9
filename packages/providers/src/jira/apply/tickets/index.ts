/**
 * Tickets that are made, and tickets whose fields are changed. `fields` is what a new one is sent with, `find-made` and
 * `made-looks` the look before one is made twice, `changes` what of an edit is still to be done.
 */
export { createTicket } from "./create.js";
export { MadeLooks } from "./made-looks.js";
export { editTicket, fieldsOfEdit } from "./edit.js";
export { onScreen } from "./screened.js";
