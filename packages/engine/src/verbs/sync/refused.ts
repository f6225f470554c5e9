import { nameOf, type TicketRef } from "@satellite/core";
import { sameField } from "@satellite/core/sync";
import type { Desk, Notice } from "../../desk/index.js";
import { peopleNotices } from "../pull/index.js";
import type { Looked } from "./look.js";
import type { SyncPlan } from "./plan.js";

/** Values that the tracker has no place or word for. Where nobody is mapped at all, nobody wants people to go over. */
export function refusedOf({ config }: Desk, { refusals }: SyncPlan): readonly Notice[] {
  return refusals.flatMap(({ looked: { item, ticket }, refusal: { field, reason, why } }): readonly Notice[] => {
    if (why !== "not-able") return [];
    const weight = field === "assignee" && config.people.length === 0 ? "said" : "part";
    const says = `${field} of ${item.id} stays here: ${reason}`;
    return [{ weight, code: "NOT_LOOKED_AT", says, where: ticket.ref, remedy: remedies[field] ?? otherwise }];
  });
}

const remedies: Readonly<Partial<Record<string, string>>> = {
  status: "Use a status that the workspace's own config knows, such as one that other items have.",
  assignee: "Add them to `people` in the config.",
};
const otherwise = "Set it on the ticket by hand, or switch the field off under `sync.fields`.";

/** Their sides differ from then on; of a ticket that is further on that is told as drift. */
export function refusedIn({ refusals }: SyncPlan): readonly TicketRef[] {
  const isLeft = ({ why }: SyncPlan["refusals"][number]["refusal"]): boolean =>
    why === "not-able" || why === "not-asked";
  return refusals.flatMap(({ looked, refusal }) => (isLeft(refusal) ? [looked.pair.ref] : []));
}

/** Somebody whom nobody maps is assigned there: who is assigned can be compared on neither side, and that is said. */
export function unmappedOf({ config }: Desk, all: readonly Looked[]): readonly Notice[] {
  return all.flatMap(({ item, ours, row, rules, theirs, ticket }): readonly Notice[] => {
    if (rules["assignee"] === undefined || theirs.assignee !== undefined || ours.assignee === undefined) return [];
    const before = row?.fields["assignee"];
    const isOurs = before === undefined ? ours.assignee.length > 0 : !isSame(ticket, before, ours.assignee);
    const isTheirs = config.people.length > 0 && row?.ticketVersion !== String(ticket.updatedAtMs);
    if (!isOurs) return isTheirs ? peopleNotices(ticket, config.people, config).map(onlySaid) : [];
    return peopleNotices(ticket, config.people, config).map((notice): Notice => {
      const says = `assignee of ${item.id} stays here: ${nameOf(ticket.ref)} is ${notice.says}`;
      return { ...notice, says, weight: before === undefined ? "said" : notice.weight };
    });
  });
}

const isSame = ({ provider }: Looked["ticket"], one: unknown, other: unknown): boolean =>
  sameField("assignee", provider, one, other);

const onlySaid = (notice: Notice): Notice => ({ ...notice, weight: "said" });
