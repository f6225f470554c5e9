/** What a person decides about a field that waits: the choice as a decision that is carried out like any other. Pure. */
export { decisionFor, within, type Chosen, type Dispute } from "./decision-for.js";
export { takes, type Take } from "./takes.js";
export { draftOf, valueOfDraft, type Drafted } from "./draft.js";
export { textsOf } from "./texts.js";
