import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { defaultConfig } from "../config/defaults/index.js";
import { onEvents, type OnEvent, type SettledConfig } from "../config/settled.js";
import type { ItemLink } from "../contracts/item.js";
import { states, type State } from "../contracts/ticket.js";
import { ticketDeeds } from "./deeds.js";
import { lifecycleEvents } from "./event.js";
import { isAllDone } from "./scene.js";
import { issue, key, sceneOf, ticket, type Setting } from "./testing.js";

const usual = defaultConfig();
const labels = (byState: SettledConfig["labels"]["byState"], more: Partial<SettledConfig["labels"]> = {}) => ({
  labels: { ...usual.labels, byState, ...more },
});
const jira = (more: Partial<SettledConfig["remotes"]["jira"]>): Partial<SettledConfig> => ({
  remotes: { ...usual.remotes, jira: { ...usual.remotes.jira, enabled: true, ...more } },
});
const on = (config: Partial<Record<OnEvent, State>>): Partial<SettledConfig> => ({ on: config });

/** `labels +a -b`, `move closed`, `comment`, `progress 1/2`. */
function told(setting: Setting): readonly string[] {
  return ticketDeeds(sceneOf(setting)).drafts.map(({ deed }) => {
    if (deed.kind === "labels")
      return ["labels", ...deed.add.map((one) => `+${one}`), ...deed.remove.map((one) => `-${one}`)].join(" ");
    if (deed.kind === "move") return `move ${deed.to}${deed.transition === undefined ? "" : ` by ${deed.transition}`}`;
    return deed.kind === "progress" ? `progress ${deed.done}/${deed.total}` : deed.kind;
  });
}
const why = (setting: Setting) => ticketDeeds(sceneOf(setting)).skipped.map(({ reason }) => reason);

describe("labels alone, as long as the config names no more", () => {
  const own = labels({ in_progress: "doing", closed: "done", failed: "failed" });
  const at = (...has: string[]) => ticket(issue, "open", { labels: ["bug", ...has] });
  it.each<[string, Setting, readonly string[]]>([
    ["start", { event: "start", ticket: at() }, ["labels +doing"]],
    ["start after a failure", { event: "start", ticket: at("Failed") }, ["labels +doing -Failed"]],
    ["start again", { event: "start", ticket: at("doing") }, []],
    ["failure", { event: "fail", ticket: at("doing") }, ["labels +failed -doing"]],
    ["end of work without phases", { event: "complete", ticket: at("doing") }, ["labels +done -doing"]],
    ["end of one phase of two", { event: "complete", phases: ["in_progress", "open"], ticket: at("doing") }, []],
    [
      "end of the last phase",
      { event: "complete", phases: ["in_progress", "closed"], ticket: at("doing") },
      ["labels +done -doing"],
    ],
    ["a ticket nobody could read", { event: "start" }, ["labels +doing -done -failed"]],
  ])("%s", (_, setting, expected) => expect(told({ config: own, ...setting })).toEqual(expected));

  it("stays failed while another phase of the ticket has failed", () => {
    const scene = sceneOf({ event: "complete", phases: ["in_progress", "in_progress"], ticket: at(), config: own });
    const failed = scene.phases.map((one, n) => (n === 1 ? { ...one, status: "Failed" } : one));
    const tied = { ...scene, phases: failed, ties: scene.ties.map((tie) => ({ ...tie, works: failed })) };
    expect(ticketDeeds(tied).drafts[0]?.deed).toMatchObject({ add: ["failed"] });
  });

  it("is made with its colour only where labels may be made", () => {
    const made = (createMissing: boolean) => {
      const config = labels({ in_progress: "doing" }, { createMissing, colors: { doing: "123456" } });
      return ticketDeeds(sceneOf({ event: "start", ticket: at(), config })).drafts[0]?.deed;
    };
    expect(made(true)).toMatchObject({ create: [{ name: "doing", color: "123456" }] });
    expect(made(false)).toMatchObject({ create: [] });
  });

  it("in Jira only for failed work, and only without spaces", () => {
    const read = ticket(key, "open", { labels: [] });
    expect(told({ event: "start", ref: key, ticket: read, config: own })).toEqual([]);
    expect(told({ event: "fail", ref: key, ticket: read, config: own })).toEqual(["labels +failed"]);
    const was = ticket(key, "open", { labels: ["failed", "doing"] });
    expect(told({ event: "start", ref: key, ticket: was, config: own })).toEqual(["labels -failed"]);
    expect(why({ event: "fail", ref: key, ticket: read })).toEqual([expect.stringContaining("no spaces")]);
  });
});

describe("a move", () => {
  const read = ticket(issue);
  it.each<[string, Setting, readonly string[]]>([
    ["by on.phase_started", { event: "start", config: on({ phase_started: "in_progress" }) }, ["move in_progress"]],
    [
      "by on.phase_completed",
      { event: "complete", phases: ["open", "open"], config: on({ phase_completed: "in_review" }) },
      ["move in_review"],
    ],
    [
      "by on.phase_failed, with the label",
      { event: "fail", config: on({ phase_failed: "blocked" }) },
      ["move blocked", "labels +status: failed +status: blocked"],
    ],
    [
      "by on.plan_completed",
      { event: "finish", phases: ["closed"], config: on({ plan_completed: "closed" }) },
      ["move closed"],
    ],
    [
      "of work without phases by on.plan_completed",
      { event: "complete", config: on({ plan_completed: "closed" }) },
      ["move closed"],
    ],
    [
      "never back",
      { event: "start", ticket: ticket(issue, "in_review"), config: on({ phase_started: "open" }) },
      ["labels +status: in progress"],
    ],
    [
      "out of blocked",
      { event: "start", ticket: ticket(issue, "blocked"), config: on({ phase_started: "in_progress" }) },
      ["move in_progress"],
    ],
  ])("%s", (_, setting, expected) => expect(told({ ticket: read, ...setting })).toEqual(expected));

  const ways = [{ id: "4", name: "Ask for review", to: "Code Review", toState: "in_review" as const, required: [] }];
  const open = ticket(key, "in_progress", { rawState: "Doing", transitions: ways });
  it.each<[string, Setting, readonly string[]]>([
    [
      "that is named",
      { event: "complete", config: jira({ transitions: { phase_completed: "ask for review" } }) },
      ["move in_review by Ask for review"],
    ],
    ["that is not there", { event: "complete", config: jira({ transitions: { phase_completed: "Ship" } }) }, []],
    [
      "beside a state",
      {
        event: "complete",
        config: {
          ...jira({ transitions: { phase_completed: "Ask for review" }, statusMap: { in_review: ["Code Review"] } }),
          ...on({ phase_completed: "in_review" }),
        },
      },
      ["move in_review by Ask for review"],
    ],
    [
      "of a ticket nobody could read",
      { event: "start", config: jira({ transitions: { phase_started: "Go" } }) },
      ["move in_progress by Go"],
    ],
  ])("by a transition %s", (name, setting, expected) =>
    expect(told({ ref: key, ...(name.startsWith("of") ? {} : { ticket: open }), ...setting })).toEqual(expected),
  );

  it("warns of a transition that is not there, and names those that are", () => {
    const { warnings } = ticketDeeds(
      sceneOf({
        event: "complete",
        ref: key,
        ticket: open,
        config: jira({ transitions: { phase_completed: "Ship" } }),
      }),
    );
    expect(warnings).toEqual(['PROJ-7 has no transition "Ship" out of "Doing"; there is "Ask for review"']);
  });

  it("does not warn where the ticket is there already", () => {
    const done = ticket(key, "closed", { transitions: [] });
    const config = jira({ transitions: { plan_completed: "Ship" } });
    expect(
      ticketDeeds(sceneOf({ event: "finish", phases: ["closed"], ref: key, ticket: done, config })).warnings,
    ).toEqual([]);
  });

  it("to a state of Jira that is not mapped is left out, and says which key", () => {
    expect(
      why({
        event: "complete",
        ref: key,
        ticket: open,
        config: { ...jira({}), ...on({ phase_completed: "in_review" }) },
      }),
    ).toEqual([expect.stringContaining("remotes.jira.status_map.in_review")]);
  });
});

describe("closing", () => {
  const read = ticket(issue, "in_progress", { labels: ["status: in progress"] });
  it.each<[string, Setting, readonly string[]]>([
    ["without phases", { event: "complete" }, ["move closed"]],
    ["the last phase", { event: "complete", phases: ["in_progress", "closed"] }, ["move closed"]],
    ["one of two phases", { event: "complete", phases: ["in_progress", "open"] }, []],
    ["a plan", { event: "finish", phases: ["closed", "closed"] }, ["move closed"]],
    ["a plan with open phases", { event: "finish", phases: ["closed", "open"] }, []],
    ["a start", { event: "start" }, []],
    ["a failure", { event: "fail" }, ["labels +status: failed -status: in progress"]],
  ])("with --auto-close: %s", (_, setting, expected) =>
    expect(told({ autoClose: true, ticket: read, ...setting })).toEqual(expected),
  );

  it("is left out where Jira shows no way at once and no status is named", () => {
    const ways = (toState: State) => [{ id: "1", name: "Go", to: "There", toState, required: [] }];
    const at = (toState: State) => ticket(key, "in_progress", { transitions: ways(toState) });
    const end: Setting = { event: "complete", ref: key, autoClose: true };
    expect(why({ ...end, ticket: at("in_review") })).toEqual([expect.stringContaining("remotes.jira.status_map")]);
    expect(told({ ...end, ticket: at("closed") })).toEqual(["move closed"]);
    const config = jira({ statusMap: { closed: ["Done"] } });
    expect(told({ ...end, ticket: at("in_review"), config })).toEqual(["move closed"]);
  });

  it("says how many phases are done where it is too early", () => {
    expect(why({ event: "complete", phases: ["open", "open"], autoClose: true })).toEqual([
      "not all phases are done (1 of 2)",
    ]);
  });

  it("waits for other items that the ticket stands for", () => {
    const scene = sceneOf({ event: "complete", autoClose: true, ticket: read });
    const other = { ...scene.item, ref: "item:backlog:TASK-9" as const, title: "Other", state: "open" as const };
    const both = { ...scene, ties: scene.ties.map((tie) => ({ ...tie, works: [scene.item, other] })) };
    expect(ticketDeeds(both).skipped[0]?.reason).toBe('it stands for work that is not done: "Other"');
  });

  it("is never planned before all is done, and never without flag, config or on_close", () => {
    const state = fc.constantFrom(...states);
    const setting = fc.record({
      event: fc.constantFrom(...lifecycleEvents),
      phases: fc.array(state, { maxLength: 3 }),
      ref: fc.constantFrom(issue, key),
      autoClose: fc.boolean(),
      link: fc.record({
        relation: fc.constantFrom<ItemLink["relation"][]>("primary", "secondary", "context", "derived"),
        syncMode: fc.constantFrom<ItemLink["syncMode"][]>("manual", "import", "export", "sync"),
        onClose: fc.constantFrom<ItemLink["onClose"][]>("none", "comment", "close", "sync"),
      }),
      asked: fc.dictionary(fc.constantFrom(...onEvents), state, { maxKeys: 3 }),
      at: fc.option(state, { nil: undefined }),
    });
    fc.assert(
      fc.property(setting, ({ asked, at, ...more }) => {
        const read = at === undefined ? {} : { ticket: ticket(more.ref, at) };
        const config = { ...jira({ statusMap: { closed: ["Done"] } }), on: asked };
        const scene = sceneOf({ ...more, ...read, config });
        const { drafts } = ticketDeeds(scene);
        const closes = drafts.some(({ deed }) => deed.kind === "move" && deed.to === "closed");
        if (more.link.relation === "context" || more.link.syncMode === "import") expect(drafts).toEqual([]);
        if (!closes) return;
        expect(isAllDone(scene)).toBe(true);
        const configured = Object.values(asked).includes("closed");
        expect(more.autoClose || configured || ["close", "sync"].includes(more.link.onClose)).toBe(true);
      }),
    );
  });
});

describe("on_close, by relation and sync_mode", () => {
  const rows = (["primary", "secondary", "derived", "context"] as const).flatMap((relation) =>
    (["manual", "import", "export", "sync"] as const).flatMap((syncMode) =>
      (
        [
          ["none", []],
          ["comment", ["comment"]],
          ["close", ["comment", "move closed"]],
          ["sync", ["move closed"]],
        ] as const
      ).map(
        ([onClose, deeds]) =>
          [relation, syncMode, onClose, relation === "context" || syncMode === "import" ? [] : deeds] as const,
      ),
    ),
  );
  const bare = labels({});
  it.each(rows)("%s, %s, %s: %j", (relation, syncMode, onClose, expected) => {
    const link = { relation, syncMode, onClose };
    expect(told({ event: "complete", link, ticket: ticket(issue), config: bare })).toEqual(expected);
    expect(told({ event: "start", link, ticket: ticket(issue), config: bare })).toEqual([]);
    // Of the plan, as long as one phase alone was completed.
    expect(
      told({ event: "complete", of: "plan", phases: ["open", "closed"], link, ticket: ticket(issue), config: bare }),
    ).toEqual([]);
  });

  it("tells the title as plain words", () => {
    const { deed } =
      ticketDeeds(sceneOf({ event: "finish", phases: ["closed"], link: { onClose: "comment" } })).drafts[0] ?? {};
    expect(deed).toMatchObject({ kind: "comment", body: "**Completed: plan**\n\n1 of 1 phases are done." });
  });
});

describe("what is never written to", () => {
  it("a tracker that is off", () => {
    expect(told({ event: "start", ref: key, config: { remotes: usual.remotes } })).toEqual([]);
    expect(why({ event: "start", ref: key, config: { remotes: usual.remotes } })).toEqual(["jira is not enabled here"]);
  });

  it("a ticket that gives context, and it says so", () => {
    expect(why({ event: "start", link: { relation: "context" } })).toEqual(["the link is for context only"]);
  });
});

describe("progress on the milestone", () => {
  const shown = { milestones: { ...usual.milestones, progress: true }, ...labels({}) };
  const on2 = ticket(issue, "open", { milestones: [{ title: "2.0", number: 1 }] });
  const half: Setting = { event: "complete", phases: ["open", "open"], ticket: on2, config: shown };
  it("counts the phases once the event has happened", () => expect(told(half)).toEqual(["progress 1/2"]));
  it("is opted in", () => expect(told({ ...half, config: labels({}) })).toEqual([]));
  it("needs a milestone", () => expect(told({ ...half, ticket: ticket(issue) })).toEqual([]));
  it("needs phases", () => expect(told({ ...half, phases: [] })).toEqual([]));
  it("is told once a milestone", () => {
    const scene = sceneOf(half);
    const [tie] = scene.ties;
    if (tie === undefined) throw new Error("no tie");
    const twin = "github:acme/shop#4" as const;
    const tickets = new Map([...scene.tickets, [twin, { ...on2, ref: twin }] as const]);
    expect(ticketDeeds({ ...scene, tickets, ties: [tie, { ...tie, ref: twin }] }).drafts).toHaveLength(1);
  });
});
