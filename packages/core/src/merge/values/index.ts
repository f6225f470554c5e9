/** Values of one field merged against what both sides agreed on: single values, sets, checklists, comments, priorities. Loads no parser. */
export { mergeScalar, type Merged, type Same } from "./scalar.js";
export { mergeSet, mergeWholeSet, type MergedSet, type SetDelta } from "./set.js";
export {
  mergeChecklist,
  sameChecklist,
  type Checklist,
  type ChecklistClash,
  type MergedChecklist,
} from "./checklist.js";
export { mergeComments, type Said } from "./comments.js";
export {
  mergePriority,
  priorityAgreed,
  type PriorityBase,
  type PriorityDecision,
  type PriorityInput,
} from "./priority.js";
