/** How values become the rows that a store keeps, and what is asked of a row before it is a value again. */
export type {
  BaseRecord,
  CachedRecord,
  CompletionRecord,
  ConflictRecord,
  CursorRecord,
  JournalRecord,
  LinkRecord,
} from "./records.js";
export {
  baseRecord,
  cachedRecord,
  completionRecord,
  conflictKey,
  conflictRecord,
  cursorRecord,
  intentRecord,
  lastOfEach,
  linkRecord,
  pairKey,
  receiptColumns,
  type Intent,
} from "./compose.js";
export {
  isDone,
  readBase,
  readCached,
  readCompletion,
  readConflict,
  readCursor,
  readJournal,
  readLink,
  withoutBody,
} from "./read.js";
export { sifter, type Report, type Sift } from "./sift.js";
export { maxKeyBytes, maxValueChars } from "./write.js";
