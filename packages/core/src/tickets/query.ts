import type { ProviderId } from "../contracts/ref.js";
import type { TicketsInput } from "../schema/tickets.js";

/** Filters that are understood; any other would silently widen what is asked for, and is refused. */
export interface TicketFilters {
  readonly ids: readonly string[];
  readonly assigned: boolean;
  readonly labels: readonly string[];
  readonly state?: "open" | "closed";
  /** Child tickets to make, title and description, or fields to update. */
  readonly count?: number;
  readonly fields?: readonly string[];
  readonly project?: string;
  readonly type?: string;
}

export type ReadQuery =
  { readonly filters: TicketFilters; readonly text?: string } | { readonly errors: readonly string[] };

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 1000 && value.every((each) => typeof each === "string" && each.length <= 500);

const checks: Readonly<Record<keyof TicketFilters, readonly [(value: unknown) => boolean, string]>> = {
  ids: [isTexts, "a list of ids"],
  assigned: [(value) => typeof value === "boolean", "true or false"],
  labels: [isTexts, "a list of labels"],
  state: [(value) => value === "open" || value === "closed", "open or closed"],
  count: [
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 50,
    "a number from 1 to 50",
  ],
  fields: [
    (value) => isTexts(value) && value.every((each) => each === "title" || each === "body"),
    "title, body or both",
  ],
  project: [(value) => typeof value === "string" && value.length <= 200, "a project"],
  type: [(value) => typeof value === "string" && value.length <= 200, "a type of ticket"],
};

/** What a planner looks for: its query, narrowed by its filters, in the tracker's own language. */
export function ticketQuery({ filters = {}, provider, query }: TicketsInput): ReadQuery {
  const errors = Object.entries(filters).flatMap(([key, value]) => {
    const check = Object.hasOwn(checks, key) ? checks[key as keyof TicketFilters] : undefined;
    if (check === undefined)
      return [`filters has no "${key.slice(0, 80)}"; there are ${Object.keys(checks).join(", ")}`];
    return check[0](value) ? [] : [`filters.${key} must be ${check[1]}`];
  });
  if (errors.length > 0) return { errors };
  const read: TicketFilters = { ids: [], assigned: false, labels: [], ...filters };
  const text = narrowed(provider, query?.trim() ?? "", read);
  return { filters: read, ...(text === "" ? {} : { text }) };
}

function narrowed(provider: ProviderId, query: string, { labels, state }: TicketFilters): string {
  // A quote inside could end the word and begin another condition.
  const quoted = labels.map((label) => label.replace(/["\\]/g, "").trim()).filter((label) => label !== "");
  if (provider === "github")
    return [query, ...quoted.map((label) => `label:"${label}"`), ...(state === undefined ? [] : [`state:${state}`])]
      .filter((part) => part !== "")
      .join(" ");
  const conditions = quoted.map((label) => `labels = "${label}"`);
  if (state !== undefined) conditions.push(state === "closed" ? "statusCategory = Done" : "statusCategory != Done");
  if (conditions.length === 0) return query;
  // What orders the list stands behind all conditions.
  const [, asked = "", order = ""] = /^([^]*?)(\border\s+by\b[^]*)?$/i.exec(query) ?? [];
  const own = asked.trim() === "" ? [] : [`(${asked.trim()})`];
  return `${[...own, ...conditions].join(" AND ")}${order === "" ? "" : ` ${order}`}`;
}
