import type { ItemLink, Mapping, TicketRef, WorkspaceItem } from "@satellite/core";
import { mappingOf } from "@satellite/core/finish";
import type { Desk, Notice } from "./desk.js";
import { typedTicket } from "./typed.js";

type Part = Pick<Desk, "config" | "local" | "repository" | "webUrl" | "workspace">;

/** A path of the workspace as it reads from the top of the repository. */
export function pathFromTop({ local, workspace }: Pick<Desk, "local" | "workspace">, path: string): string {
  const top = slashed(local.top);
  const root = slashed(workspace.root);
  return root.startsWith(`${top}/`) ? `${root.slice(top.length + 1)}/${path}` : path;
}

function slashed(path: string): string {
  return path.replace(/\\/g, "/").replace(/\/+$/, "");
}

/** The entry of the config's `mapping` that an item falls under. */
export function mappedItem(desk: Part, path: string): Mapping | undefined {
  const { mapping } = desk.config;
  return mapping.length === 0 ? undefined : mappingOf(pathFromTop(desk, path), mapping);
}

/** The ticket that the config names for an item; nothing when it names none, or one that no tracker here has. */
export function mappedTicket(desk: Part, path: string): TicketRef | undefined {
  if (desk.config.mapping.every(({ ticket }) => ticket === undefined)) return undefined;
  const text = mappedItem(desk, path)?.ticket;
  const typed = text === undefined ? undefined : typedTicket(desk, text);
  return typed === undefined || "notice" in typed ? undefined : typed.ref;
}

/** Why an item's mapping lets nothing come in, or go out; nothing when it does. */
export function closedByMapping(
  desk: Part,
  item: Pick<WorkspaceItem, "id" | "path">,
  way: "in" | "out",
): Notice | undefined {
  const mapping = mappedItem(desk, item.path);
  const closed = way === "in" ? "push-only" : "pull-only";
  if (mapping?.direction !== closed) return undefined;
  const what = way === "in" ? "nothing is brought into" : "nothing goes upstream from";
  return {
    weight: "usage",
    code: "REFUSED",
    says: `the mapping "${mapping.pattern}" is ${closed}: ${what} ${item.id}`,
    where: item.path,
    remedy: "Change `direction` of that entry of `mapping`.",
  };
}

/** A link as far as its item's mapping lets values through. */
export function narrowed(desk: Part, { path }: Pick<WorkspaceItem, "path">, link: ItemLink): ItemLink {
  const direction = mappedItem(desk, path)?.direction;
  if (direction === "pull-only") return { ...link, syncMode: "import" };
  return direction === "push-only" && link.syncMode !== "manual" ? { ...link, syncMode: "export" } : link;
}
