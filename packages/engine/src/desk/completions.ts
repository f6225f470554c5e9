import type { Completion } from "@satellite/core";
import type { Desk } from "./desk.js";

/** What was completed, by our own history and by what the workspace's tool keeps itself. */
export async function completionsOf({
  store,
  workspace,
}: Pick<Desk, "store" | "workspace">): Promise<readonly Completion[]> {
  const [own, theirs] = await Promise.all([store.completions.all(), workspace.completions?.() ?? []]);
  return [...own, ...theirs];
}
