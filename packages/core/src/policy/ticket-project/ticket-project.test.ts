import { describe, expect, it } from "@jest/globals";
import { aConfig, aLink, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { TicketRef } from "../../contracts/ref.js";
import { factsOf } from "../facts/index.js";
import { ticketProject } from "./ticket-project.js";

const jira = aConfig().remotes.jira;
const judge = (ref: TicketRef, policy: string[], ofJira: string[]) => {
  const config = aConfig({
    remotes: { ...aConfig().remotes, jira: { ...jira, projects: ofJira } },
    policy: { ticket: { projects: policy } },
  });
  return ticketProject.judge(factsOf(aThread({ config, links: [aLink(ref)], reads: [aRead(aTicket(ref))] })))[0]
    ?.outcome;
};

describe("ticket-project", () => {
  it.each<[TicketRef, string[], string[], string]>([
    ["jira:PROJ-1", [], [], "not-applicable"],
    ["jira:PROJ-1", ["proj"], [], "pass"],
    ["jira:PROJ-1", ["OPS"], ["PROJ"], "fail"],
    ["jira:PROJ-1", [], ["PROJ"], "pass"],
    ["jira:PROJ-1", [], ["OPS"], "fail"],
    ["github:acme/shop#1", [], ["OPS"], "pass"],
    ["github:acme/shop#1", ["acme/shop"], [], "pass"],
    ["github:acme/shop#1", ["PROJ"], [], "fail"],
  ])("answers for %s with projects %j and Jira's %j: %s", (ref, policy, ofJira, outcome) => {
    expect(judge(ref, policy, ofJira)).toBe(outcome);
  });
});
