/** The sandbox's page: what GitHub and Jira look like now, and what was asked of them. */
export { renderPage, type PageState, type Panels } from "./page.js";
