import { describe, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { deed } from "@satellite/engine/desk";
import { pull } from "@satellite/engine/verbs/pull";
import { status, type StatusInput } from "@satellite/engine/verbs/status";
import { moveByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const two = "backlog/tasks/task-2 - The-cart-forgets-its-currency.md";
const one = "backlog/tasks/task-1 - Show-prices-with-tax.md";

describe("status", () => {
  const bench = openVerbBench();
  const look = async (input: Partial<StatusInput> = {}, options: DeskOptions = {}) => {
    bench.sandbox.clearRequests();
    const answer = await status(await bench.desk(options), { issues: false, refresh: false, ...input });
    const calls = bench.sandbox.requests().map(({ service }) => service);
    return { ...answer, calls };
  };
  const link = (...records: readonly string[]) =>
    bench.write(
      two,
      bench
        .read(two)
        .replace(/upstream:\n(?: .*\n)*/, `upstream:\n${records.map((record) => `  - ${record}\n`).join("")}`),
    );

  it("says what there is without a store, an account or a call; what was never read is no drift", async () => {
    const { calls, notices, value } = await look({ issues: true }, { offline: true, config: "mode: warn\n" });
    expect(calls).toEqual([]);
    expect(notices).toEqual([]);
    expect(value?.counts).toMatchObject({ items: 2, linkedItems: 1, tickets: 1, neverRead: 1, drifted: 0, pending: 0 });
    expect(value?.counts.byStatus).toEqual([
      { status: "To Do", state: "open", count: 1 },
      { status: "In Progress", state: "in_progress", count: 1 },
    ]);
    expect(value?.rows).toMatchObject([{ id: "TASK-2", ticket: "jira:PROJ-1043", seen: "never", drift: [] }]);
    expect(value?.lastSync).toBeUndefined();
  });

  it("asks each tracker once with --refresh, and answers from the cache afterwards, with its age", async () => {
    link("{ provider: jira, id: PROJ-1043 }", "{ provider: jira, id: PROJ-1042, relation: secondary }");
    bench.write(
      one,
      bench.read(one).replace("priority:", "upstream: { provider: github, id: acme/shop#3 }\npriority:"),
    );
    const fresh = await look({ issues: true, refresh: true });
    expect([...fresh.calls].sort()).toEqual(["github", "jira"]);
    expect(fresh.value?.rows.map(({ rawState, seen }) => [seen, rawState])).toEqual([
      ["now", "open"],
      ["now", "Done"],
      ["now", "To Do"],
    ]);
    const later = await look({ issues: true });
    expect(later.calls).toEqual([]);
    expect(later.value?.rows.map(({ seen }) => seen)).toEqual(["cached", "cached", "cached"]);
    expect(later.value?.rows.every(({ ageMs }) => ageMs !== undefined && ageMs > 0)).toBe(true);
    expect(later.value?.rows.map(({ drift }) => drift)).toEqual(fresh.value?.rows.map(({ drift }) => drift));
  });

  it("keeps nothing of a dry run", async () => {
    await look({ refresh: true }, { dryRun: true });
    expect((await look({ issues: true })).value?.rows[0]?.seen).toBe("never");
  });

  it.each([
    ["no token", { without: ["jira"] }, "unverified NO_CREDENTIALS"],
    ["--offline", { offline: true }, "unverified NOT_LOOKED_AT"],
  ] as const)("names what it could not read with %s, and shows what it knows", async (_, options, ends) => {
    await look({ refresh: true });
    const { notices, value } = await look({ issues: true, refresh: true }, options);
    expect(weights({ notices })).toContain(ends);
    expect(notices.find(({ weight }) => weight === "unverified")?.where).toBe("jira:PROJ-1043");
    expect(value?.rows).toMatchObject([{ seen: "unread", rawState: "Done" }]);
  });

  it("tells a reason once, however many tickets it kept from being read", async () => {
    link(...[1, 2, 3, 4, 5, 6, 7].map((number) => `{ provider: jira, id: PROJ-${number} }`));
    const { notices } = await look({ refresh: true }, { without: ["jira"] });
    expect(notices).toHaveLength(1);
    expect(notices[0]?.where).toMatch(/^jira:PROJ-1, .* and 2 more$/);
  });

  it("names a ticket that is not there", async () => {
    link("{ provider: jira, id: PROJ-77 }");
    const { notices, value } = await look({ refresh: true });
    expect(weights({ notices })).toEqual(["drift NOT_FOUND"]);
    expect(value?.rows).toMatchObject([{ ticket: "jira:PROJ-77", seen: "missing" }]);
  });

  it("does not ask a tracker that is off, and says so", async () => {
    const config = "remotes:\n  github: { enabled: true, repo: acme/shop }\n";
    const { calls, notices } = await look({ refresh: true }, { config });
    expect([calls, weights({ notices })]).toEqual([[], ["said TRACKER_OFF"]]);
  });

  it.each([
    ["jira", "remotes:\n  jira: { enabled: false }\n", "usage TRACKER_OFF"],
    ["linear", "", "usage NOT_AVAILABLE_YET"],
  ] as const)("refuses --provider %s by name", async (provider, config, ends) => {
    const answer = await look({ provider }, { config: `mode: strict\n${config}` });
    expect([answer.value, weights(answer)]).toEqual([undefined, [ends]]);
  });

  it.each([
    [{ relation: "secondary" }, ["jira:PROJ-1042"]],
    [{ provider: "github" }, ["github:acme/shop#3"]],
    [{ state: "closed" }, ["jira:PROJ-1043"]],
    [{ state: "open", provider: "jira" }, ["jira:PROJ-1042"]],
    [{ relation: "context" }, []],
  ] as const)("shows with %j only %j", async (filter, wanted) => {
    link(
      "{ provider: jira, id: PROJ-1043 }",
      "{ provider: jira, id: PROJ-1042, relation: secondary }",
      "{ provider: github, id: acme/shop#3, relation: derived }",
    );
    const { value } = await look({ issues: true, refresh: true, ...filter });
    expect(value?.rows.map(({ ticket }): TicketRef => ticket)).toEqual(wanted);
    expect(value?.counts.links).toBe(wanted.length);
  });

  it.each([
    ["primary", true],
    ["secondary", true],
    ["derived", false],
    ["context", false],
  ] as const)("compares a %s ticket's state: %s", async (relation, compares) => {
    link(`{ provider: jira, id: PROJ-1043, relation: ${relation} }`);
    const { notices, value } = await look({ issues: true, refresh: true });
    const fields = value?.rows[0]?.drift.map(({ field }) => field) ?? [];
    expect(fields.includes("status")).toBe(compares);
    expect(weights({ notices })).toEqual(compares ? ["drift DRIFT"] : []);
    if (relation === "secondary") expect(fields).toEqual(["status"]);
  });

  it.each([
    ["secondary", "none", false],
    ["secondary", "comment", false],
    ["secondary", "close", true],
    ["secondary", "sync", true],
    ["primary", "none", true],
  ] as const)(
    "a %s ticket with on_close %s that is open beside a finished item drifted: %s",
    async (relation, onClose, drifts) => {
      link(`{ provider: jira, id: PROJ-1042, relation: ${relation}, on_close: ${onClose} }`);
      bench.write(two, bench.read(two).replace(/^status: .*$/m, "status: Done"));
      const { notices, value } = await look({ issues: true, refresh: true });
      expect(value?.rows[0]?.drift.some(({ field }) => field === "status")).toBe(drifts);
      expect(weights({ notices })).toEqual(drifts ? ["drift DRIFT"] : []);
    },
  );

  it("leaves out a field that the config switches off", async () => {
    const { value } = await look({ issues: true, refresh: true }, { more: "sync:\n  fields: { status: off }\n" });
    expect(value?.rows[0]).toMatchObject({ drift: [], unagreed: ["assignee", "labels"] });
  });

  it("does not know who moved where both sides never agreed, and says only of the state that it drifted", async () => {
    const { notices, value } = await look({ refresh: true });
    expect(value?.rows[0]?.drift).toEqual([{ field: "status", differs: "unknown" }]);
    expect(value?.rows[0]?.unagreed).toEqual(["assignee", "labels"]);
    expect(weights({ notices })).toEqual(["drift DRIFT"]);
  });

  it("takes words that were never compared for no drift, and names them", async () => {
    moveByHand(bench.sandbox.services.jira.world, "PROJ-1043", "In Development", "5b10ac8d82e05b22cc7d4ef2");
    const { notices, value } = await look({ issues: true, refresh: true });
    expect(value?.rows[0]).toMatchObject({ drift: [], unagreed: ["assignee", "labels"] });
    expect(value?.counts).toMatchObject({ drifted: 0, unagreed: 1 });
    expect(weights({ notices })).toEqual([]);
  });

  it("says when both sides last agreed", async () => {
    await pull(await bench.desk({ yes: true }), { ref: "PROJ-1042", start: false, force: false });
    const { value } = await look({ issues: true });
    expect(value?.lastSync).toMatch(/^2026-01-05T12:/);
    expect(value?.rows.find(({ ticket }) => ticket === "jira:PROJ-1042")?.agreedAt).toBe(value?.lastSync);
  });

  it("counts writes that wait, and sends none of them", async () => {
    const comment = { kind: "comment", on: "jira:PROJ-1042", identity: "x", body: "Done.", digest: "d" } as const;
    const waiting = deed(comment, "push", "comment on PROJ-1042");
    await bench.store.journal.begin([{ key: waiting.key, effect: waiting }]);
    const { calls, value } = await look();
    expect(calls).toEqual([]);
    expect(value?.pending).toMatchObject([{ on: "jira:PROJ-1042", says: "comment on PROJ-1042" }]);
  });

  it("names broken files with their lines, and goes on with the others", async () => {
    bench.write(one, bench.read(one).replace("status: To Do", "status: [To Do"));
    const { notices, value } = await look();
    expect(value?.counts).toMatchObject({ items: 1, problems: 1 });
    expect(notices).toEqual([
      expect.objectContaining({
        weight: "part",
        code: "FRONT_MATTER",
        where: expect.stringMatching(/task-1.*\.md:\d+$/),
      }),
    ]);
  });

  it("outlives a base that somebody edited", async () => {
    const item = "item:backlog:TASK-2";
    await bench.store.bases.put({
      item,
      ticket: "jira:PROJ-1043",
      itemRevision: "r",
      agreedAtMs: 8.7e15,
      fields: { title: 7, labels: [null], status: "To Do", assignee: { a: 1 } },
    });
    const { value } = await look({ refresh: true });
    expect(value?.rows[0]?.drift).toContainEqual({ field: "status", differs: "both" });
  });
});
