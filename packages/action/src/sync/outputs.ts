import type { Answer } from "@satellite/engine/desk";
import type { SyncResult } from "@satellite/engine/verbs/sync";
import type { Toolkit } from "../toolkit.js";

/** All outputs of the Action; nothing is judged, so there is no verdict. */
export function setOutputs(answer: Answer<SyncResult> | undefined, toolkit: Toolkit): void {
  for (const name of ["verdict", "verdict-json", "primary-ticket", "spec-path", "spec-sha256", "bundle-path"])
    toolkit.output(name, "");
  const { drifted = [], pulled = [], pushed = [], waiting = [] } = answer?.value ?? {};
  const tickets = [...pulled, ...pushed, ...waiting, ...drifted].map(({ ticket }) => ticket);
  const effects = answer?.plan.effects ?? [];
  const plan = effects.map(({ because, key, kind, on, says }) => ({ kind, on, because, says, key }));
  toolkit.output("tickets", JSON.stringify([...new Set(tickets)]));
  toolkit.output("plan", JSON.stringify(plan));
  toolkit.output("changed", String(answer?.receipts.some(({ outcome }) => outcome === "done") ?? false));
}
