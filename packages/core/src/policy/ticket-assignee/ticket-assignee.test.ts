import { describe, expect, it } from "@jest/globals";
import { aConfig, aLink, aPerson, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { Person } from "../../contracts/ticket.js";
import type { TicketRef } from "../../contracts/ref.js";
import { factsOf } from "../facts/index.js";
import { ticketAssignee } from "./ticket-assignee.js";

const inJira = aPerson("Sara S.", { id: "acc-1" });
const people = [{ github: "sara", jira: "acc-1" }];
const judge = (
  assignee: "any" | "someone" | "author",
  ref: TicketRef,
  assignees: Person[],
  known: typeof people = [],
) => {
  const config = aConfig({ people: known, policy: { ticket: { assignee } } });
  return ticketAssignee.judge(
    factsOf(aThread({ config, links: [aLink(ref)], reads: [aRead(aTicket(ref, { assignees }))] })),
  )[0]?.outcome;
};

describe("ticket-assignee", () => {
  it.each<["any" | "someone" | "author", TicketRef, Person[], typeof people, string]>([
    ["any", "jira:PROJ-1", [], [], "not-applicable"],
    ["someone", "jira:PROJ-1", [], [], "fail"],
    ["someone", "jira:PROJ-1", [inJira], [], "pass"],
    ["author", "jira:PROJ-1", [], people, "fail"],
    ["author", "jira:PROJ-1", [inJira], people, "pass"],
    ["author", "jira:PROJ-1", [inJira], [], "unknown"],
    ["author", "jira:PROJ-1", [aPerson("Tom", { id: "acc-2" })], people, "fail"],
    ["author", "github:acme/shop#1", [aPerson("sara")], [], "pass"],
    ["author", "github:acme/shop#1", [aPerson("tom")], [], "fail"],
  ])("asks %s of %s", (assignee, ref, assignees, known, outcome) => {
    expect(judge(assignee, ref, assignees, known)).toBe(outcome);
  });
});
