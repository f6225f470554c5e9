/** What Satellite remembers from one run to the next; on runners and in tests, for one run only. */
export { memoryJournal } from "./memory-journal.js";
