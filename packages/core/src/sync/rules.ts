import type { Direction, SettledSync, Strategy, SyncDirection } from "../config/items.js";
import type { ItemLink } from "../contracts/item.js";
import type { FieldRule } from "../merge/fields/decision.js";

export type { SyncDirection } from "../config/items.js";

export interface RuleWish {
  /** Over what the config says, for every field. */
  readonly strategy?: Strategy;
  readonly direction?: SyncDirection;
  /** The format's own rule: what its tickets changed is told, and not written. */
  readonly detectsOnly?: boolean;
}

const closedIn: Readonly<Record<Direction, Direction>> = {
  both: "push",
  pull: "off",
  push: "push",
  suggest: "off",
  off: "off",
};
const closedOut: Readonly<Record<Direction, Direction>> = {
  both: "pull",
  pull: "pull",
  push: "off",
  suggest: "suggest",
  off: "off",
};

/**
 * The rule of each field through one link; a field that is not named, or switched off, is left alone. A primary ticket is the same piece of work,
 * so all fields count; of a secondary one only the state, which follows the item's; all others move by themselves.
 */
export function rulesOf(
  sync: Pick<SettledSync, "fields" | "strategy" | "customFields">,
  { relation, syncMode }: Pick<ItemLink, "relation" | "syncMode">,
  { detectsOnly = false, direction = "both", strategy }: RuleWish,
): Readonly<Record<string, FieldRule>> {
  const own = sync.customFields.map(({ direction: way, local }) => [`custom.${local}`, { direction: way }] as const);
  const fields: readonly (readonly [string, { readonly direction: Direction; readonly strategy?: Strategy }])[] = [
    ...Object.entries(sync.fields),
    // Where a ticket's text holds the criteria, they go the way of the text.
    ["criteria", sync.fields.body],
    ...own,
  ];
  const isClosedIn = syncMode === "export" || direction === "push-only" || (detectsOnly && direction !== "pull-only");
  const isClosedOut = syncMode === "import" || direction === "pull-only";
  const narrow = (way: Direction): Direction => {
    const inward = isClosedIn || relation !== "primary" ? closedIn[way] : way;
    return isClosedOut ? closedOut[inward] : inward;
  };
  const counts = (field: string): boolean => relation === "primary" || (relation === "secondary" && field === "status");
  return Object.fromEntries(
    fields
      .filter(([field, rule]) => counts(field) && rule.direction !== "off")
      .map(([field, rule]) => [
        field,
        { direction: narrow(rule.direction), strategy: strategy ?? rule.strategy ?? sync.strategy },
      ]),
  );
}
