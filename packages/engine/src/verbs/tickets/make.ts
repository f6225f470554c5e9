import { itemName, providerOf } from "@satellite/core";
import { wishFor } from "@satellite/core/tickets";
import { linksOfItem, type Desk } from "../../desk/index.js";
import { create } from "../create/index.js";
import { link } from "../link/index.js";
import { namedTickets, tie } from "./bring.js";
import { refused, together, type Asked, type Done } from "./operation.js";

/** Items become tickets; where a ticket is named, several items may share it. */
export async function exportItems(desk: Desk, asked: Asked): Promise<Done> {
  const named = namedTickets(desk, asked);
  if ("notice" in named) return refused(named.notice);
  return named.refs.length > 0 ? tie(desk, asked) : makeTickets(desk, asked);
}

export async function makeTickets(desk: Desk, asked: Asked): Promise<Done> {
  const { filters, items, provider } = asked;
  if (items.length === 0) return refused();
  const { value, ...answer } = await create(desk, {
    items: items.map(({ id }) => id),
    in: provider,
    force: false,
    ...(filters.project === undefined ? {} : { project: filters.project }),
    ...(filters.type === undefined ? {} : { type: filters.type }),
  });
  const made = (value?.tickets ?? []).flatMap(({ did, item, ref }) =>
    ref === undefined ? [] : [{ item, ticket: ref, isNew: did === "created" }],
  );
  const done = { answer, touched: made };
  const { relation, syncMode } = wishFor(asked.input);
  if (relation === "primary" && syncMode === "export") return done;
  const steps: Done[] = [done];
  for (const { isNew, item, ticket } of made) {
    if (!isNew) continue;
    const id = itemName(item);
    const ref = ticket.slice(ticket.indexOf(":") + 1);
    const { value: _value, ...retied } = await link(desk, { item: id, ref, suggest: false, relation, syncMode });
    steps.push({ answer: retied, touched: [] });
  }
  return together(steps);
}

/** Child tickets under the item's own; those that were made before count. */
export async function makeChildren(desk: Desk, { filters, items, provider }: Asked): Promise<Done> {
  const steps: Done[] = [];
  for (const item of items) {
    const ties = await linksOfItem(desk, item);
    const known = ties.filter(
      ({ link: one, ref }) => one.relation === "derived" && providerOf(ref) === provider,
    ).length;
    const { value, ...answer } = await create(desk, {
      items: [item.id],
      in: provider,
      split: known + (filters.count ?? 1),
      force: false,
      ...(filters.type === undefined ? {} : { type: filters.type }),
    });
    const made = (value?.tickets ?? []).flatMap(({ item: ref, ref: ticket }) =>
      ticket === undefined ? [] : [{ item: ref, ticket }],
    );
    steps.push({ answer, touched: made });
  }
  return together(steps);
}
