import type { TicketContent } from "@satellite/core";
import { adfToMarkdown } from "@satellite/core/markup/adf";
import { identityIn } from "../item-mark.js";
import { isObject } from "../shape.js";
import type { WireIssue } from "../wire.js";

/**
 * What an issue says.
 *
 * @param asked ids of the fields that were asked for, by the names they were asked by
 */
export function contentOf(
  { fields, properties }: Pick<WireIssue, "fields" | "properties">,
  asked: ReadonlyMap<string, string>,
): TicketContent {
  const all: Readonly<Record<string, unknown>> = fields;
  const { description } = all;
  const priority = textAt(all["priority"], "name");
  const parent = textAt(all["parent"], "key");
  const madeFrom = identityIn(properties);
  const own = [...asked].flatMap(([name, id]) => (all[id] === undefined ? [] : [[name, all[id]] as const]));
  return {
    body: bodyOf(description),
    ...(isObject(description) && { native: description }),
    ...(priority !== undefined && { priority }),
    ...(parent !== undefined && { parent: `jira:${parent}` as const }),
    fields: Object.fromEntries(own),
    ...(madeFrom !== undefined && { madeFrom }),
  };
}

/** A description as Markdown; what Markdown cannot say is shown by its words, and stays in the document itself. */
export function bodyOf(description: unknown): string {
  if (typeof description === "string") return description;
  return isObject(description) ? adfToMarkdown(description, { kept: false }).markdown : "";
}

export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}
