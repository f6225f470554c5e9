import { nameOf, type WorkspaceItem } from "@satellite/core";
import type { Notice } from "../../desk/index.js";
import type { LifecycleInput } from "./result.js";
import type { Surroundings } from "./surroundings.js";

/** A plan is finished, a phase completed; and a plan is not finished while phases are open. */
export function notFor(
  item: WorkspaceItem,
  { phases, plan }: Surroundings,
  { event, force }: LifecycleInput,
): Notice | undefined {
  const usage = (says: string): Notice => ({ weight: "usage", code: "USAGE", says });
  if (event === "complete" && item.kind === "plan")
    return usage(`${item.id} is a plan: \`satellite lifecycle finish ${item.id}\` says that it is completed`);
  if (event === "finish" && item.kind === "phase")
    return usage(`${item.id} is a phase: complete it, or finish its plan ${plan?.id ?? item.content.parent ?? ""}`);
  const open = phases.filter(({ state }) => state !== "closed");
  if (event !== "finish" || force || open.length === 0) return undefined;
  const names = open
    .slice(0, 10)
    .map(({ ref, status, title }) => `${title} (${status}, ${nameOf(ref).replace(/^\w+:/, "")})`);
  const more = open.length > 10 ? ` and ${open.length - 10} more` : "";
  const says = `${open.length} of ${phases.length} phases are not completed: ${names.join("; ")}${more}`;
  const remedy = "Complete them first; --force finishes the plan all the same.";
  return { weight: "drift", code: "INCOMPLETE", says, where: item.path, remedy };
}
