import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { aChange, aConfig, aLink, aPerson, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { Capabilities } from "../contracts/ports.js";
import type { Thread } from "../contracts/thread.js";
import type { Ticket } from "../contracts/ticket.js";
import type { Verdict } from "../contracts/verdict.js";
import { judge } from "../policy/index.js";
import { makePlan, type PlanOptions } from "./index.js";

const jira: Capabilities = {
  move: "named",
  comment: { maxChars: 32_767, edit: true },
  link: true,
  remember: true,
  labels: true,
  milestone: "fix-version",
  children: false,
  update: false,
  search: true,
  stateSync: false,
  readBatch: 100,
};
const options: PlanOptions = {
  checkName: "satellite / traceability",
  can: { jira },
  autoClose: false,
  commentMarker: "<!-- m -->",
  check: true,
};
const ref = "jira:PROJ-1042";

function world(
  ticket: Partial<Ticket> = {},
  change: Parameters<typeof aChange>[0] = {},
  config: Parameters<typeof aConfig>[0] = {},
): Thread {
  return aThread({
    change: aChange(change),
    config: aConfig({ on: { opened: "in_progress" }, ...config }),
    links: [aLink(ref)],
    reads: [aRead(aTicket(ref, { state: "open", rawState: "To Do", milestones: [{ title: "2.4.0" }], ...ticket }))],
  });
}

const passing = (thread: Thread): Verdict => ({ ...judge(thread), conclusion: "pass", findings: [] });
const plan = (thread: Thread, more: Partial<PlanOptions> = {}, verdict = passing(thread)) =>
  makePlan(thread, verdict, { ...options, ...more });
const kinds = (thread: Thread, more: Partial<PlanOptions> = {}, verdict?: Verdict) =>
  plan(thread, more, verdict).effects.map((effect) => effect.kind);

describe("the plan of an opened pull request", () => {
  it("moves the ticket first, tells it of the change, then writes on the change, the check last", () => {
    expect(kinds(world(), { block: { kind: "put", block: "x", specSha256: "y" } })).toEqual([
      "move",
      "comment",
      "link",
      "remember",
      "body",
      "labels",
      "milestone",
      "check",
    ]);
  });

  it("writes nothing to a ticket when nothing was opted in", () => {
    expect(kinds(world({}, {}, { on: {} }))).toEqual(["milestone", "check"]);
  });

  it("labels the change with the state that the ticket is going to have", () => {
    const labels = plan(world()).effects.find((effect) => effect.kind === "labels");
    expect(labels).toMatchObject({ add: ["status: in progress"], remove: [] });
  });

  it("removes only labels that the config names", () => {
    const thread = world({ state: "in_progress" }, { labels: ["bug", "Status: Blocked", "status: in progress"] });
    expect(plan(thread).effects.find((effect) => effect.kind === "labels")).toMatchObject({
      add: [],
      remove: ["Status: Blocked"],
    });
  });

  it("keeps a milestone that people set, and says so", () => {
    const thread = world({}, { milestone: { title: "3.0", number: 1 } });
    expect(plan(thread).skipped).toMatchObject([{ kind: "milestone", why: "not-allowed" }]);
  });

  it.each([
    ["in_review", "already further along"],
    ["closed", "closed"],
    ["in_progress", "already there"],
  ] as const)("never moves a ticket backward: %s is %s", (...[state]) => {
    expect(kinds(world({ state }))).not.toContain("move");
  });

  it("does not move a ticket again that a person moved back", () => {
    const changes = { "change:github:acme/shop#7": { url: "", title: "", state: "opened" } };
    expect(kinds(world({ memory: { schema: "satellite/property@1", changes } }))).not.toContain("move");
  });

  it.each([
    ["fail", "the change failed the check"],
    ["unknown", "the change could not be verified"],
  ] as const)("leaves tickets alone when the verdict is %s", (conclusion, reason) => {
    const thread = world();
    const made = plan(thread, {}, { ...passing(thread), conclusion });
    expect(made.effects.filter((effect) => effect.on === ref)).toMatchObject([
      { kind: "remember", entry: { verdict: conclusion, state: "open" } },
    ]);
    expect(made.skipped.map((one) => one.reason)).toContain(reason);
  });

  it("lets no stranger's fork write to a ticket before it is merged", () => {
    const stranger = { fork: true, author: aPerson("mallory", { role: "read" }) };
    expect(plan(world({}, stranger)).effects.filter((effect) => effect.on === ref)).toEqual([]);
    const merged = plan(world({ state: "open" }, { ...stranger, state: "merged" }, { on: { merged: "in_review" } }));
    expect(merged.effects.map((effect) => effect.kind)).toContain("move");
  });

  it.each([
    ["opened", { state: "open" }],
    ["ready_for_review", { state: "open" }],
    ["merged", { state: "merged" }],
    ["closed", { state: "closed" }],
  ] as const)("moves the ticket to what `on.%s` names, and nowhere without it", (stage, change) => {
    expect(plan(world({}, change, { on: { [stage]: "in_review" } })).effects).toContainEqual(
      expect.objectContaining({ kind: "move", on: ref, to: "in_review" }),
    );
    expect(kinds(world({}, change, { on: {} }))).not.toContain("move");
  });

  it("closes a ticket on merge only when asked", () => {
    const thread = world({ state: "in_progress" }, { state: "merged" }, { on: { opened: "in_progress" } });
    expect(kinds(thread)).not.toContain("move");
    expect(plan(thread, { autoClose: true }).effects.find((effect) => effect.kind === "move")).toMatchObject({
      to: "closed",
    });
  });

  it("never rewrites the block of a merged pull request", () => {
    expect(
      kinds(world({}, { state: "merged" }), { block: { kind: "put", block: "x", specSha256: "y" } }),
    ).not.toContain("body");
  });

  it("leaves broken markers alone and says so", () => {
    expect(plan(world(), { block: { kind: "broken", says: "two begin markers" } }).skipped).toMatchObject([
      { kind: "body", reason: "two begin markers" },
    ]);
  });

  it("says that a tracker cannot be written to rather than dropping the wish", () => {
    expect(plan(world(), { can: {} }).skipped).toMatchObject([{ kind: "move", why: "not-able" }]);
  });

  it("comments on a failure, edits in place when the verdict turns, and then rests", () => {
    const thread = world();
    const failed = { ...passing(thread), conclusion: "fail" as const };
    const first = plan(thread, {}, failed).effects.find(
      (effect) => effect.kind === "comment" && effect.on === thread.change.ref,
    );
    if (first?.kind !== "comment") throw new Error("no comment");
    const after = world({}, { ours: { comment: { id: "1", body: `${first.body}\r\n` } } });
    expect(plan(after, {}, failed).effects.filter((effect) => effect.kind === "comment")).toEqual([]);
    const turned = plan(after).effects.find((effect) => effect.kind === "comment" && effect.on === thread.change.ref);
    expect(turned).toMatchObject({ known: "1" });
  });

  it("reports a check once for one verdict", () => {
    const thread = world();
    const check = plan(thread).effects.find((effect) => effect.kind === "check");
    if (check?.kind !== "check") throw new Error("no check");
    const again = world({}, { ours: { check: { id: "5", digest: check.digest, conclusion: "success" } } });
    expect(kinds(again)).not.toContain("check");
    const turned = plan(again, {}, { ...passing(again), conclusion: "fail" }).effects.find(
      (effect) => effect.kind === "check",
    );
    expect(turned).toMatchObject({ known: "5", conclusion: "failure" });
  });

  it("gives one wish one key, however often it is planned", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.string(), (title, body) => {
        const thread = world({}, { title, body });
        expect(plan(thread)).toEqual(plan(thread));
        const keys = plan(thread).effects.map((effect) => effect.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
