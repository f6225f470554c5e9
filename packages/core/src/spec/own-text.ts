import type { WorkspaceItem } from "../contracts/item.js";

/** Named parts of an item that say what is to be done, and how. What was done is no part of the spec. */
const planned = { design: "Design", plan: "Implementation Plan" } as const;

/**
 * What an item says of its own work, as the Markdown of a spec: description, plan, acceptance criteria. For formats whose
 * items have no file of that kind.
 */
export function ownText({ content }: Pick<WorkspaceItem, "content">): string {
  const { body, criteria, sections } = content;
  const named = Object.entries(planned).flatMap(([name, heading]) => part(heading, sections[name] ?? ""));
  const boxes = criteria.map(({ done, text }) => `- [${done ? "x" : " "}] ${oneLine(text)}`).join("\n");
  const parts = [...part("Description", body), ...named, ...part("Acceptance Criteria", boxes)];
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function part(heading: string, text: string): string[] {
  return text.trim() === "" ? [] : [`## ${heading}`, text.trim()];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
