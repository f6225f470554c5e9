/** Jira's own development panel, fed with the pull request; off until an admin turns it on. */
export { postDevinfo, type Posted } from "./post";
export { toDevinfo } from "./body";
