import type { ProviderId } from "../contracts/ref.js";
import { remoteNames, type People } from "../item/index.js";
import { only, writes, type FieldFault, type SoundField } from "./check.js";

export interface RemoteFields {
  /** In the tracker's own shapes, by the entries' `remote`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values that the tracker would not take; they are left out, and the others go on. */
  readonly faults: readonly FieldFault[];
}

/**
 * An item's own values as the tracker takes them: `{value}` for options, `{name}` for versions and priorities,
 * `{accountId}` for people, plain values for the rest. Only what may go out does.
 *
 * @param own values by local name; one that is absent, null or empty is not sent
 */
export function remoteFields(
  sound: readonly SoundField[],
  own: Readonly<Record<string, unknown>>,
  provider: ProviderId,
  people: People,
): RemoteFields {
  const fields: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  for (const one of sound) {
    const value = own[one.field.local];
    if (!writes(one.field.direction) || isEmpty(value)) continue;
    const sent = valueOf(one, value, provider, people);
    if ("value" in sent) fields[one.field.remote] = sent.value;
    else faults.push({ path: `sync.custom_fields[${one.at}]`, says: `${one.field.local}: ${sent.says}` });
  }
  return { fields, faults };
}

type Sent = { readonly value: unknown } | { readonly says: string };

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function valueOf(one: SoundField, value: unknown, provider: ProviderId, people: People): Sent {
  const { type } = one.field;
  const isMany = type === "array" || type === "multi-option" || one.info.many === true;
  const words = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (!isMany && words.length > 1) return { says: `it takes one value, and ${words.length} stand there` };
  const sent = words.map((word) => wordOf(one, word, provider, people));
  const bad = sent.find((each) => "says" in each);
  if (bad !== undefined) return bad;
  const values = sent.map((each) => ("value" in each ? each.value : undefined));
  return { value: isMany ? values : values[0] };
}

function wordOf(one: SoundField, value: unknown, provider: ProviderId, people: People): Sent {
  const { type, values } = one.field;
  if (type === "number") return numberOf(value);
  const local = plain(value);
  if (local === undefined) return { says: "it holds neither text nor a number" };
  if (type === "user") return personOf(local, provider, people);
  const word = Object.hasOwn(values, local) ? (values[local] ?? local) : local;
  if (type === "date") return dateOf(one, word);
  const { options, type: kind } = one.info;
  if (options !== undefined && !options.includes(word)) return { says: `there is no option "${word}"${only(options)}` };
  if (type === "version" || kind === "priority" || kind === "resolution") return { value: { name: word } };
  return { value: type === "option" || type === "multi-option" ? { value: word } : word };
}

function plain(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function numberOf(value: unknown): Sent {
  const number = typeof value === "number" ? value : typeof value === "string" ? toNumber(value) : Number.NaN;
  return Number.isFinite(number) ? { value: number } : { says: `"${shown(value)}" is no number` };
}

function toNumber(text: string): number {
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Days as they are; moments only where the field holds moments. */
function dateOf({ info }: SoundField, word: string): Sent {
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(word.slice(0, 40)) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return { says: `"${shown(word)}" is no date` };
  return { value: info.type === "datetime" && rest !== undefined ? word : day };
}

function personOf(local: string, provider: ProviderId, people: People): Sent {
  const [id] = remoteNames([local], provider, people).known;
  if (id === undefined) return { says: `${shown(local)} is nobody whom \`people\` maps to ${provider}` };
  return { value: provider === "jira" ? { accountId: id } : { login: id } };
}

function shown(value: unknown): string {
  return (plain(value) ?? typeof value).slice(0, 60);
}
