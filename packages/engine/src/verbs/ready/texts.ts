import type { WorkspaceItem } from "@satellite/core";
import type { EntryGap, ReadyInput, ReadyText } from "@satellite/core/ready";
import { withoutFrontMatter } from "@satellite/core/spec";
import type { Desk } from "../../desk/index.js";
import { pathFromTop } from "../pr/index.js";

/** Papers of one item that are looked into. */
const maxNotes = 50;

/** Everything on this machine that says what an item is about. */
export async function textsOf(desk: Desk, item: WorkspaceItem): Promise<ReadyInput> {
  const path = pathFromTop(desk, item.path);
  const file = (await desk.local.readFile(path)) ?? "";
  const record = item.kind === "bead" ? recordIn(file, item.id) : undefined;
  return {
    item,
    at: record === undefined ? { path } : { path, line: record.line },
    own: record === undefined ? [fileText(path, file)] : fieldTexts(path, item, record.criteria),
    notes: await notesOf(desk, item),
    entries: entriesOf(item, file),
  };
}

const fileText = (path: string, file: string): ReadyText => ({ path, ...withoutFrontMatter(file) });

/** A record's texts, each under the heading that says what it is. */
function fieldTexts(path: string, { content }: WorkspaceItem, criteria: string): readonly ReadyText[] {
  const named = Object.entries(content.sections).map(([name, text]) => `## ${name}\n\n${text}`);
  const asked = criteria.trim() === "" ? [] : [`## Acceptance Criteria\n\n${criteria}`];
  return [content.body, ...asked, ...named].map((text) => ({ path, text }));
}

/** A record among many in a file of JSON lines. Its criteria may be plain text, which is no checklist. */
function recordIn(file: string, id: string): { readonly line: number; readonly criteria: string } | undefined {
  const name = JSON.stringify(id);
  for (const [index, line] of file.split("\n").entries()) {
    if (!line.includes(name)) continue;
    const record = parsed(line);
    if (record?.["id"] !== id) continue;
    const criteria = record["acceptance_criteria"];
    return { line: index + 1, criteria: typeof criteria === "string" ? criteria : "" };
  }
  return undefined;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

async function notesOf(desk: Desk, item: WorkspaceItem): Promise<readonly ReadyText[]> {
  const named = [...(item.spec === undefined ? [] : [item.spec]), ...item.documentation, ...item.references];
  const paths = [...new Set(named)].filter((path) => !/^[a-z][a-z0-9+.-]*:/i.test(path)).slice(0, maxNotes);
  const texts = await Promise.all(
    paths.map(async (path) => {
      const plain = path.replace(/^(?:\.?\/)+/, "");
      for (const at of new Set([plain, pathFromTop(desk, plain)])) {
        const text = await desk.local.readFile(at);
        if (text !== undefined) return [fileText(at, text)];
      }
      return [];
    }),
  );
  return texts.flat();
}

/** Formats whose entries have a place for how a link came to be. */
const withEntries: ReadonlySet<string> = new Set(["backlog", "markdown"]);

/** Where `upstream` leaves `relation` out, the format itself says which one is meant. */
function entriesOf(item: WorkspaceItem, file: string): readonly EntryGap[] {
  if (item.openEntries !== undefined) return item.openEntries;
  if (!withEntries.has(item.workspace) || item.healed === true) return [];
  const lines = file.split("\n");
  return item.links
    .filter(({ direction }) => direction === undefined)
    .map(({ id }) => {
      const line = lines.findIndex((one) => one.includes(id)) + 1;
      return { id, missing: ["direction"], ...(line === 0 ? {} : { line }) } as const;
    });
}
