import type { TicketRef } from "@satellite/core";
import { typedRef } from "@satellite/core/link";
import { dialectsOf } from "@satellite/core/thread";
import type { Desk, Notice } from "./desk.js";

/** The ticket that somebody typed, as this config reads references; what is wrong with it, when it is none. */
export function typedTicket(
  { config, repository, webUrl }: Pick<Desk, "config" | "repository" | "webUrl">,
  text: string,
): { readonly ref: TicketRef } | { readonly notice: Notice } {
  const typed = typedRef(text, dialectsOf(config, repository === "" ? undefined : repository, webUrl));
  return "ref" in typed ? typed : { notice: { weight: "usage", ...typed } };
}
