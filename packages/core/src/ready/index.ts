/** Whether an item can be worked on from what lies here alone: `gaps` names what is missing, `links` looks at its entries. */
export { readyGaps } from "./gaps.js";
export type { EntryGap, ReadyGap, ReadyInput, ReadyText } from "./input.js";
export { ownWords } from "./pointer.js";
