/** An item and its ticket, field by field: what goes where, by the direction and strategy of each field. Loads the Markdown parser. */
export { decide, newerOf, type Clocks, type Deciding, type Decision, type Drift, type FieldRule } from "./decision.js";
export {
  mergeItem,
  type FieldValue,
  type ItemMerge,
  type MergedItem,
  type PlainValue,
  type SideFields,
} from "./merge-item.js";
