/** What an issue's own edit screen lets be changed: asked where an edit is about its version, parent or type, and never guessed. */
import type { TicketEditEffect } from "@satellite/core";
import { sameName } from "../../map.js";
import { isObject } from "../../shape.js";
import type { Change } from "./changes.js";
import { fault, type Fault } from "./faults.js";

type Patch = TicketEditEffect["patch"];

const places = { milestone: "fixVersions", parent: "parent", type: "issuetype" } as const;
type Screened = keyof typeof places;

/** Fields of an edit for which Jira is asked first whether they may be changed. */
export function onScreen(patch: Patch): readonly Screened[] {
  return (Object.keys(places) as Screened[]).filter((name) => patch[name] !== undefined);
}

/**
 * Why one of them cannot be written; nothing when all can.
 *
 * @param meta the issue's `editmeta`, which came beside it
 */
export function keptFrom(patch: Patch, changes: readonly Change[], meta: unknown): Fault | undefined {
  const open = fieldsIn(meta);
  for (const name of onScreen(patch)) {
    const change = changes.find((one) => one.name === name);
    if (change?.done === true || change?.moved === true) continue;
    if (open === undefined) return fault("FIELD", `Jira did not say whether its ${name} may be changed`);
    const field = open[places[name]];
    if (!isObject(field))
      return fault("FIELD", `its ${name} (${places[name]}) is not on its edit screen for this account`);
    const wanted = name === "parent" ? undefined : patch[name];
    const known = namesIn(field["allowedValues"]);
    if (wanted === undefined || wanted === "" || known === undefined) continue;
    const isThere = known.some((one) => (name === "type" ? sameName(one, wanted) : one === wanted));
    if (!isThere) return fault("FIELD", sayMissing(name, wanted, known));
  }
  return undefined;
}

/** A type in Jira's own spelling: what differs by the letters' case alone is the same word. */
export function inItsWords(patch: Patch, meta: unknown): Patch {
  const { type } = patch;
  const field = type === undefined ? undefined : fieldsIn(meta)?.[places.type];
  const known = isObject(field) ? namesIn(field["allowedValues"]) : undefined;
  const name = type === undefined ? undefined : known?.find((one) => sameName(one, type));
  return name === undefined ? patch : { ...patch, type: name };
}

function fieldsIn(meta: unknown): Readonly<Record<string, unknown>> | undefined {
  return isObject(meta) && isObject(meta["fields"]) ? meta["fields"] : undefined;
}

/** Nothing: any value is taken. */
function namesIn(allowed: unknown): readonly string[] | undefined {
  if (!Array.isArray(allowed)) return undefined;
  return allowed.flatMap((one: unknown) => (isObject(one) && typeof one["name"] === "string" ? one["name"] : []));
}

function sayMissing(name: Screened, wanted: string, names: readonly string[]): string {
  const known = names.length === 0 ? "none" : `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;
  return name === "type"
    ? `it cannot become a "${wanted}" by an edit; Jira lets it be: ${known}`
    : `its project has no version "${wanted}" (${known}); versions are made in Jira`;
}
