import {
  nameOf,
  providerIds,
  SatelliteError,
  type ProviderId,
  type Query,
  type Ticket,
  type TicketRef,
} from "@satellite/core";
import { harmless, unreadNotice, type Desk, type Notice } from "../../desk/index.js";
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

/** What becomes of a page; how many of its tickets had not come before. */
export type Take = (page: readonly Ticket[]) => Promise<number>;

/**
 * All that the trackers have, side by side, page by page, and no page is held here. What came from one that fails half-way
 * has been taken.
 */
export async function askTrackers(
  desk: Desk,
  ids: readonly ProviderId[],
  input: ImportInput,
  take: Take,
): Promise<readonly Notice[]> {
  let count = 0;
  const counted: Take = async (page) => {
    const fresh = await take(page);
    desk.progress("tickets read", (count += fresh));
    return fresh;
  };
  return (await Promise.all(ids.map((id) => askOne(desk, id, input, counted)))).flat();
}

async function askOne(
  desk: Desk,
  id: ProviderId,
  { assigned, query, refs }: ImportInput,
  take: Take,
): Promise<readonly Notice[]> {
  const provider = await desk.provider(id);
  if ("code" in provider) return [unreadNotice(provider, id)];
  const asked: Query = {
    ...(query === undefined ? {} : { text: query }),
    ...(refs === undefined ? {} : { refs }),
    ...(assigned ? { assigned: true, inProgress: true } : {}),
  };
  const fields = desk.config.sync.customFields.map(({ remote }) => remote);
  const wish = { whole: true, ...(fields.length === 0 ? {} : { fields }) };
  let count = 0;
  let last: TicketRef | undefined;
  try {
    for await (const page of provider.search(asked, undefined, wish)) {
      const fit = await Promise.all(page.filter(({ kind }) => kind === "ticket").map(harmless));
      count += await take(fit);
      last = fit.at(-1)?.ref ?? last;
    }
    return [];
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return [failure(id, error, count, last)];
  }
}

/** A query that the tracker refuses is a wrong word on the line. */
function failure(id: ProviderId, { code, message }: SatelliteError, count: number, last?: TicketRef): Notice {
  if (last === undefined)
    return { weight: code === "REFUSED" ? "usage" : "unverified", code, says: message, where: id };
  const says = `${message}; ${count} tickets had come by then, the last was ${nameOf(last)}, and the rest is missing`;
  return { weight: "unverified", code, says, where: id };
}
