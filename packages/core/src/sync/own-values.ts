import type { CustomField } from "../config/items.js";
import type { ProviderId } from "../contracts/ref.js";
import { mirroredFields } from "../custom-fields/index.js";
import type { People } from "../item/index.js";
import type { FieldValue } from "../merge/fields/index.js";

type Values = Readonly<Record<string, FieldValue>>;

export const ownField = (local: string): string => `custom.${local}`;

/** Mapped fields of an item, as fields of its side: what it does not say stands empty. */
export function ownOfItem(mapped: readonly CustomField[], own: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    mapped.flatMap(({ local }) => {
      const value = own[local];
      const plain = isEmpty(value) ? null : plainOf(value);
      return plain === undefined ? [] : [[ownField(local), plain] as const];
    }),
  );
}

/** The same of a ticket, in the item's words; a person whom nobody maps, or a shape that nobody knows, cannot be told. */
export function ownOfTicket(
  mapped: readonly CustomField[],
  raw: Readonly<Record<string, unknown>>,
  provider: ProviderId,
  people: People,
): Values {
  const all = mapped.map((field): CustomField => ({ ...field, direction: "pull" }));
  const told = mirroredFields(all, raw, provider, people);
  return Object.fromEntries(
    mapped.flatMap(({ local, remote }) => {
      if (!(remote in raw)) return [];
      if (isEmpty(raw[remote])) return [[ownField(local), null] as const];
      const plain = plainOf(told[local]);
      return plain === undefined ? [] : [[ownField(local), plain] as const];
    }),
  );
}

/** Where nobody knows what both agreed on, filling what stands empty writes over nothing. */
export function ownBase(base: Readonly<Record<string, unknown>>, ours: Values, theirs: Values): Values {
  const fills = Object.keys(ours).filter(
    (field) => field in theirs && base[field] === undefined && (ours[field] === null) !== (theirs[field] === null),
  );
  return Object.fromEntries(fills.map((field) => [field, null]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function plainOf(value: unknown): FieldValue | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (!Array.isArray(value)) return undefined;
  const words = (value as readonly unknown[]).map(plainOf);
  return words.every((word) => typeof word === "string" || typeof word === "number") ? words : undefined;
}
