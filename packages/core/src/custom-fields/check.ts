import type { CustomField, CustomFieldType } from "../config/items.js";
import type { FieldInfo } from "../contracts/ticket.js";

/** What is wrong with one entry, or with one value of it. */
export interface FieldFault {
  /** In the config: `sync.custom_fields[2].remote`. */
  readonly path: string;
  readonly says: string;
}

/** An entry that agrees with the tracker's own metadata. */
export interface SoundField {
  /** Place in the config's list, from 0. */
  readonly at: number;
  readonly field: CustomField;
  readonly info: FieldInfo;
}

export interface CheckedFields {
  readonly sound: readonly SoundField[];
  readonly faults: readonly FieldFault[];
}

/** Types of a tracker that a type of the config stands for, beside the one of its own name. */
const alike: Readonly<Partial<Record<CustomFieldType, readonly string[]>>> = {
  string: ["any"],
  date: ["datetime"],
  option: ["priority", "resolution", "option-with-child"],
};

/**
 * Each entry against what the tracker knows of its field. One that is unknown, of another type, closed to writes that the
 * entry asks for, or that maps to a word which the field does not take is named, and the others go on.
 *
 * @param known by `remote`, as the tracker answered; a field that it does not know is not in it
 * @param tracker as people call it
 */
export function checkFields(
  mapped: readonly CustomField[],
  known: ReadonlyMap<string, FieldInfo>,
  tracker: string,
): CheckedFields {
  const sound: SoundField[] = [];
  const faults: FieldFault[] = [];
  for (const [at, field] of mapped.entries()) {
    if (field.direction === "off") continue;
    const info = known.get(field.remote);
    const fault = info === undefined ? unknown(field, tracker) : faultOf(field, info, tracker);
    if (fault !== undefined) faults.push({ path: `sync.custom_fields[${at}].${fault.key}`, says: fault.says });
    else if (info !== undefined) sound.push({ at, field, info });
  }
  return { sound, faults };
}

interface Found {
  readonly key: string;
  readonly says: string;
}

const unknown = ({ remote }: CustomField, tracker: string): Found => ({
  key: "remote",
  says: `${tracker} has no field "${remote}"`,
});

function faultOf(
  { direction, remote, type, values }: CustomField,
  info: FieldInfo,
  tracker: string,
): Found | undefined {
  const name = info.name === remote ? `"${remote}"` : `"${remote}" (${info.name})`;
  const fits = info.type === type || alike[type]?.includes(info.type) === true;
  if (!fits) return { key: "type", says: `${name} is of type ${info.type} in ${tracker}, not ${type}` };
  if (!info.writable && writes(direction))
    return { key: "direction", says: `${name} is read-only in ${tracker}: give \`direction: pull\`` };
  const { options } = info;
  const word = Object.entries(values).find(([, remote]) => options?.includes(remote) === false);
  if (word === undefined) return undefined;
  return { key: `values.${word[0]}`, says: `${name} takes no "${word[1]}" in ${tracker}${only(options)}` };
}

/** `suggest` lets a person take values over, and sends none. */
export function writes(direction: CustomField["direction"]): boolean {
  return direction === "both" || direction === "push";
}

/** The words that a field takes, as many as a line holds. */
export function only(options: readonly string[] = []): string {
  const shown = options.slice(0, 10).join(", ");
  return options.length === 0 ? "" : `: it takes ${shown}${options.length > 10 ? ", …" : ""}`;
}
