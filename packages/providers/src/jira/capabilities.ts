import type { Capabilities } from "@satellite/core";

/** What Jira Cloud over REST can do. */
export const can = {
  move: "named",
  comment: { maxChars: 32_767, edit: true },
  link: true,
  remember: true,
  labels: true,
  milestone: "fix-version",
  children: true,
  parent: true,
  type: true,
  update: true,
  search: true,
  stateSync: true,
  readBatch: 100,
} satisfies Capabilities;
