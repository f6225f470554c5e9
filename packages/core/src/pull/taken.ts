import type { Direction } from "../config/items.js";
import { belongingsOf, compareFields, type FieldName, type Fields } from "../item/index.js";

/** A field that a person has to decide: both sides moved, or nobody remembers what they agreed on. */
export interface Disputed {
  readonly field: FieldName;
  readonly ours: string;
  readonly theirs: string;
  readonly why: "both" | "unknown";
}

export interface Taken {
  /** What the ticket alone changed: it is taken over. */
  readonly take: readonly FieldName[];
  /** What the item alone changed: it stays, and waits for a push. */
  readonly keep: readonly FieldName[];
  readonly disputed: readonly Disputed[];
  /** What the ticket alone changed, and the config lets only a person take over. */
  readonly suggested: readonly FieldName[];
  /** What differs, and does not come in by the config. */
  readonly closed: readonly FieldName[];
}

type Directions = Readonly<Record<FieldName, { readonly direction: Direction }>>;

/** What a refresh does with each field that differs. Values go one way here: what the item changed is never written over. */
export function takenOf(base: Fields | undefined, ours: Fields, theirs: Fields, directions: Directions): Taken {
  const open: Record<"take" | "keep" | "suggested" | "closed", FieldName[]> = {
    take: [],
    keep: [],
    suggested: [],
    closed: [],
  };
  const disputed: Disputed[] = [];
  const { aside, base: known } = belongingsOf(base, ours, theirs, directions);
  for (const { differs, field } of compareFields(known, ours, theirs)) {
    const { direction } = directions[field];
    if (aside.has(field)) continue;
    if (direction === "push" || direction === "off") open.closed.push(field);
    else if (differs === "local") open.keep.push(field);
    else if (differs !== "remote")
      disputed.push({ field, why: differs, ours: shown(ours[field]), theirs: shown(theirs[field]) });
    else if (direction === "suggest") open.suggested.push(field);
    else open.take.push(field);
  }
  return { ...open, disputed };
}

const most = 60;

/** A value as a person can tell it from another, on one line. */
function shown(value: string | readonly string[] | undefined): string {
  const text = (typeof value === "string" ? value : (value ?? []).join(", ")).replace(/\s+/g, " ").trim();
  if (text === "") return "(empty)";
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
