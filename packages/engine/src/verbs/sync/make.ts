import { providerIds, providerOf, type Mapping, type ProviderId } from "@satellite/core";
import {
  mappedItem,
  tiesOf,
  typedTicket,
  type Answer,
  type Desk,
  type Notice,
  type Shelf,
  type ShelfItem,
} from "../../desk/index.js";
import { create } from "../create/index.js";
import { isOn } from "../status/trackers.js";
import type { Named } from "./named.js";
import type { SyncInput } from "./result.js";

/** What was made, in which tracker. */
export interface Made {
  readonly answers: readonly Answer<unknown>[];
  readonly notices: readonly Notice[];
}

/**
 * Tickets for items that have none, where an entry of `mapping` says `create: true`; without one, no ticket is ever made by a
 * sync. What is finished already is left as it is.
 */
export async function makeMapped(desk: Desk, shelf: Shelf, named: Named, { direction }: SyncInput): Promise<Made> {
  if (direction === "pull-only" || desk.config.mapping.every((one) => !one.create)) return { answers: [], notices: [] };
  const wanted = new Map<ProviderId, string[]>();
  const unclear = new Map<string, Notice>();
  for (const item of shelf.items) {
    const mapping = named.has(item) && isOpenWork(item) ? mappedItem(desk, item.path) : undefined;
    if (mapping?.create !== true || mapping.direction === "pull-only") continue;
    const id = trackerFor(desk, mapping);
    if (id === undefined) unclear.set(mapping.pattern, unclearTell(mapping));
    else if ((named.system === undefined || named.system === id) && (await isUntied(desk, item, id)))
      wanted.set(id, [...(wanted.get(id) ?? []), item.id]);
  }
  const answers: Answer<unknown>[] = [];
  for (const [id, items] of wanted) answers.push(await create(desk, { items, in: id, force: false }));
  return { answers, notices: [...unclear.values()] };
}

const isOpenWork = ({ optOut, place, problems, state }: ShelfItem): boolean =>
  place === "active" && state !== "closed" && !optOut && !problems.some(({ blocks }) => blocks);

async function isUntied(desk: Desk, item: ShelfItem, id: ProviderId): Promise<boolean> {
  const ties = tiesOf(desk, item, await desk.store.links.of(item.ref));
  return !ties.some(({ link, ref }) => link.relation === "primary" && providerOf(ref) === id);
}

/** By its project, its epic, or the only tracker that is on. */
function trackerFor(desk: Desk, { epic, project }: Mapping): ProviderId | undefined {
  if (project !== undefined) return project.includes("/") ? "github" : "jira";
  const above = epic === undefined ? undefined : typedTicket(desk, epic);
  if (above !== undefined && "ref" in above) return providerOf(above.ref);
  const on = providerIds.filter((id) => isOn(desk.config, id));
  return on.length === 1 ? on[0] : undefined;
}

function unclearTell({ pattern }: Mapping): Notice {
  const says = `the mapping "${pattern}" makes tickets, and does not say where: several trackers are on`;
  return { weight: "usage", code: "USAGE", says, remedy: "Name its `project`: PROJ, or owner/repo." };
}
