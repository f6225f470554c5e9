/** The sandbox's GitHub alone, on loopback: for tests that need no other service. */
export { gitHubShop } from "./shop.js";
export { openGitHubSite, type GitHubSite } from "./site.js";
