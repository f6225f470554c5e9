import type { Capabilities } from "@satellite/core";

/** GitHub Issues have two states; labels say the finer ones. Links and memory are not needed: GitHub shows references itself. */
export const can = {
  move: "open-closed",
  comment: { maxChars: 65_536, edit: true },
  link: false,
  remember: false,
  labels: true,
  milestone: "own",
  children: true,
  parent: true,
  // Its GraphQL interface, as far as it is described, has no types of issues: none is read, and none written.
  type: false,
  update: true,
  search: true,
  stateSync: true,
  readBatch: 50,
} as const satisfies Capabilities;
