import { describe, expect, it } from "@jest/globals";
import { aConfig, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import { ticketType } from "./ticket-type.js";

describe("ticket-type", () => {
  it.each([
    ["Story", [], "not-applicable"],
    ["Story", ["Story", "Bug"], "pass"],
    ["story", ["Story"], "pass"],
    ["Epic", ["Story"], "fail"],
    [undefined, ["Story"], "fail"],
  ])("answers for %s among %j: %s", (type, types, outcome) => {
    const { type: _, ...plain } = aTicket();
    const ticket = type === undefined ? plain : { ...plain, type };
    const config = aConfig({ policy: { ticket: { types } } });
    expect(ticketType.judge(factsOf(aThread({ config, reads: [aRead(ticket)] })))[0]?.outcome).toBe(outcome);
  });
});
