import type { ProviderId } from "../contracts/ref.js";

/** What people call the trackers. */
export const trackerNames: Readonly<Record<ProviderId, string>> = {
  github: "GitHub",
  jira: "Jira",
  notion: "Notion",
  azure: "Azure DevOps",
  linear: "Linear",
  beads: "Beads",
  custom: "a tracker of your own",
};
