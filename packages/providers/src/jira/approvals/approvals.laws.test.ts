import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { approvedByField } from "./by-field.js";
import { approvedByStatus } from "./by-status.js";
import { toEntries } from "./entries.js";

const statuses = ["To Do", "Approved", "Building", "Review", "Done"];
const people = ["sara", "omar", "lea"];
interface Move {
  readonly to: number;
  readonly who: number;
  readonly picked: number;
}
const moves = fc.array(
  fc.record({
    to: fc.nat({ max: statuses.length - 1 }),
    who: fc.nat({ max: people.length - 1 }),
    picked: fc.integer({ min: -1, max: people.length - 1 }),
  }),
  { maxLength: 15 },
);

/** A history of Jira's, the oldest first: each entry a move, and a change of the field. */
function historyOf(list: readonly Move[]) {
  return list.map(({ picked, to, who }, at) => {
    const before = list[at - 1];
    const [from, was] = [before?.to ?? 0, before?.picked ?? -1];
    const end = (n: number) => (n < 0 ? [null, null] : [`5b10-${people[n]}`, people[n]]);
    const [[fromId, fromText], [toId, toText]] = [end(was), end(picked)];
    return {
      id: String(at + 1),
      author: { accountId: people[who], displayName: people[who], accountType: "atlassian" },
      created: new Date(Date.UTC(2026, 0, 1) + Math.floor(at / 2) * 1000).toISOString(),
      items: [
        {
          field: "status",
          fieldId: "status",
          from: `${from}`,
          fromString: statuses[from],
          to: `${to}`,
          toString: statuses[to],
        },
        {
          field: "Approved by",
          fieldId: "customfield_1",
          from: fromId,
          fromString: fromText,
          to: toId,
          toString: toText,
        },
      ].filter((item) => item.from !== item.to),
    };
  });
}
const approval = { statuses: ["Approved"], field: "customfield_1", values: [] };

function judge(histories: unknown, list: readonly Move[]) {
  const entries = toEntries(histories) ?? [];
  const present = list.at(-1)?.to ?? 0;
  const status = { id: `${present}`, name: statuses[present] ?? "" };
  const issue = { id: "1", key: "PROJ-1", fields: { summary: "", status } };
  return {
    byStatus: approvedByStatus(entries, issue, { approval, statusMap: {} }),
    byField: approvedByField(entries, approval),
  };
}

describe("approvals of any history", () => {
  it("are the same in whatever order Jira tells it, though two changes share a moment", () => {
    fc.assert(
      fc.property(moves, fc.infiniteStream(fc.nat()), (list, chance) => {
        const histories = historyOf(list);
        const shuffled = histories
          .map((one) => ({ one, at: chance.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(judge(shuffled, list)).toEqual(judge(histories, list));
      }),
    );
  });

  it("are of those alone who moved it into the status, or set the field", () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { byField, byStatus } = judge(historyOf(list), list);
        const movers = list.filter(({ to }, at) => statuses[to] === "Approved" && list[at - 1]?.to !== to);
        const setters = list.filter(({ picked }, at) => picked >= 0 && list[at - 1]?.picked !== picked);
        for (const { by } of byStatus) expect(movers.map(({ who }) => people[who])).toContain(by.login);
        expect(byField.map(({ by }) => by.login)).toEqual(
          (list.at(-1)?.picked ?? -1) < 0 ? [] : [people[setters.at(-1)?.who ?? -1]],
        );
      }),
    );
  });

  it("are none once the ticket stands where it began", () => {
    fc.assert(
      fc.property(moves, fc.nat({ max: 2 }), (list, who) => {
        const back = [...list, { to: 0, who, picked: -1 }];
        expect(judge(historyOf(back), back)).toEqual({ byStatus: [], byField: [] });
      }),
    );
  });
});
