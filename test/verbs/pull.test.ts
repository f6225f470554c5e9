import { describe, expect, it } from "@jest/globals";
import { pull } from "@satellite/engine/verbs/pull";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { sayMadeFrom } from "./made-from.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
const bench = openVerbBench();
const jira = () => bench.sandbox.services.jira.world;
const run = async (ref: string, more: Partial<Parameters<typeof pull>[1]> = {}, options: DeskOptions = {}) =>
  pull(await bench.desk(options), { ref, start: false, force: false, ...more });
const task = () => bench.read("backlog/tasks/task-3 - People-sign-in-with-a-passkey.md");
const change = (field: string, value: unknown) => setByHand(jira(), "PROJ-1042", { field, value }, sara);

describe("pulling a ticket that has no item", () => {
  it("makes a task that its own tool would show: title, text, status, people, priority, link", async () => {
    const answer = await run("proj-1042");
    expect(answer.notices).toEqual([]);
    expect(answer.value).toMatchObject({ did: "created", item: { id: "TASK-3" }, ticket: { ref: "jira:PROJ-1042" } });
    const item = await (await bench.desk()).workspace.read("TASK-3");
    expect(item).toMatchObject({
      content: {
        title: "People sign in with a passkey",
        status: "To Do",
        assignees: ["@sara"],
        labels: ["login"],
        priority: "high",
        milestone: "2.4.0",
      },
      links: [
        {
          provider: "jira",
          id: "PROJ-1042",
          relation: "primary",
          direction: "imported",
          syncMode: "sync",
          onClose: "none",
          state: "open",
          rawState: "To Do",
          url: `${bench.sandbox.jira.baseUrl}/browse/PROJ-1042`,
        },
      ],
    });
    expect(item?.content.body).toContain("Signing in must not need a password.");
  });

  it("keeps link, base and ticket in the store", async () => {
    await run("PROJ-1042");
    const [row] = await bench.store.links.of("jira:PROJ-1042");
    expect(row).toMatchObject({ item: "item:backlog:TASK-3", link: { syncMode: "sync" } });
    const base = await bench.store.bases.get("item:backlog:TASK-3", "jira:PROJ-1042");
    expect(base?.fields).toMatchObject({ title: "People sign in with a passkey", status: "To Do", priority: "high" });
    expect(base?.native).toMatchObject({ type: "doc" });
    expect([...(await bench.store.cache.get(["jira:PROJ-1042"])).keys()]).toEqual(["jira:PROJ-1042"]);
  });

  it("makes one for whoever asks for it by name where the item that it was made from is not here, and says so", async () => {
    await sayMadeFrom(bench, "PROJ-1042", "item:backlog:TASK-9@acme/shop");
    const answer = await run("PROJ-1042");
    expect(answer).toMatchObject({ value: { did: "created" }, notices: [{ weight: "said", code: "NO_ITEM" }] });
    expect(answer.notices[0]?.says).toContain("was made from TASK-9 of this repository");
  });

  it("takes an issue of the repository by its number", async () => {
    const answer = await run("#3");
    expect(answer.value).toMatchObject({ did: "created", ticket: { ref: "github:acme/shop#3" } });
  });

  it("again changes nothing, and makes it again after it was deleted", async () => {
    await run("PROJ-1042");
    const before = task();
    const again = await run("PROJ-1042");
    expect([again.value?.did, again.plan.effects, again.notices]).toEqual(["unchanged", [], []]);
    expect(task()).toBe(before);
    bench.git("clean", "-fdq");
    expect(await run("PROJ-1042")).toMatchObject({ value: { did: "created" } });
  });

  it("writes nothing in a dry run, and says what it would", async () => {
    const before = bench.files("backlog");
    const answer = await run("PROJ-1042", {}, { dryRun: true });
    expect(answer.value?.did).toBe("planned");
    expect(answer.plan.effects).toMatchObject([{ kind: "item-create", identity: "jira:PROJ-1042" }]);
    expect(bench.files("backlog")).toEqual(before);
    expect(await bench.store.links.all()).toEqual([]);
    expect((await bench.store.cache.get(["jira:PROJ-1042"])).size).toBe(0);
  });

  it("leaves a field out that is switched off", async () => {
    const off = "sync: { fields: { labels: off, assignee: off } }\n";
    await run("PROJ-1042", {}, { more: off });
    const item = await (await bench.desk()).workspace.read("TASK-3");
    expect(item?.content).toMatchObject({ labels: [], assignees: [], priority: "high" });
  });

  it("names whom nobody maps", async () => {
    change("assignee", { accountId: "5b10ac8d82e05b22cc7d4ef2" });
    const answer = await run("PROJ-1042");
    expect(weights(answer)).toEqual(["part NOT_LOOKED_AT"]);
    expect(answer.notices[0]?.says).toContain("Omar Haddad");
  });
});

describe("refreshing an item", () => {
  it("takes over what the ticket alone changed", async () => {
    await run("PROJ-1042");
    change("summary", "People sign in without typing");
    change("labels", ["login", "web"]);
    moveByHand(jira(), "PROJ-1042", "In Development", sara);
    const answer = await run("PROJ-1042");
    expect(answer.value).toMatchObject({ did: "refreshed", taken: ["title", "status", "labels"], disputed: [] });
    const item = await (await bench.desk()).workspace.read("TASK-3");
    expect(item?.content).toMatchObject({
      title: "People sign in without typing",
      status: "In Progress",
      labels: ["login", "web"],
    });
    expect(item?.links).toMatchObject([{ state: "in_progress", rawState: "In Development" }]);
    expect((await run("PROJ-1042")).value?.did).toBe("unchanged");
  });

  it("keeps what the item alone changed, and says so", async () => {
    await run("PROJ-1042");
    bench.write(
      "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md",
      task().replace("status: To Do", "status: Done"),
    );
    const answer = await run("PROJ-1042");
    expect(answer.value).toMatchObject({ kept: ["status"], did: "unchanged" });
    expect(weights(answer)).toEqual(["said CHANGED_MEANWHILE"]);
    expect(task()).toContain("status: Done");
  });

  it("leaves alone what both changed, takes the rest, and asks a person", async () => {
    await run("PROJ-1042");
    const path = "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md";
    bench.write(path, task().replace("title: People sign in with a passkey", "title: Passkeys"));
    change("summary", "Sign in by passkey");
    change("labels", ["web"]);
    const answer = await run("PROJ-1042");
    expect(weights(answer)).toEqual(["person CHANGED_MEANWHILE"]);
    expect(answer.notices[0]?.says).toContain('here "Passkeys", on PROJ-1042 "Sign in by passkey"');
    expect(answer.value).toMatchObject({ taken: ["labels"], disputed: [{ field: "title", why: "both" }] });
    expect(task()).toContain("title: Passkeys");
    expect(weights(await run("PROJ-1042"))).toEqual(["person CHANGED_MEANWHILE"]);
  });

  it("an item that was linked by hand: equal values are agreed on, others wait for a person", async () => {
    const answer = await run("PROJ-1043");
    expect(answer.value).toMatchObject({
      item: { id: "TASK-2" },
      disputed: [
        { field: "status", why: "unknown" },
        { field: "assignee", why: "unknown" },
        { field: "labels", why: "unknown" },
      ],
    });
    const base = await bench.store.bases.get("item:backlog:TASK-2", "jira:PROJ-1043");
    expect(base?.fields).toMatchObject({ title: "The cart forgets its currency", body: "" });
    expect(base?.fields).not.toHaveProperty("status");
  });

  it.each([
    ["push", []],
    ["off", []],
    ["suggest", ["said CHANGED_MEANWHILE"]],
    ["pull", []],
  ])("a field with direction %s", async (direction, said) => {
    await run("PROJ-1042");
    change("labels", ["web"]);
    const answer = await run("PROJ-1042", {}, { more: `sync: { fields: { labels: ${direction} } }\n` });
    expect(weights(answer)).toEqual(said);
    expect(answer.value?.taken).toEqual(direction === "pull" ? ["labels"] : []);
  });

  it("puts a mirror back that another tool dropped", async () => {
    await run("PROJ-1042");
    const path = "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md";
    const lost = task().replace(/^upstream:\n(?: {2}.*\n)+/m, "");
    expect(lost).not.toContain("upstream");
    bench.write(path, lost);
    expect(await run("PROJ-1042")).toMatchObject({
      value: { did: "refreshed" },
      notices: [{ weight: "said", code: "DRIFT" }],
    });
    expect(task()).toContain("upstream:");
    expect(task()).toContain("raw_state: To Do");
  });

  it("mirrors mapped fields in plain words", async () => {
    const more =
      "sync: { custom_fields: [{ local: urgency, remote: priority, type: option, direction: pull, values: { now: High } }] }\n";
    await run("PROJ-1042", {}, { more });
    const item = await (await bench.desk()).workspace.read("TASK-3");
    expect(item?.links[0]?.fields).toEqual({ urgency: "now" });
  });
});

describe("a link", () => {
  const linked = async (more: string) => {
    await run("OPS-12");
    const path = "backlog/tasks/task-3 - Rotate-the-signing-keys.md";
    bench.write(path, bench.read(path).replace("  id: OPS-12\n", `  id: OPS-12\n${more}`));
    setByHand(jira(), "OPS-12", { field: "summary", value: "Rotate them" }, sara);
    moveByHand(jira(), "OPS-12", "In Development", sara);
    return run("OPS-12");
  };

  it("that only sends values out lets none in", async () =>
    expect((await linked("  sync_mode: export\n")).value).toMatchObject({ taken: [], disputed: [] }));

  it("for context lets the text in, and nobody begins to work on it", async () =>
    expect((await linked("  relation: context\n")).value).toMatchObject({ taken: ["title"], disputed: [] }));
});

describe("several items on one ticket", () => {
  const second = (): void => {
    const text = bench.read("backlog/tasks/task-2 - The-cart-forgets-its-currency.md");
    bench.write("backlog/tasks/task-4 - Again.md", text.replace("TASK-2", "TASK-4"));
  };

  it("asks which one, and ends when nobody is there", async () => {
    second();
    const answer = await run("PROJ-1043");
    expect(weights(answer)).toEqual(["person AMBIGUOUS"]);
    expect(answer.notices[0]?.says).toContain("TASK-2, TASK-4");
  });

  it.each([
    ["a choice", {}, { answers: [1] }],
    ["--item", { item: "4" }, {}],
  ] as const)("takes the one that %s names", async (_, more, options) => {
    second();
    expect((await run("PROJ-1043", more, options)).value?.item?.id).toBe("TASK-4");
  });

  it("takes the primary one", async () => {
    const text = bench.read("backlog/tasks/task-2 - The-cart-forgets-its-currency.md");
    const secondary = text
      .replace("TASK-2", "TASK-4")
      .replace("  id: PROJ-1043", "  id: PROJ-1043\n  relation: secondary");
    bench.write("backlog/tasks/task-4 - Again.md", secondary);
    expect((await run("PROJ-1043")).value?.item?.id).toBe("TASK-2");
  });

  it("refuses an item that is not linked", async () =>
    expect(weights(await run("PROJ-1043", { item: "1" }))).toEqual(["usage NOT_LINKED"]));
});

describe("--start", () => {
  it("asks in safe mode, and ends with nothing written when nobody answers", async () => {
    const answer = await run("PROJ-1042", { start: true });
    expect(weights(answer)).toEqual(["person NOT_CONFIRMED"]);
    expect(bench.files("backlog/tasks")).toHaveLength(2);
    expect(bench.ticket("PROJ-1042").status).toBe("To Do");
  });

  it.each([
    ["a yes", { answers: ["yes"] as const }],
    ["--yes", { yes: true }],
    ["safe mode off", { more: "sync: { safe_mode: false }\n" }],
  ])("with %s moves the ticket by the names of the config, and the item shows it", async (_, options) => {
    const answer = await run("PROJ-1042", { start: true }, options);
    expect(answer.notices).toEqual([]);
    expect(bench.ticket("PROJ-1042").status).toBe("In Development");
    const item = await (await bench.desk()).workspace.read("TASK-3");
    expect(item).toMatchObject({ state: "in_progress", links: [{ rawState: "In Development" }] });
  });

  it("brings an item along that was pulled before", async () => {
    await run("PROJ-1042");
    const answer = await run("PROJ-1042", { start: true }, { yes: true });
    expect(answer.value).toMatchObject({ did: "refreshed", taken: ["status"], disputed: [] });
  });

  it("does not take finished work up again, nor write through a link for context", async () => {
    expect(await run("PROJ-1043", { start: true }, { yes: true })).toMatchObject({ skipped: [{ why: "not-needed" }] });
    const path = "backlog/tasks/task-2 - The-cart-forgets-its-currency.md";
    bench.write(path, bench.read(path).replace("id: PROJ-1043", "id: OPS-12\n  relation: context"));
    expect(await run("OPS-12", { start: true }, { yes: true })).toMatchObject({ skipped: [{ why: "not-allowed" }] });
    expect(bench.ticket("OPS-12").status).toBe("To Do");
  });
});

describe("a ticket that cannot be pulled", () => {
  it.each([
    ["PROJ-9999", {}, "usage NOT_FOUND"],
    ["nonsense", {}, "usage USAGE"],
    ["#7", {}, "usage USAGE"],
    ["https://linear.app/acme/issue/ENG-9", {}, "usage TRACKER_OFF"],
    ["PROJ-1042", { offline: true }, "unverified NOT_LOOKED_AT"],
    ["PROJ-1042", { without: ["jira"] }, "unverified NO_CREDENTIALS"],
  ] as const)("%s: %j: %s", async (ref, options, told) => {
    const answer = await run(ref, {}, options);
    expect(weights(answer)).toEqual([told]);
    expect(bench.files("backlog/tasks")).toHaveLength(2);
  });

  it("says when the tracker is down, and writes nothing", async () => {
    bench.sandbox.faults.add({ service: "jira", kind: "status", status: 503, times: "always" });
    expect(weights(await run("PROJ-1042"))).toEqual(["unverified UNAVAILABLE"]);
  });

  it("of completed work asks, and --force is remembered", async () => {
    await bench.store.completions.record({ name: "Passkeys", tickets: ["jira:PROJ-1042"], completedAtMs: 0 });
    expect(weights(await run("PROJ-1042"))).toEqual(["person COMPLETED_BEFORE"]);
    expect(bench.files("backlog/tasks")).toHaveLength(2);
    expect(await run("PROJ-1042", { force: true })).toMatchObject({ value: { did: "created" } });
    expect(await bench.store.completions.all()).toHaveLength(2);
  });

  it("into a file that is broken leaves it alone, and says where", async () => {
    const path = "backlog/tasks/task-2 - The-cart-forgets-its-currency.md";
    await run("PROJ-1043");
    bench.write(path, `${bench.read(path)}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`);
    const answer = await run("PROJ-1043");
    expect(answer.value?.did).not.toBe("created");
    expect(answer.notices[0]).toMatchObject({ weight: "usage", code: "CONFLICT_MARKERS" });
  });
});
