/** How values become the rows that a store keeps, and what is asked of a row before it is a value again. */
export type { BaseRecord, CachedRecord, CompletionRecord, CursorRecord, JournalRecord, LinkRecord } from "./records.js";
export {
  baseRecord,
  cachedRecord,
  completionRecord,
  cursorRecord,
  intentRecord,
  lastOfEach,
  linkRecord,
  pairKey,
  receiptColumns,
  type Intent,
} from "./compose.js";
export { isDone, readBase, readCached, readCompletion, readCursor, readJournal, readLink } from "./read.js";
export { sifter, type Report, type Sift } from "./sift.js";
export { maxKeyBytes, maxValueChars } from "./write.js";
