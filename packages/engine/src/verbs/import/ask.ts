import { nameOf, providerIds, SatelliteError, type ProviderId, type Query, type Ticket } from "@satellite/core";
import { harmless, keep, unreadNotice, type Desk, type Notice } from "../../desk/index.js";
import { isOn, refusalOf } from "../status/trackers.js";
import type { ImportInput } from "./result.js";

/** The trackers to be asked, or what is wrong with the question. */
export function trackersFor(
  { config }: Desk,
  { assigned, provider, query, refs }: ImportInput,
): { readonly ids: readonly ProviderId[] } | { readonly notice: Notice } {
  const usage = (says: string, remedy: string) =>
    ({ notice: { weight: "usage", code: "USAGE", says, remedy } }) as const;
  if (!assigned && query === undefined && refs === undefined)
    return usage("say which tickets: --assigned or --query", "Such as: satellite import --assigned");
  const id = providerIds.find((one) => one === provider?.toLowerCase());
  if (provider !== undefined && id === undefined)
    return usage(`there is no tracker "${provider.slice(0, 40)}"`, "Name jira or github.");
  const refusal = id === undefined ? undefined : refusalOf(config, id);
  if (refusal !== undefined) return { notice: refusal };
  const ids = id === undefined ? providerIds.filter((one) => isOn(config, one)) : [id];
  if (ids.length === 0)
    return { notice: { weight: "usage", code: "TRACKER_OFF", says: "no tracker is enabled in the config" } };
  if (query !== undefined && ids.length > 1)
    return usage("a query is in one tracker's own language", `Name it: --provider ${ids.join(" or --provider ")}`);
  return { ids };
}

export interface Came {
  readonly tickets: readonly Ticket[];
  readonly notices: readonly Notice[];
}

/** All that the trackers have, side by side, page by page. What came from one that fails half-way is kept. */
export async function askTrackers(desk: Desk, ids: readonly ProviderId[], input: ImportInput): Promise<Came> {
  let count = 0;
  const tell = (more: number): void => desk.progress("tickets read", (count += more));
  const came = await Promise.all(ids.map((id) => askOne(desk, id, input, tell)));
  return { tickets: came.flatMap(({ tickets }) => tickets), notices: came.flatMap(({ notices }) => notices) };
}

async function askOne(
  desk: Desk,
  id: ProviderId,
  { assigned, query, refs }: ImportInput,
  tell: (more: number) => void,
): Promise<Came> {
  const provider = await desk.provider(id);
  if ("code" in provider) return { tickets: [], notices: [unreadNotice(provider, id)] };
  const asked: Query = {
    ...(query === undefined ? {} : { text: query }),
    ...(refs === undefined ? {} : { refs }),
    ...(assigned ? { assigned: true, inProgress: true } : {}),
  };
  const fields = desk.config.sync.customFields.map(({ remote }) => remote);
  const wish = { whole: true, ...(fields.length === 0 ? {} : { fields }) };
  const tickets = new Map<string, Ticket>();
  try {
    for await (const page of provider.search(asked, undefined, wish)) {
      const fit = await Promise.all(page.filter(({ kind }) => kind === "ticket").map(harmless));
      await keep(desk, fit);
      for (const ticket of fit) tickets.set(ticket.ref, ticket);
      tell(fit.length);
    }
    return { tickets: [...tickets.values()], notices: [] };
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { tickets: [...tickets.values()], notices: [failure(id, error, [...tickets.values()])] };
  }
}

/** A query that the tracker refuses is a wrong word on the line. */
function failure(id: ProviderId, { code, message }: SatelliteError, came: readonly Ticket[]): Notice {
  const last = came.at(-1);
  if (last === undefined)
    return { weight: code === "REFUSED" ? "usage" : "unverified", code, says: message, where: id };
  const says = `${message}; ${came.length} tickets had come by then, the last was ${nameOf(last.ref)}, and the rest is missing`;
  return { weight: "unverified", code, says, where: id };
}
