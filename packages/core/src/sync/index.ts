/** Item and ticket kept in step: which way each field goes, what is remembered of a pair, what goes upstream. Pure. */
export { marksOf, memoryOf, unmovedOf, type SyncMemory } from "./memory.js";
export { commentsToTell, knownComments, type ToldComment } from "./comments.js";
export { commentsToTake, heardAuthor, heardMark, isForItem, type Heard, type HeardComment } from "./heard.js";
export { criteriaAtEnd, withCriteria } from "./criteria.js";
export { ownBase, ownField, ownOfItem, ownOfTicket } from "./own-values.js";
export { outgoingOf, type Outgoing, type OutgoingWish, type OwnValue, type Refusal } from "./outgoing.js";
export { outgoingText, wholeText, type OutgoingText, type TextWish } from "./outgoing-text.js";
export { type Belonging, type BelongingCan, type OutgoingBelonging } from "./outgoing-belongings.js";
export { isChange, itemPatchOf } from "./incoming.js";
export { agreedAfter, type After, type Agreed } from "./agreed.js";
export { rulesOf, type RuleWish, type SyncDirection } from "./rules.js";
export { lostInWords, shortValue } from "./short-value.js";
export { changesAsked, homeOf } from "./changed-since.js";
export { overlapMs, searchedFrom, watermarkAfter, watermarkFrom, type Sight, type Watermark } from "./watermark.js";
export { sameField, sameLabel } from "./same-field.js";
