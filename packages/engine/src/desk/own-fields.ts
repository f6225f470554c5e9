import { nameOf, type CustomField, type ProviderId, type Ticket, type WorkspaceItem } from "@satellite/core";
import {
  checkFields,
  remoteFields,
  suggestedFields,
  unmappedPeople,
  type FieldFault,
  type SoundField,
} from "@satellite/core/custom-fields";
import { trackerNames } from "@satellite/core/link";
import type { Desk, Notice } from "./desk.js";
import { pathFromTop } from "./mapped.js";

/** `sync.custom_fields` as one tracker takes them. */
export interface OwnFields {
  /** Entries that may bring values here. */
  readonly mapped: readonly CustomField[];
  /** Entries that were checked against the tracker's metadata, and may take values there. */
  readonly sound: readonly SoundField[];
  /** Entries that are left alone, each with its place in the config. */
  readonly notices: readonly Notice[];
}

const none: OwnFields = { mapped: [], sound: [], notices: [] };

/** Each entry against the tracker's own metadata, before anything is written. Asks only where the config names fields. */
export async function ownFieldsOf(desk: Desk, id: ProviderId): Promise<OwnFields> {
  const mapped = desk.config.sync.customFields;
  if (mapped.every(({ direction }) => direction === "off")) return none;
  const provider = await desk.provider(id);
  if ("code" in provider) return { ...none, mapped };
  // An entry names no tracker: with one that has fields at hand, it is about that one.
  if (provider.fieldsOf === undefined && desk.config.remotes.jira.enabled) return none;
  const known = (await provider.fieldsOf?.(mapped.map(({ remote }) => remote))) ?? new Map();
  if ("code" in known) {
    const says = `sync.custom_fields could not be checked, and is left alone: ${known.says}`;
    return { mapped, sound: [], notices: [{ weight: "unverified", code: known.code, says, where: id }] };
  }
  const { faults, sound } = checkFields(mapped, known, trackerNames[id]);
  return { mapped: sound.map(({ field }) => field), sound, notices: faults.map((fault) => noticeOf(fault)) };
}

function noticeOf({ path, says }: FieldFault, item?: WorkspaceItem): Notice {
  const of = item === undefined ? "" : `${item.id}: `;
  return { weight: "usage", code: "FIELD", says: `${of}${says}; it was left alone`, where: path };
}

/** An item's own values as the tracker takes them, and those that it would not take. */
export async function fieldsToSend(
  desk: Desk,
  item: WorkspaceItem,
  id: ProviderId,
  { sound }: OwnFields,
): Promise<{ readonly fields: Readonly<Record<string, unknown>>; readonly notices: readonly Notice[] }> {
  if (sound.length === 0) return { fields: {}, notices: [] };
  const { faults, fields } = remoteFields(sound, await ownValuesOf(desk, item), id, desk.config.people);
  return { fields, notices: faults.map((fault) => noticeOf(fault, item)) };
}

/** What the item says under its own names: in its front matter, else as a link mirrors it. */
export async function ownValuesOf(desk: Desk, item: WorkspaceItem): Promise<Readonly<Record<string, unknown>>> {
  const text = desk.ownValues === undefined ? undefined : await desk.local.readFile(pathFromTop(desk, item.path));
  const own = text === undefined ? undefined : await desk.ownValues?.(text);
  const mirrored = item.links.flatMap(({ fields = {} }) => Object.entries(fields));
  return { ...Object.fromEntries(mirrored), ...own };
}

/** What came in and is not taken over: values that are only suggested, people whom nobody maps. */
export function fieldsLeftAlone(
  desk: Desk,
  ticket: Ticket,
  { mapped }: OwnFields,
  here: Readonly<Record<string, unknown>>,
): readonly Notice[] {
  const { people } = desk.config;
  const { content, provider, ref } = ticket;
  const raw = content?.fields ?? {};
  const name = nameOf(ref);
  const offered = Object.entries(suggestedFields(mapped, raw, here, { people, provider }));
  const unknown = unmappedPeople(mapped, raw, provider, people);
  return [
    ...offered.map(([local, value]): Notice => {
      const says = `${local}: ${JSON.stringify(value)} on ${name}; sync.custom_fields leaves it to you to take it over`;
      return { weight: "said", code: "CHANGED_MEANWHILE", says, where: ref };
    }),
    ...unknown.map((local): Notice => {
      const says = `${local}: \`people\` does not map who is named there on ${name}; it was left as it is`;
      return { weight: "said", code: "NOT_LOOKED_AT", says, where: ref };
    }),
  ];
}
