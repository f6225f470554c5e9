import { describe, expect, it } from "@jest/globals";
import { aChange, aConfig, aLink, aPerson, aThread } from "@satellite/testkit/builders";
import type { Capabilities } from "../contracts/ports.js";
import type { Thread } from "../contracts/thread.js";
import type { Read } from "../contracts/ticket.js";
import type { ErrorCode } from "../errors/index.js";
import { judge } from "../policy/index.js";
import type { Verdict } from "../contracts/verdict.js";
import { makePlan } from "./index.js";

const jira: Capabilities = {
  move: "named",
  comment: { maxChars: 32_767, edit: true },
  link: true,
  remember: true,
  labels: false,
  milestone: "none",
  children: false,
  update: false,
  search: false,
  stateSync: false,
  blind: true,
  readBatch: 100,
};
const ref = "jira:PROJ-1042";
const unreadable = (code: ErrorCode): Read => ({
  outcome: "unreadable",
  ref,
  why: { what: "ticket PROJ-1042", ref, code, says: "no" },
});
const world = (read: Read, more: Partial<Thread> = {}): Thread =>
  aThread({ config: aConfig({ on: { opened: "in_progress" } }), links: [aLink(ref)], reads: [read], ...more });

function plan(thread: Thread, conclusion: Verdict["conclusion"] = "pass", can: Capabilities = jira, autoClose = false) {
  const options = { checkName: "s", can: { jira: can }, autoClose, commentMarker: "m", check: false };
  return makePlan(thread, { ...judge(thread), conclusion }, options);
}
const onTicket = (made: ReturnType<typeof plan>) => made.effects.filter(({ on }) => on === ref).map(({ kind }) => kind);

describe("a ticket that cannot be read here, but by whoever writes", () => {
  it("is planned all the same: moved from wherever it stands, told, linked, without ids that nobody knows", () => {
    const made = plan(world(unreadable("NO_CREDENTIALS")));
    expect(onTicket(made)).toEqual(["move", "comment", "link", "remember"]);
    expect(made.effects[0]).toMatchObject({ to: "in_progress", expect: "", says: 'move PROJ-1042 to "in_progress"' });
    expect(made.effects[1]).not.toHaveProperty("known");
    expect(made.effects[3]).toMatchObject({ entry: { state: "opened", verdict: "pass" } });
    expect(made.effects[3]).not.toHaveProperty("entry.commentId");
  });

  it.each<[string, Read]>([
    ["after an outage", unreadable("UNAVAILABLE")],
    ["when the token is refused", unreadable("UNAUTHORIZED")],
    ["when the tracker is busy", unreadable("RATE_LIMITED")],
    ["when it does not exist", { outcome: "missing", ref }],
  ])("is left alone %s", (_, read) => expect(onTicket(plan(world(read)))).toEqual([]));

  it("is left alone by a tracker that does not look before it writes", () => {
    const { blind: _, ...seeing } = jira;
    expect(onTicket(plan(world(unreadable("NO_CREDENTIALS")), "pass", seeing))).toEqual([]);
  });

  it("is left alone when nothing was opted in", () => {
    const thread = world(unreadable("NO_CREDENTIALS"), { config: aConfig({ on: {} }) });
    expect(onTicket(plan(thread))).toEqual([]);
  });

  it.each(["fail", "unknown"] as const)(
    "is only told of the verdict when it is %s, and the plan says why",
    (conclusion) => {
      const made = plan(world(unreadable("NO_CREDENTIALS")), conclusion);
      expect(onTicket(made)).toEqual(["remember"]);
      expect(made.skipped.map(({ kind, why }) => `${kind} ${why}`)).toEqual([
        "move not-allowed",
        "comment not-allowed",
      ]);
    },
  );

  it("is left alone by a stranger's fork", () => {
    const change = aChange({ fork: true, author: aPerson("mallory", { role: "read" }) });
    expect(onTicket(plan(world(unreadable("NO_CREDENTIALS"), { change })))).toEqual([]);
  });

  it("is told but never moved when it is secondary, and not even told when it only gives context", () => {
    const as = (relation: "secondary" | "context") =>
      onTicket(plan(world(unreadable("NO_CREDENTIALS"), { links: [aLink(ref, { relation })] })));
    expect(as("secondary")).toEqual(["comment", "link", "remember"]);
    expect(as("context")).toEqual([]);
  });

  it("is closed on merge only when asked", () => {
    const thread = world(unreadable("NO_CREDENTIALS"), { change: aChange({ state: "merged" }) });
    expect(onTicket(plan(thread))).not.toContain("move");
    expect(plan(thread, "pass", jira, true).effects[0]).toMatchObject({ kind: "move", to: "closed", expect: "" });
  });
});
