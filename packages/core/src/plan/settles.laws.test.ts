import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  aChange,
  aConfig,
  aLink,
  aPerson,
  aRead,
  aSpec,
  aThread,
  aTicket,
  openedAtMs,
} from "@satellite/testkit/builders";
import type { Capabilities } from "../contracts/ports.js";
import type { Thread } from "../contracts/thread.js";
import type { Approval, Ticket, TicketMemory } from "../contracts/ticket.js";
import type { Finding, Verdict } from "../contracts/verdict.js";
import { validateProperty } from "../generated/property/index.js";
import { judge } from "../policy/index.js";
import { makePlan } from "./index.js";

const ref = "jira:PROJ-1042";
const jira: Capabilities = {
  move: "none",
  comment: { maxChars: 32_767, edit: true },
  link: true,
  remember: true,
  labels: false,
  milestone: "none",
  children: false,
  update: false,
  search: false,
  stateSync: false,
  readBatch: 100,
};
const words = fc.string({ unit: "binary", maxLength: 400 });
const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom("ticket-state", "spec-complete"),
  outcome: fc.constantFrom("pass", "fail", "unknown", "not-applicable", "exempt"),
  severity: fc.constantFrom("error", "warning", "notice"),
  says: words,
  refs: fc.constant([]),
  remedy: words,
});
const approval: fc.Arbitrary<Approval> = fc.record({
  by: fc.constantFrom(
    aPerson("Omar", { id: "acc-2" }),
    aPerson("Sara", { id: "acc-1" }),
    aPerson("X", { id: "acc-9" }),
  ),
  atMs: fc.integer({ min: 0, max: openedAtMs * 2 }),
  how: fc.constantFrom("status", "field"),
  from: fc.constant("jira"),
});
const worlds = fc.record({
  title: words,
  draft: fc.boolean(),
  findings: fc.array(finding, { maxLength: 30 }),
  approvals: fc.array(approval, { maxLength: 4 }),
  sha256: fc.option(fc.constantFrom("a".repeat(64), "B".repeat(64))),
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;
const people = [
  { github: "omar", jira: "acc-2" },
  { github: "sara", jira: "acc-1" },
];

/** One run: what is planned for the ticket, and what the ticket remembers after it. */
function run({ title, draft, findings, approvals, sha256 }: World, at: number, memory?: TicketMemory) {
  const ticket: Ticket = aTicket(ref, { approvals, ...(memory === undefined ? {} : { memory }) });
  const thread: Thread = aThread({
    change: aChange({ title, draft }),
    config: aConfig({ people, on: { opened: "in_progress" } }),
    links: [aLink(ref)],
    reads: [aRead(ticket)],
    nowMs: openedAtMs + at,
    ...(sha256 === null ? {} : { spec: aSpec({ sha256 }) }),
  });
  const verdict: Verdict = { ...judge(thread), conclusion: "pass", findings };
  const detailsUrl = `https://github.com/acme/shop/actions/runs/${at}`;
  const options = { checkName: "s", can: { jira }, autoClose: false, commentMarker: "m", check: false, detailsUrl };
  const effects = makePlan(thread, verdict, options).effects.filter(({ on }) => on === ref);
  const remember = effects.find((effect) => effect.kind === "remember");
  if (remember?.kind !== "remember") return { effects, memory };
  const entry = { commentId: "12", ...remember.entry };
  return { effects, memory: { schema: "satellite/property@1", changes: { [remember.change]: entry } } as const };
}

describe("what a ticket remembers, whatever the world", () => {
  it("settles: the second run of one world has nothing to write, at any time and by any run", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const first = run(world, 1);
        expect(first.effects.map(({ kind }) => kind)).toEqual(["comment", "link", "remember"]);
        expect(run(world, 2, first.memory).effects).toEqual([]);
      }),
    );
  });

  it("settles after any change of the world, too", () => {
    fc.assert(
      fc.property(worlds, worlds, (one, other) => {
        const { memory } = run(other, 2, run(one, 1).memory);
        expect(run(other, 3, memory).effects).toEqual([]);
      }),
    );
  });

  it("is of the schema that the panel reads, and leaves half of 32 KB to other changes", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { memory } = run(world, 1);
        expect(validateProperty(memory).ok).toBe(true);
        expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThan(16_384);
      }),
    );
  });
});
