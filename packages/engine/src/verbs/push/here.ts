import type { Desk } from "../../desk/index.js";
import { isCommitted, type Ready } from "../pr/index.js";

/** Commits listed on a ticket. */
export const maxCommits = 20;

/** What git here has of the work, asked once. */
export interface Here {
  /** Of HEAD, as far as they are no part of the default branch; one more than is told, where there are more. */
  readonly commits: readonly { readonly sha: string; readonly subject: string }[];
  /** Whether HEAD holds the spec as it stands. */
  readonly isHere: boolean;
}

export async function hereOf(desk: Desk, { spec }: Ready): Promise<Here> {
  return { commits: await desk.local.ownCommits(maxCommits + 1), isHere: await isCommitted(desk, spec) };
}
