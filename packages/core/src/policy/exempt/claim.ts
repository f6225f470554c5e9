import type { Answer } from "../say/index.js";

/** What one kind of exemption says. `open`: claimed, and its proof could not be looked at; that exempts nobody. */
export type Claim =
  | { readonly is: "none" }
  | { readonly is: "proven"; readonly reason: string }
  | { readonly is: "refused" | "open"; readonly answer: Answer };

export const none: Claim = { is: "none" };
