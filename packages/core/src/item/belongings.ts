import type { Direction } from "../config/items.js";
import { belongings, type FieldName, type Fields } from "./fields.js";

type Directions = Readonly<Record<(typeof belongings)[number], { readonly direction: Direction }>>;

export interface Belongings {
  /** What both agreed on, and an empty value where a side that stands empty may be filled: that writes over nothing. */
  readonly base: Fields;
  /** Fields that are not compared: switched off, or, where values only come in, an item's own that nobody ever agreed on. */
  readonly aside: ReadonlySet<FieldName>;
}

/** Milestone, type and parent, which most pairs never agreed on: nobody is asked about them before that was opted in. */
export function belongingsOf(
  base: Fields | undefined,
  ours: Fields,
  theirs: Fields,
  directions: Directions,
): Belongings {
  const known: Record<string, unknown> = { ...base };
  const aside = new Set<FieldName>();
  for (const field of belongings) {
    const { direction } = directions[field];
    const [here, there] = [ours[field], theirs[field]];
    if (direction === "off") aside.add(field);
    else if (base?.[field] !== undefined || here === there) continue;
    else if (direction === "pull" && here !== "") aside.add(field);
    else if (here === "" || there === "") known[field] = "";
  }
  return { base: known, aside };
}
