/** What the plugin `backlog-jira` left: its ties and its snapshots become links and bases of the store. */
export { takeOver, type TakenOverLinks } from "./take-over.js";
