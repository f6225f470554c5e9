import { describe, expect, it } from "@jest/globals";
import {
  aChange,
  aConfig,
  anItem,
  aPerson,
  aRead,
  aSpec,
  aThread,
  aTicket,
  openedAtMs,
  type PolicyOverrides,
} from "@satellite/testkit/builders";
import type { Thread } from "../../contracts/thread.js";
import type { Approval, TicketMemory } from "../../contracts/ticket.js";
import { factsOf } from "../facts/index.js";
import { judge } from "../judge/index.js";
import { specDrift } from "./spec-drift.js";

describe("spec-drift", () => {
  it.each([
    [undefined, "not-applicable"],
    ["c".repeat(64), "pass"],
    ["C".repeat(64), "pass"],
    ["e".repeat(64), "fail"],
  ])("answers for a recorded %s: %s", (recorded, outcome) => {
    const spec = aSpec(recorded === undefined ? {} : { recorded });
    expect(specDrift.judge(factsOf(aThread({ spec })))[0]?.outcome).toBe(outcome);
  });
});

interface Case {
  readonly policy?: PolicyOverrides;
  /** What the ticket remembers of the approval; null: nothing. */
  readonly seen?: Partial<TicketMemory["changes"][string]> | null;
  readonly approval?: Partial<Approval>;
  readonly thread?: Partial<Thread>;
}

describe("a spec that changed after its ticket was approved", () => {
  const approved = { approvedAtMs: openedAtMs + 1000, approvedSha256: "e".repeat(64) };
  const people = [
    { github: "omar", jira: "acc-2" },
    { github: "sara", jira: "acc-1" },
  ];
  const threadOf = ({ policy = { ticket: { approval: "ticket" } }, seen = {}, approval, thread }: Case): Thread => {
    const given: Approval = {
      by: aPerson("Omar", { id: "acc-2" }),
      atMs: approved.approvedAtMs,
      how: "status",
      from: "jira",
      ...approval,
    };
    const entry = { url: "u", title: "t", state: "opened", ...approved, ...seen };
    const changes = seen === null ? {} : { [aChange().ref]: entry };
    const ticket = aTicket("jira:PROJ-1042", {
      approvals: [given],
      memory: { schema: "satellite/property@1", changes },
    });
    return aThread({ config: aConfig({ people, policy }), reads: [aRead(ticket)], spec: aSpec(), ...thread });
  };

  it("is told as a notice with what to do, and leaves the conclusion as it is", () => {
    const thread = threadOf({});
    expect(specDrift.judge(factsOf(thread)).slice(1)).toMatchObject([
      {
        severity: "notice",
        says: "specs/PROJ-1042/spec.md: spec changed after the approval of PROJ-1042, from SHA-256 eeeeeeeeeee… to cccccccccccc.",
        remedy: "Have PROJ-1042 approved again, or take the change of the spec back.",
        refs: ["jira:PROJ-1042", "specs/PROJ-1042/spec.md"],
      },
    ]);
    expect(judge(thread).conclusion).toBe("pass");
  });

  const high = { risk: { high: { approval: "ticket" as const } } };
  it.each<[string, Case, number]>([
    ["an approval may stand on the ticket", { policy: { ticket: { approval: "other-person" } } }, 1],
    ["a risk asks for it", { policy: high, thread: { items: [anItem({ compliance: { riskLevel: "high" } })] } }, 1],
    [
      "front matter asks for it",
      { policy: {}, thread: { items: [anItem({ compliance: { requiresApproval: true } })] } },
      1,
    ],
    ["the policy asks for none", { policy: {} }, 0],
    ["only a review is asked", { policy: { ticket: { approval: "review" } } }, 0],
    ["the spec is what it was", { seen: { approvedSha256: "c".repeat(64) } }, 0],
    ["the ticket was approved anew", { approval: { atMs: openedAtMs + 9000 } }, 0],
    ["the approval was taken back", { approval: { by: aPerson("S", { id: "acc-1" }) } }, 0],
    ["nothing is remembered", { seen: null }, 0],
    ["it is merged", { thread: { change: aChange({ state: "merged" }) } }, 0],
  ])("when %s", (_, given, notices) => {
    expect(specDrift.judge(factsOf(threadOf(given)))).toHaveLength(1 + notices);
  });
});
