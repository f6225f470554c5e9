import type { CustomField } from "../config/items.js";
import type { ProviderId } from "../contracts/ref.js";
import { localName, type People } from "../item/index.js";

/**
 * Values of mapped fields as the item mirrors them, by their local names. The tracker's shapes (`{value}`, `{name}`,
 * `{accountId}`, lists of them) become plain words; a person whom `people` does not map, and a shape that is none of these, are left out.
 */
export function mirroredFields(
  mapped: readonly CustomField[],
  raw: Readonly<Record<string, unknown>>,
  provider: ProviderId,
  people: People,
): Readonly<Record<string, unknown>> {
  const pairs = mapped.flatMap((field) => {
    if (field.direction !== "both" && field.direction !== "pull") return [];
    const value = plainOf(raw[field.remote], field, provider, people);
    return value === undefined ? [] : [[field.local, value] as const];
  });
  return Object.fromEntries(pairs);
}

type Plain = string | number | boolean | readonly (string | number | boolean)[];

function plainOf(value: unknown, field: CustomField, provider: ProviderId, people: People): Plain | undefined {
  if (!Array.isArray(value)) return wordOf(value, field, provider, people);
  const words = value.map((one) => wordOf(one, field, provider, people)).filter((one) => one !== undefined);
  return words.length === value.length ? words : undefined;
}

function wordOf(
  value: unknown,
  { type, values }: CustomField,
  provider: ProviderId,
  people: People,
): string | number | boolean | undefined {
  if (type === "user") return personOf(value, provider, people);
  const word = bare(value);
  if (typeof word !== "string") return word;
  return Object.entries(values).find(([, remote]) => remote === word)?.[0] ?? word;
}

function bare(value: unknown): string | number | boolean | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const { name, value: option } = value as { readonly name?: unknown; readonly value?: unknown };
  const word = option ?? name;
  return typeof word === "string" || typeof word === "number" ? word : undefined;
}

function personOf(value: unknown, provider: ProviderId, people: People): string | undefined {
  if (typeof value === "string") return localName({ login: value }, provider, people);
  if (typeof value !== "object" || value === null) return undefined;
  const { accountId, login } = value as { readonly accountId?: unknown; readonly login?: unknown };
  const id = typeof accountId === "string" ? { id: accountId } : {};
  return localName({ ...id, login: typeof login === "string" ? login : "" }, provider, people);
}

/**
 * What a link mirrors from now on: fresh values over the earlier ones. A field that the ticket was asked for and holds
 * nothing of any more is gone from here as well.
 */
export function toldFields(
  mapped: readonly CustomField[],
  raw: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  fresh: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const gone = mapped.filter(({ direction, local, remote }) => {
    const comesIn = direction === "both" || direction === "pull";
    return comesIn && remote in raw && !(local in fresh);
  });
  const stays = Object.entries(before).filter(([local]) => !gone.some((field) => field.local === local));
  return { ...Object.fromEntries(stays), ...fresh };
}

/** What differs on the ticket in fields that the config leaves to a person to take over: by local name, in plain words. */
export function suggestedFields(
  mapped: readonly CustomField[],
  raw: Readonly<Record<string, unknown>>,
  here: Readonly<Record<string, unknown>>,
  { people, provider }: { readonly provider: ProviderId; readonly people: People },
): Readonly<Record<string, unknown>> {
  const offered = mapped
    .filter(({ direction }) => direction === "suggest")
    .map((field): CustomField => ({ ...field, direction: "pull" }));
  const there = Object.entries(mirroredFields(offered, raw, provider, people));
  return Object.fromEntries(there.filter(([local, value]) => JSON.stringify(here[local]) !== JSON.stringify(value)));
}

/** Local names of user fields whose people on the ticket `people` does not map. */
export function unmappedPeople(
  mapped: readonly CustomField[],
  raw: Readonly<Record<string, unknown>>,
  provider: ProviderId,
  people: People,
): readonly string[] {
  const asked = mapped.filter(({ direction, type }) => type === "user" && direction !== "off" && direction !== "push");
  const isSet = (value: unknown): boolean => value !== undefined && value !== null;
  return asked
    .filter((field) => isSet(raw[field.remote]) && plainOf(raw[field.remote], field, provider, people) === undefined)
    .map(({ local }) => local);
}
