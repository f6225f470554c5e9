/** What a project's settings make of the transitions that a message asks for. Pure. */
import type { Effect, MoveEffect, Receipt, State } from "@satellite/core";
import type { ForgeMessage } from "@satellite/contract";
import type { ProjectSettings } from "../shared/records";

export interface Moves {
  /** Status names for our states: the project's own, else those of the message. */
  readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
  ready(effect: Effect<MoveEffect>, at: string | undefined): Effect<MoveEffect> | { readonly refused: Receipt };
}

/** @param now the present status, for messages that do not say what they were decided on */
export function createMoves(settings: ProjectSettings | undefined, message: ForgeMessage, now: string): Moves {
  const asked = message.effects.flatMap((effect) => (effect.kind === "transition" ? [[effect.to, effect.names]] : []));
  const statusMap: Moves["statusMap"] = {
    ...(Object.fromEntries(asked) as Moves["statusMap"]),
    ...settings?.statusMap,
  };
  return {
    statusMap,
    ready(effect, at) {
      const own = settings?.statusMap[effect.to];
      const names = own && own.length > 0 ? own : effect.names;
      const open = names.filter((name) => mayEnd(settings, name));
      if (names.length > 0 && open.length === 0) return { refused: notAllowed(effect, names[0] ?? effect.to) };
      // An attempt that was broken off has moved the issue itself: it is compared with where it was left.
      const expect = at ?? (effect.expect === "" ? now : effect.expect);
      return { ...effect, names: open, expect };
    },
  };
}

function mayEnd(settings: ProjectSettings | undefined, name: string): boolean {
  const { allowed } = settings ?? {};
  return allowed === undefined || allowed.some((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
}

function notAllowed({ key, kind, on }: Effect<MoveEffect>, name: string): Receipt {
  return { key, kind, on, outcome: "refused", code: "NOT_ALLOWED", says: `the project allows no move to ${name}` };
}
