import type { TicketEditEffect } from "@satellite/core";
import { rewritten, sameText, type Marked } from "../marker.js";
import { refused, yielded, type Done, type Said } from "./done.js";
import { maxBody, maxTitle } from "./limits.js";

/** An issue in the shapes that an edit speaks in. */
export interface Before {
  readonly title: string;
  readonly body: string;
  readonly assignees: readonly string[];
  /** Empty: none. */
  readonly milestone: string;
  readonly parent: string;
}
export type Field = keyof Before;
const fields = ["title", "body", "assignees", "milestone", "parent"] as const satisfies readonly Field[];

const list = (value: unknown): string =>
  (value as readonly string[])
    .map((login) => login.toLowerCase())
    .toSorted()
    .join("\n");
const text = (value: unknown): string => value as string;

const same: Readonly<Record<Field, (a: unknown, b: unknown) => boolean>> = {
  title: (a, b) => a === b,
  body: (a, b) => sameText(text(a), text(b)),
  assignees: (a, b) => list(a) === list(b),
  milestone: (a, b) => a === b,
  parent: (a, b) => text(a).toLowerCase() === text(b).toLowerCase(),
};
/** What a field was that `was` does not name: an issue without a milestone or parent has none to name. */
const unnamed: Partial<Before> = { milestone: "", parent: "" };

/** Fields of the patch that are not yet so. */
export function differing(patch: TicketEditEffect["patch"], now: Before): readonly Field[] {
  return fields.filter((name) => patch[name] !== undefined && !same[name](patch[name] ?? "", now[name]));
}

/** The first of these that is no longer what it was when the edit was decided. */
export function movedMeanwhile(differ: readonly Field[], was: TicketEditEffect["was"], now: Before): Field | undefined {
  return differ.find((name) => {
    const before = was[name] ?? unnamed[name];
    return before !== undefined && !same[name](before, now[name]);
  });
}

export const noTypes = "the interface of GitHub, as far as it is described, takes no types of issues";

export function changedMeanwhile(effect: { readonly says: string }, field: Field): Done {
  return { ...yielded(effect, `its ${field} was changed meanwhile`), code: "CHANGED_MEANWHILE" };
}

/** Title and text as they are to be written, or why GitHub would not take them. */
export function textsOf(
  effect: Said<TicketEditEffect>,
  differ: readonly Field[],
  mark: Marked,
): { title?: string; body?: string } | Done {
  const { title = "", body = "" } = effect.patch;
  const texts: { title?: string; body?: string } = {};
  if (differ.includes("title")) {
    if (title.trim() === "") return refused(effect, "REFUSED", "a title must say something");
    if (title.length > maxTitle) return refused(effect, "TOO_LONG", `a title may have ${maxTitle} characters`);
    texts.title = title;
  }
  if (differ.includes("body")) {
    texts.body = rewritten(mark, body);
    if (texts.body.length > maxBody) return refused(effect, "TOO_LONG", `a text may have ${maxBody} characters`);
  }
  return texts;
}

/** Logins that are not among the others; GitHub tells no case apart. */
export function without(from: readonly string[], these: readonly string[]): readonly string[] {
  const names = new Set(these.map((login) => login.toLowerCase()));
  return from.filter((login) => !names.has(login.toLowerCase()));
}

export function withIgnored(says: string, ignored: readonly string[]): string {
  return ignored.length === 0 ? says : `${says}; GitHub did not assign ${ignored.join(", ")}`;
}
