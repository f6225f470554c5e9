import type { WorkspaceItem } from "@satellite/core";
import { schemas } from "@satellite/core/schema";
import { findItem, nothingDone } from "@satellite/engine/desk";
import type { McpHouse } from "./house.js";
import { ofOthers } from "./words.js";

const schemaPrefix = "satellite://schema/";
const itemPrefix = "satellite://items/";
const published = ["verdict", "tickets", "config"] as const;

export const resources = published.map((name) => ({
  uri: `${schemaPrefix}${name}`,
  name: `${name} schema`,
  mimeType: "application/schema+json",
}));

export const resourceTemplates = [
  {
    uriTemplate: `${itemPrefix}{id}`,
    name: "item",
    description: `The text of an item. ${ofOthers}`,
    mimeType: "text/markdown",
  },
];

/** The text of a resource; nothing when there is none of this name. */
export async function readResource(
  house: McpHouse,
  uri: string,
): Promise<{ readonly mimeType: string; readonly text: string } | undefined> {
  if (uri.startsWith(schemaPrefix)) {
    const name = published.find((one) => one === uri.slice(schemaPrefix.length));
    if (name === undefined) return undefined;
    return { mimeType: "application/schema+json", text: JSON.stringify(schemas[name], null, 2) };
  }
  if (!uri.startsWith(itemPrefix)) return undefined;
  const id = decoded(uri.slice(itemPrefix.length));
  if (id === undefined) return undefined;
  const wish = { dryRun: true, confirmed: false, onlyLooks: true, withoutStore: true };
  const answer = await house.run(wish, async (desk) => {
    const found = await findItem(desk, id);
    return "item" in found ? nothingDone([], found.item) : nothingDone<WorkspaceItem>([found.notice]);
  });
  const item = "problems" in answer ? undefined : answer.value;
  return item === undefined ? undefined : { mimeType: "text/markdown", text: textOf(item) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function textOf({ content, id, links, path }: WorkspaceItem): string {
  const tickets = links.map(({ id: ticket, provider, relation }) => `- ${provider} ${ticket} (${relation})`);
  const boxes = content.criteria.map(({ done, text }) => `- [${done ? "x" : " "}] ${text}`);
  const parts = [
    `# ${content.title}`,
    `${id}, ${content.status}, ${path}`,
    content.body.trim(),
    ...(boxes.length === 0 ? [] : [`## Acceptance Criteria\n\n${boxes.join("\n")}`]),
    ...Object.entries(content.sections).map(([name, text]) => `## ${name}\n\n${text}`),
    ...(tickets.length === 0 ? [] : [`## Tickets\n\n${tickets.join("\n")}`]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
