import { describe, expect, it } from "@jest/globals";
import { aChange, aConfig, aLink, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { State } from "../../contracts/ticket.js";
import type { Thread } from "../../contracts/thread.js";
import { factsOf } from "../facts/index.js";
import { ticketState } from "./ticket-state.js";

const judge = (state: State, more: Partial<Thread> = {}) =>
  ticketState.judge(
    factsOf(aThread({ reads: [aRead(aTicket("jira:PROJ-1042", { state, rawState: "Raw" }))], ...more })),
  );
const only = (states: State[]) => ({ config: aConfig({ policy: { ticket: { states } } }) });
const merged = { change: aChange({ state: "merged" }) };

describe("ticket-state", () => {
  it.each<[State, Partial<Thread>, string]>([
    ["open", {}, "pass"],
    ["in_review", {}, "pass"],
    ["blocked", {}, "fail"],
    ["closed", {}, "fail"],
    ["unknown", {}, "unknown"],
    ["open", only(["in_progress"]), "fail"],
    ["closed", only(["closed"]), "pass"],
    ["closed", merged, "pass"],
    ["blocked", merged, "fail"],
  ])("answers for %s with %j: %s", (state, more, outcome) => {
    expect(judge(state, more)[0]?.outcome).toBe(outcome);
  });

  it("lets tickets be closed by the push that lands them, on the default branch only", () => {
    const change = aChange({ kind: "push" });
    const event = {
      kind: "push",
      repository: change.repository,
      before: "a",
      after: "b",
      created: false,
      deleted: false,
      forced: false,
    } as const;
    expect(judge("closed", { change, event: { ...event, ref: "refs/heads/main" } })[0]?.outcome).toBe("pass");
    expect(judge("closed", { change, event: { ...event, ref: "refs/heads/topic" } })[0]?.outcome).toBe("fail");
  });

  it("names the tracker's own word, and what to do", () => {
    expect(judge("closed")[0]).toMatchObject({
      says: expect.stringContaining('closed ("Raw")'),
      remedy: expect.stringContaining("Move PROJ-1042"),
    });
    expect(judge("unknown")[0]?.remedy).toContain("remotes.jira.status_map");
  });

  it("stays open, without counting twice, while another ticket could not be read", () => {
    const links = [aLink(), aLink("jira:PROJ-2", { relation: "secondary" })];
    expect(judge("open", { links })).toMatchObject([
      { outcome: "unknown", severity: "warning", refs: ["jira:PROJ-2"] },
    ]);
    expect(judge("closed", { links })).toMatchObject([{ outcome: "fail" }]);
  });
});
