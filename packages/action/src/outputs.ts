import type { Effect, Receipt } from "@satellite/core";
import type { Toolkit } from "./toolkit.js";

/** What a run did, whichever command it was. */
interface Done {
  readonly tickets: readonly string[];
  readonly effects: readonly Pick<Effect, "because" | "key" | "kind" | "on" | "says">[];
  readonly receipts: readonly Pick<Receipt, "outcome">[];
}

/** What only a change that was judged has. */
type OfVerdict = Readonly<
  Record<"verdict" | "verdict-json" | "primary-ticket" | "spec-path" | "spec-sha256" | "bundle-path", string>
>;

const notJudged: OfVerdict = {
  verdict: "",
  "verdict-json": "",
  "primary-ticket": "",
  "spec-path": "",
  "spec-sha256": "",
  "bundle-path": "",
};

/** All outputs of the Action, as action.yml names them. */
export function setOutputs(
  toolkit: Toolkit,
  { effects, receipts, tickets }: Done,
  ofVerdict: Partial<OfVerdict> = {},
): void {
  for (const [name, value] of Object.entries({ ...notJudged, ...ofVerdict })) toolkit.output(name, value);
  const plan = effects.map(({ because, key, kind, on, says }) => ({ kind, on, because, says, key }));
  toolkit.output("tickets", JSON.stringify([...new Set(tickets)]));
  toolkit.output("plan", JSON.stringify(plan));
  toolkit.output("changed", String(receipts.some(({ outcome }) => outcome === "done")));
}
