/**
 * `tickets`: what planners ask, over the same commands as people's. `operation` says what one is made of, `bring`, `make`,
 * `upstream` and `state` carry them out, `reply` answers in the contract's words.
 */
import type { WorkspaceItem } from "@satellite/core";
import { readTicketsInput, ticketQuery, type TicketsInput, type TicketsOutput } from "@satellite/core/tickets";
import { findItem, nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";
import { refusalOf } from "../status/trackers.js";
import { bringIn, tie } from "./bring.js";
import { exportItems, makeChildren, makeTickets } from "./make.js";
import { refused, type Operation } from "./operation.js";
import { inWords, replyOf } from "./reply.js";
import { syncState } from "./state.js";
import { setInProgress, update } from "./upstream.js";

export { inWords } from "./reply.js";

const operations: Readonly<Record<TicketsInput["operation"], Operation>> = {
  import: bringIn,
  export: exportItems,
  link: tie,
  sync_state: syncState,
  create: makeTickets,
  set_in_progress: setInProgress,
  update,
  create_child: makeChildren,
};

/** A planner's text: what is wrong with it is answered in the contract's own form. */
export async function ticketsFrom(desk: Desk, text: string): Promise<Answer<TicketsOutput>> {
  const read = readTicketsInput(text);
  return "input" in read ? tickets(desk, read.input) : wrong(read.errors);
}

/** Input that cannot be used: nothing was asked of anybody. */
export function wrong(errors: readonly string[]): Answer<TicketsOutput> {
  const notices = errors.map((says): Notice => ({ weight: "usage", code: "USAGE", says }));
  return nothingDone(notices, { tickets: [], errors: [...errors] });
}

/**
 * One operation. A planner's input is data: what it writes upstream is asked about as for people, so without `--yes` or
 * `safe_mode: false` it ends with 3, nothing written. What fails for one ticket stops none of the others.
 */
export async function tickets(desk: Desk, input: TicketsInput): Promise<Answer<TicketsOutput>> {
  const { provider } = input;
  const off = refusalOf(desk.config, provider);
  if (off !== undefined) return nothingDone([off], { tickets: [], errors: [inWords(off)] });
  const query = ticketQuery(input);
  if ("errors" in query) return wrong(query.errors);
  const found = await Promise.all([...new Set(input.bead_ids)].map((id) => findItem(desk, id)));
  const missing = found.flatMap((one) => ("notice" in one ? [one.notice] : []));
  const items = found.flatMap((one) => ("item" in one ? [one.item] : []));
  const asked = {
    input,
    provider,
    items: distinct(items),
    filters: query.filters,
    ...(query.text === undefined ? {} : { query: query.text }),
  };
  const isInVain = items.length === 0 && (input.bead_ids.length > 0 || needsItems.has(input.operation));
  const done = isInVain
    ? refused(...(missing.length === 0 ? [noItems] : []))
    : await operations[input.operation](desk, asked);
  const weighed = isInVain ? missing : missing.map(inPart);
  const notices = [...weighed, ...done.answer.notices];
  const value = await replyOf(desk, asked, done, notices);
  return { ...done.answer, value, notices };
}

const needsItems: ReadonlySet<TicketsInput["operation"]> = new Set([
  "export",
  "link",
  "create",
  "set_in_progress",
  "update",
  "create_child",
]);

const noItems: Notice = { weight: "usage", code: "USAGE", says: "bead_ids names no item" };

const inPart = (notice: Notice): Notice => (notice.weight === "usage" ? { ...notice, weight: "part" } : notice);

const distinct = (items: readonly WorkspaceItem[]): readonly WorkspaceItem[] => [
  ...new Map(items.map((item) => [item.ref, item])).values(),
];
