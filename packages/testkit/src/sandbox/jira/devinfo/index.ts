/** Jira's development panel as apps feed it: pull requests by repository, of which the newest sequence wins. */
export { Development, type DevelopmentEntry } from "./development.js";
export { devinfoRoutes } from "./routes.js";
