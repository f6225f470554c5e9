import { lstat, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Workspace, WorkspaceCan } from "@satellite/core";
import { guarded, oneByOne, receiptFor, scanFiles } from "../shared/index.js";
import { createBead, editBead, type Tools } from "./apply.js";
import { bdAt, type Bd } from "./bd.js";
import { beadsPath, itemAt, readBeads, rowFor } from "./file.js";
import { beadStatuses, beadTypes } from "./words.js";

export interface AtelierOptions {
  /** The folder that holds `.beads/`. */
  readonly root: string;
  /** `cli`: through `bd`, where it is installed. Default: straight to the file. */
  readonly write?: "direct" | "cli";
  /** How `bd` is run; default: the one on the PATH. */
  readonly bd?: Bd;
  /** Epoch milliseconds, for the times that beads keeps. */
  readonly now?: () => number;
}

export const can: WorkspaceCan = {
  create: true,
  write: [
    ...(["title", "status", "body", "criteria", "assignees", "priority", "type", "parent"] as const),
    ...(["addLabels", "removeLabels", "addComments", "sections", "links"] as const),
  ],
  places: ["active"],
  links: "list",
  comments: true,
  priorities: ["0", "1", "2", "3", "4"],
  types: beadTypes,
};

/**
 * Beads as Atelier keeps them: one JSON object a line in `.beads/issues.jsonl`. Links lie in the description, in its line
 * `external_tickets`; the label `ext:<provider>` names each tracker.
 *
 * @returns nothing when there is no such file
 */
export async function createAtelierWorkspace(options: AtelierOptions): Promise<Workspace | undefined> {
  const root = resolve(options.root);
  const there = await lstat(join(root, beadsPath)).catch(() => undefined);
  if (there?.isFile() !== true) return undefined;
  const now = options.now ?? Date.now;
  const tools: Tools = {
    root,
    ...(options.write === "cli" ? { bd: options.bd ?? bdAt(root) } : {}),
    prefix: () => prefixOf(root),
    now: () => new Date(now()).toISOString(),
  };
  const inTurn = oneByOne();
  return {
    id: "atelier",
    root,
    can: options.write === "cli" ? { ...can, write: can.write.filter((name) => name !== "parent") } : can,
    statuses: () => Promise.resolve(beadStatuses),
    async scan(since) {
      const folder = { path: ".beads", accept: (name: string) => name === "issues.jsonl" };
      const { changed, gone, index } = scanFiles(root, [folder], since);
      const file = changed.length === 0 ? undefined : await readBeads(root);
      if (file === undefined) return { items: [], gone, index, problems: [] };
      if ("code" in file) return { items: [], gone, index, problems: [file] };
      return { items: file.rows.map((row) => itemAt(row, file)), gone, index, problems: file.problems };
    },
    async read(id) {
      const file = await readBeads(root);
      if (file === undefined || "code" in file) return undefined;
      const row = rowFor(file.rows, id);
      return row === undefined ? undefined : itemAt(row, file);
    },
    apply(effect, key) {
      const refuse = (says: string) => Promise.resolve(receiptFor(effect, key, "refused", says, { code: "REFUSED" }));
      if (!effect.on.startsWith("item:atelier:")) return refuse(`${effect.on} is no bead.`);
      if (effect.kind === "item-edit") return guarded(effect, key, () => inTurn(() => editBead(effect, key, tools)));
      if (effect.kind === "item-create")
        return guarded(effect, key, () => inTurn(() => createBead(effect, key, tools)));
      return refuse("Beads stay in one place.");
    },
  };
}

/** `issue-prefix: shop` of `.beads/config.yaml`; the file holds more than YAML parsers agree on, and only this is needed. */
async function prefixOf(root: string): Promise<string | undefined> {
  const text = await readFile(join(root, ".beads/config.yaml"), "utf8").catch(() => "");
  return /^issue[-_]prefix:[ \t]*["']?([A-Za-z][\w-]{0,63})["']?[ \t]*\r?$/m.exec(text)?.[1];
}
