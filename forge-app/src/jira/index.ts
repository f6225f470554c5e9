/** Jira through the platform: the house's own provider, on a transport that asks as the app or as a person. */
export { forgeTransport } from "./transport";
export { openJira, openSite, type Limit, type ProviderOptions, type Site } from "./open";
export { findIssue, type Issue, type Sought } from "./issue";
export { siteUrl } from "./site";
