/** What of an edit is still to be done, field by field, and what somebody changed meanwhile. */
import type { TicketEditEffect, TicketRef } from "@satellite/core";
import { canonical, digestWithin } from "@satellite/core/digest";
import { toAdf } from "@satellite/core/markup/adf";
import { graft, readsAs, type Lost } from "@satellite/core/markup/graft";
import { sameName } from "../../map.js";
import { isObject } from "../../shape.js";
import { bodyOf, textAt } from "../../whole/content.js";
import { readsAlike } from "./alike.js";
import { keyOf } from "./fields.js";

type Values = Readonly<Record<string, unknown>>;

/** One field of the edit, looked at. */
export interface Change {
  readonly name: string;
  /** It is as wanted already. */
  readonly done: boolean;
  /** It is no longer as it was when this was decided. */
  readonly moved: boolean;
  /** For `fields`, or for `update`, of the request. */
  readonly fields?: Values;
  readonly update?: Values;
  /** The text does not fit. */
  readonly truncated?: boolean;
  /** What the text had and will not have any more. */
  readonly lost?: readonly Lost[];
}

/**
 * @param now the fields as they are
 * @param ids of the fields that are named, by those names
 */
export function changesOf(effect: TicketEditEffect, now: Values, ids: ReadonlyMap<string, string>): readonly Change[] {
  const { patch, seen, was } = effect;
  return [
    ...(patch.title === undefined ? [] : [title(patch.title, was.title, now["summary"])]),
    ...(patch.body === undefined ? [] : [body(patch.body, was.body, now["description"], seen)]),
    ...(patch.assignees === undefined ? [] : [assignee(patch.assignees, was.assignees, now["assignee"])]),
    ...(patch.priority === undefined ? [] : [priority(patch.priority, was.priority, now["priority"])]),
    ...(patch.parent === undefined ? [] : [parent(patch.parent, was.parent, now["parent"])]),
    ...(patch.type === undefined ? [] : [type(patch.type, was.type, now["issuetype"])]),
    ...(patch.milestone === undefined ? [] : [milestone(patch.milestone, was.milestone, now["fixVersions"])]),
    ...labels(patch, now["labels"]),
    ...Object.entries(patch.fields ?? {}).map(([name, wanted]) => {
      const id = ids.get(name) ?? name;
      const [, before] = Object.entries(was.fields ?? {}).find(([other]) => ids.get(other) === id) ?? [];
      return ownField({ name, id, wanted, was: before, is: now[id] });
    }),
  ];
}

function title(wanted: string, was: string | undefined, is: unknown): Change {
  const moved = was !== undefined && was !== is;
  return { name: "title", done: is === wanted, moved, fields: { summary: wanted } };
}

/** Texts are compared as the Markdown that we would read; what we write may read a little different from what was given. */
function body(wanted: string, was: string | undefined, is: unknown, seen: string | undefined): Change {
  const name = "body";
  const moved = was !== undefined && !shows(is, was);
  const done = shows(is, wanted) || (isObject(is) && readsAlike(is, toAdf(wanted)));
  const isOther = (): boolean => seen !== undefined && digestWithin(is) !== seen;
  if (wanted.trim() === "") return { name, done, moved: moved || isOther(), fields: { description: null } };
  if (done || moved) return { name, done, moved };
  const { changed, document, lost, panels = [], tooLong } = graft(is, was ?? bodyOf(is), wanted);
  // What reads the same may hold what nobody has looked at.
  if (lost.length + panels.length > 0 && isOther()) return { name, done: false, moved: true };
  return { name, done: !changed, moved, truncated: tooLong, lost, fields: { description: document } };
}

function shows(is: unknown, text: string): boolean {
  return isObject(is) ? readsAs(is, text) : bodyOf(is).trimEnd() === text.trimEnd();
}

/** By account id; a plan may know a person by the name that Jira shows. */
function assignee(wanted: readonly string[], was: readonly string[] | undefined, is: unknown): Change {
  const present = [textAt(is, "accountId"), textAt(is, "displayName")].filter((one) => one !== undefined);
  const same = (list: readonly string[]) =>
    list.length === 0 ? present.length === 0 : list.length === 1 && present.includes(list[0] ?? "");
  const [accountId] = wanted;
  return {
    name: "assignee",
    done: same(wanted),
    moved: was !== undefined && !same(was),
    fields: { assignee: accountId === undefined ? null : { accountId } },
  };
}

function priority(wanted: string, was: string | undefined, value: unknown): Change {
  const is = textAt(value, "name");
  return { name: "priority", done: is === wanted, moved: is !== was, fields: { priority: { name: wanted } } };
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put for none */
function parent(wanted: TicketRef | null, was: TicketRef | undefined, value: unknown): Change {
  const is = textAt(value, "key");
  const before = was === undefined ? undefined : keyOf(was);
  const name = "parent";
  if (wanted === null)
    return { name, done: is === undefined, moved: is !== before, update: { parent: [{ set: { none: true } }] } };
  const key = keyOf(wanted);
  return { name, done: is === key, moved: is !== before, fields: { parent: { key } } };
}

function type(wanted: string, was: string | undefined, value: unknown): Change {
  const is = textAt(value, "name") ?? "";
  const moved = was !== undefined && !sameName(is, was);
  return { name: "type", done: sameName(is, wanted), moved, fields: { issuetype: { name: wanted } } };
}

/** A milestone takes the place of the one that it was; other versions stay. An empty one only takes away. */
function milestone(wanted: string, was: string | undefined, value: unknown): Change {
  const names = (Array.isArray(value) ? value : []).flatMap((one) => textAt(one, "name") ?? []);
  const stood = was !== undefined && was !== "";
  const has = wanted === "" ? !stood || !names.includes(was) : names.includes(wanted);
  return {
    name: "milestone",
    done: has && (!stood || was === wanted || !names.includes(was)),
    moved: stood && !names.includes(was),
    update: {
      fixVersions: [
        ...(stood && was !== wanted && names.includes(was) ? [{ remove: { name: was } }] : []),
        ...(wanted === "" || names.includes(wanted) ? [] : [{ add: { name: wanted } }]),
      ],
    },
  };
}

/** Labels are deltas: they never stand in anybody's way. */
function labels({ addLabels = [], removeLabels = [] }: TicketEditEffect["patch"], value: unknown): readonly Change[] {
  const has = new Set<unknown>(Array.isArray(value) ? value : []);
  const operations = [
    ...removeLabels.filter((label) => has.has(label)).map((remove) => ({ remove })),
    ...addLabels.filter((label) => !has.has(label)).map((add) => ({ add })),
  ];
  return operations.length === 0 ? [] : [{ name: "labels", done: false, moved: false, update: { labels: operations } }];
}

interface Own {
  readonly name: string;
  readonly id: string;
  readonly wanted: unknown;
  readonly was: unknown;
  readonly is: unknown;
}

/** In Jira's own shapes: `{ value: "M" }` is there when the option, with its id and address, says so. */
function ownField({ id, is, name, was, wanted }: Own): Change {
  const done = holds(is, wanted);
  const moved = canonical(is ?? null) !== canonical(was ?? null);
  return { name, done, moved, fields: { [id]: wanted } };
}

function holds(is: unknown, wanted: unknown): boolean {
  if (isObject(wanted) && isObject(is)) return Object.entries(wanted).every(([key, value]) => holds(is[key], value));
  if (Array.isArray(wanted))
    return Array.isArray(is) && is.length === wanted.length && wanted.every((value, n) => holds(is[n], value));
  return canonical(is ?? null) === canonical(wanted ?? null);
}
