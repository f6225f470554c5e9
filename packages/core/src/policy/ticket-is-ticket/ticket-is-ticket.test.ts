import { describe, expect, it } from "@jest/globals";
import { aConfig, aLink, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { Read } from "../../contracts/ticket.js";
import { factsOf } from "../facts/index.js";
import { ticketIsTicket } from "./ticket-is-ticket.js";

const links = [aLink("github:acme/shop#9"), aLink("jira:PROJ-1042", { relation: "secondary" })];
const pull = aRead(aTicket("github:acme/shop#9", { kind: "pull_request" }));
const talk = aRead(aTicket("github:acme/shop#9", { kind: "discussion" }));
const judge = (reads: readonly Read[], named = links, required = true) =>
  ticketIsTicket.judge(
    factsOf(aThread({ links: named, reads, config: aConfig({ policy: { ticket: { required } } }) })),
  )[0];

describe("ticket-is-ticket", () => {
  it.each([
    ["a ticket", [aRead()], links.slice(1), "pass"],
    ["a pull request", [pull], links.slice(0, 1), "fail"],
    ["a discussion", [talk], links.slice(0, 1), "fail"],
    ["a pull request beside a ticket", [pull, aRead()], links, "pass"],
    ["a pull request beside what could not be read", [pull], links, "unknown"],
    ["nothing", [], [], "not-applicable"],
  ] as const)("answers for %s", (_, reads, named, outcome) => {
    expect(judge(reads, [...named])?.outcome).toBe(outcome);
  });

  it("does not fail a change that needs no ticket", () => {
    expect(judge([pull], links.slice(0, 1), false)?.outcome).toBe("not-applicable");
  });

  it("says what it is instead", () => {
    expect(judge([pull], links.slice(0, 1))?.says).toBe("acme/shop#9 (a pull request) is no ticket.");
  });
});
