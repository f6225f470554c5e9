/** Threads and their parts with sensible defaults, for tests: say only what the test is about. */
export { aChange, aCommit, aFile, aPerson, aRepository, openedAtMs } from "./change.js";
export { aConfig, aPolicy, type PolicyOverrides } from "./config.js";
export { aLink, aMention, aRead, aSpec, aThread, aTicket, anItem, anUnread } from "./thread.js";
export { aVerdict } from "./verdict.js";
