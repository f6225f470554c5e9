/** What a move wants, and what it may fill in on the way. */
import type { MoveEffect } from "@satellite/core";
import { sameName } from "../map.js";
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

/** The effect's own values win over the configured ones. */
export function fillFrom({ effect, options }: Act<MoveEffect>, transition: WireTransition): Screen {
  return fill(transition, { ...options.fields, ...effect.fields });
}
