import { describe, expect, it } from "@jest/globals";
import { aConfig, aLink, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { TicketRef } from "../../contracts/ref.js";
import { factsOf } from "../facts/index.js";
import { ticketCount } from "./ticket-count.js";

describe("ticket-count", () => {
  it.each([
    [0, 0, "not-applicable", undefined],
    [2, 0, "pass", undefined],
    [3, 0, "fail", undefined],
    [3, 4, "fail", undefined],
    [1, 1, "pass", undefined],
    [1, 2, "unknown", "warning"],
  ])("answers for %i read and %i unread of two", (read, unread, outcome, severity) => {
    const refs = Array.from({ length: read + unread }, (_, n): TicketRef => `jira:PROJ-${n + 1}`);
    const reads = refs.slice(0, read).map((ref) => aRead(aTicket(ref)));
    const config = aConfig({ policy: { ticket: { maxPerChange: 2 } } });
    const [answer] = ticketCount.judge(factsOf(aThread({ config, links: refs.map((ref) => aLink(ref)), reads })));
    expect([answer?.outcome, answer?.severity]).toEqual([outcome, severity]);
  });

  it("does not count context, nor one ticket twice", () => {
    const links = [aLink("jira:PROJ-1"), aLink("jira:OLD-1"), aLink("jira:PROJ-2", { relation: "context" })];
    const reads = [
      aRead(aTicket("jira:PROJ-1")),
      { outcome: "found", ref: "jira:OLD-1", ticket: aTicket("jira:PROJ-1") } as const,
    ];
    const config = aConfig({ policy: { ticket: { maxPerChange: 2 } } });
    expect(ticketCount.judge(factsOf(aThread({ config, links, reads })))[0]?.outcome).toBe("pass");
  });
});
