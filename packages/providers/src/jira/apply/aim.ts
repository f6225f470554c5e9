/** What a move wants, and what it may fill in on the way. */
import type { MoveEffect } from "@satellite/core";
import { sameName } from "../map.js";
import type { JiraOptions } from "../options.js";
import type { Status } from "../path.js";
import type { WireTransition } from "../wire.js";
import type { Act } from "./act.js";
import { fill, type Screen } from "./screen.js";

/** By name where names are given, else by what the status counts as. */
export function isWanted(status: Status, { names, to }: MoveEffect): boolean {
  return names.length > 0 ? names.some((name) => sameName(name, status.name)) : status.state === to;
}

/** Whether the move may end here: where a list is given, only in what it names. */
export function mayEnd(status: Status, { options }: Act<MoveEffect>): boolean {
  return options.targets === undefined || options.targets.some((name) => sameName(name, status.name));
}

/** An approval is a person's deed: no move of ours ends in, or passes through, a status that is one. */
export function isApproval({ name }: { readonly name: string }, { options }: Act<MoveEffect>): boolean {
  return options.approval?.statuses.some((one) => sameName(one, name)) === true;
}

/** The effect's own values win over the configured ones; the field that approves is never ours to fill. */
export function fillFrom({ effect, options }: Act<MoveEffect>, transition: WireTransition): Screen {
  const values = Object.entries({ ...options.fields, ...effect.fields });
  return fill(transition, Object.fromEntries(values.filter(([name]) => !names(name, transition, options))));
}

/** Does this name, or id, mean the field that approves? */
function names(name: string, { fields }: WireTransition, { approval }: JiraOptions): boolean {
  const approving = approval?.field;
  if (approving === undefined) return false;
  const ids = Object.entries(fields ?? {})
    .filter(([id, field]) => id === approving || sameName(field.name ?? "", approving))
    .flatMap(([id, field]) => [id, field.name ?? id]);
  return [approving, ...ids].some((one) => sameName(one, name));
}
