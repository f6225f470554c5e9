/** Approvals that were given on the ticket itself: read off its history, who did what when. */
export { approvalsOn, expansions, type Given } from "./read.js";
