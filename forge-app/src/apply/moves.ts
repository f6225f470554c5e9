/** What a project's settings make of the transitions that a message asks for. Pure. */
import type { Effect, MoveEffect, Receipt, State } from "@satellite/core";
import { changeOf, type ForgeMessage } from "@satellite/contract";
import type { Issue } from "../jira";
import type { ProjectSettings } from "../shared/records";
import type { Resumed } from "./resumed";

export interface Moves {
  /** Status names for our states: the project's own, else those of the message. */
  readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
  /** The move as the project wants it, or what came of it already. */
  ready(effect: Effect<MoveEffect>): { readonly effect: Effect<MoveEffect> } | { readonly receipt: Receipt };
}

/** @param issue as it stands now */
export function createMoves(
  settings: ProjectSettings | undefined,
  message: ForgeMessage,
  { handled, status: now }: Pick<Issue, "handled" | "status">,
  { at, settled }: Resumed,
): Moves {
  const stage = message.effects.flatMap((effect) => (effect.kind === "remember" ? [effect.entry.state] : []))[0];
  const handledBefore = stage !== undefined && handled[changeOf(message)] === stage;
  const asked = message.effects.flatMap((effect) => (effect.kind === "transition" ? [[effect.to, effect.names]] : []));
  const statusMap = {
    ...(Object.fromEntries(asked) as Moves["statusMap"]),
    ...(message.mapping?.statusMap as Moves["statusMap"] | undefined),
    ...settings?.statusMap,
  };
  return {
    statusMap,
    ready(effect) {
      const before = settled[effect.key];
      if (before !== undefined) return { receipt: over(effect, before, "settled by an earlier attempt") };
      if (at !== undefined && at !== now)
        return { receipt: over(effect, "yielded", `it was moved to ${now} meanwhile`) };
      // Whoever planned it unseen could not know that a person has moved the ticket elsewhere since.
      if (effect.expect === "" && handledBefore)
        return { receipt: over(effect, "unchanged", "this stage of the change was handled before") };
      const own = settings?.statusMap[effect.to];
      const names = own && own.length > 0 ? own : effect.names;
      const open = names.filter((name) => mayEnd(settings, name));
      const says = `the project allows no move to ${names[0] ?? effect.to}`;
      if (names.length > 0 && open.length === 0)
        return { receipt: { ...over(effect, "refused", says), code: "NOT_ALLOWED" } };
      // A move that was broken off goes on from where it left the issue. One that was planned unseen expects nothing.
      const expect = effect.expect === "" ? "" : (at ?? effect.expect);
      return { effect: { ...effect, names: open, expect } };
    },
  };
}

function mayEnd(settings: ProjectSettings | undefined, name: string): boolean {
  const { allowed } = settings ?? {};
  return allowed === undefined || allowed.some((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
}

function over({ key, kind, on }: Effect<MoveEffect>, outcome: Receipt["outcome"], says: string): Receipt {
  return { key, kind, on, outcome, says };
}
