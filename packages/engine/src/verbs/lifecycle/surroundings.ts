import type { ItemRef, LinkRow, TicketRef, WorkspaceItem } from "@satellite/core";
import { afterEvent, type LifecycleEvent, type SceneTie, type Work } from "@satellite/core/lifecycle";
import { narrowed, tiesOf, type Desk, type Tie } from "../../desk/index.js";

/** What an event on an item reaches: its plan, the plan's phases, and every ticket with all that it stands for. */
export interface Surroundings {
  /** The plan whose phases are counted: the item's, or itself. */
  readonly plan?: WorkspaceItem;
  /** As they are once the event has happened. */
  readonly phases: readonly Work[];
  readonly ties: readonly SceneTie[];
}

/** One pass over the workspace, and one read of the ledger. */
export async function surroundings(desk: Desk, item: WorkspaceItem, event: LifecycleEvent): Promise<Surroundings> {
  const [{ items }, rows] = await Promise.all([desk.workspace.scan(), desk.store.links.all()]);
  const tiesFor = tiesByItem(desk, rows);
  const above = item.kind === "phase" ? items.find(({ id }) => id === item.content.parent) : item;
  const phases = items.filter(({ content, place }) => content.parent === above?.id && place !== "archived");
  const plan = phases.length === 0 ? undefined : above;
  const works = new Map(items.map((one) => [one.ref, workOf(one, item.ref, event)]));
  const after = (some: readonly WorkspaceItem[]) => some.flatMap(({ ref }) => works.get(ref) ?? []);
  const ofPlan = new Set(plan === undefined ? [] : tiesFor(plan).map(({ ref }) => ref));
  const worksOf = (ref: TicketRef): readonly Work[] => {
    const tied = items.filter((one) => one.kind !== "plan" && isFor(tiesFor(one), ref));
    return after([...new Set([...(ofPlan.has(ref) ? phases : []), ...tied])]);
  };
  const reached = [
    ...tiesFor(item).map((tie) => ({ ...tie, of: "item" as const })),
    ...(plan === undefined || plan.ref === item.ref
      ? []
      : tiesFor(plan).map((tie) => ({ ...tie, of: "plan" as const }))),
    ...(event === "finish" ? phases : []).flatMap((one) =>
      tiesFor(one).map((tie) => ({ ...tie, of: "phase" as const })),
    ),
  ];
  const ties = oneEach(reached).map(({ link, of, ref }) => ({ link, of, ref, works: worksOf(ref) }));
  return { ...(plan === undefined ? {} : { plan }), phases: after(phases), ties };
}

function workOf(one: WorkspaceItem, happens: ItemRef, event: LifecycleEvent): Work {
  const work = { ref: one.ref, title: one.content.title, state: one.state, status: one.content.status };
  return one.ref === happens ? afterEvent(work, event) : work;
}

function tiesByItem(desk: Desk, rows: readonly LinkRow[]): (item: WorkspaceItem) => readonly Tie[] {
  const byItem = new Map<ItemRef, LinkRow[]>();
  for (const row of rows) byItem.set(row.item, [...(byItem.get(row.item) ?? []), row]);
  const known = new Map<ItemRef, readonly Tie[]>();
  const open = (item: WorkspaceItem, ties: readonly Tie[]): readonly Tie[] =>
    ties.map((tie) => ({ ...tie, link: narrowed(desk, item, tie.link) }));
  return (item) => {
    const ties = known.get(item.ref) ?? open(item, tiesOf(desk, item, byItem.get(item.ref) ?? []));
    known.set(item.ref, ties);
    return ties;
  };
}

/** An item does not answer for a ticket that is there for context. */
const isFor = (ties: readonly Tie[], ref: TicketRef): boolean =>
  ties.some((tie) => tie.ref === ref && tie.link.relation !== "context");

/** The nearest link to a ticket counts: the item's own before its plan's. */
function oneEach<T extends Pick<Tie, "ref">>(ties: readonly T[]): readonly T[] {
  return ties.filter(({ ref }, at) => ties.findIndex((one) => one.ref === ref) === at);
}
