import { afterEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect, Receipt, TicketRef } from "@satellite/core";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../../shared/http/index.js";
import { createJiraProvider } from "../../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const issue = "/rest/api/3/issue/";
const change = "change:github:acme/shop#7";
const ref = (n: number): TicketRef => `jira:PROJ-${n}`;

interface Play {
  readonly count?: number;
  readonly deadlineMs?: number;
  /** Milliseconds that pass with each request. */
  readonly slow?: number;
}

async function open({ count = 50, deadlineMs = 600_000, slow = 0 }: Play = {}) {
  const issues = Array.from({ length: count }, (_, n) => jiraIssue({ key: `PROJ-${n + 1}`, labels: ["planned"] }));
  const opened = await openJiraSite(jiraSeed(issues));
  site = opened;
  const { baseUrl, clock } = opened;
  const wire = nodeTransport();
  const transport = governed(
    async (request) => {
      if (slow > 0) await clock.sleep(slow);
      return wire(request);
    },
    { clock, deadlineMs, readers: [jiraLimits] },
  );
  const { email, token } = jiraPeople.sara;
  const rest = { email, token, projects: [], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ baseUrl, ...rest });
  const ended: string[] = [];
  const many = (effects: readonly Effect[]): Promise<readonly Receipt[]> => {
    if (!provider.applyMany) throw new Error("takes no many deeds");
    return provider.applyMany(effects, (receipt) => Promise.resolve(void ended.push(receipt.key)));
  };
  return { ...opened, many, ended, counts: () => countsOf(opened.requests()) };
}

/** Requests by what they are, whichever issue they are on. */
function countsOf(requests: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const request of requests) {
    const kind = request.replace(/PROJ-\d+/, "*").replace(/\d+$/, "#");
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const effect = (n: number, deed: Deed, name: string = deed.kind): Effect => ({
  ...deed,
  key: `${n}:${name}`,
  because: "sync",
  says: `${deed.kind} ${n}`,
});
const title = (n: number, wanted = `New ${n}`, was = `About PROJ-${n}`): Effect =>
  effect(n, { kind: "ticket-edit", on: ref(n), patch: { title: wanted }, was: { title: was } }, `title ${wanted}`);
const every = (count: number, make: (n: number) => Effect): readonly Effect[] =>
  Array.from({ length: count }, (_, n) => make(n + 1));
const outcomes = (receipts: readonly Receipt[]) => [...new Set(receipts.map(({ outcome }) => outcome))];

const deeds = {
  labels: (n) => ({ kind: "labels", on: ref(n), add: ["shipped"], remove: ["planned"], create: [] }),
  move: (n) => ({ kind: "move", on: ref(n), to: "open", names: ["Selected"], expect: "To Do", fields: {} }),
  comment: (n) => ({ kind: "comment", on: ref(n), identity: change, body: `built ${n}`, digest: `d${n}` }),
  remember: (n) => ({
    kind: "remember",
    on: ref(n),
    change,
    entry: { url: "https://github.com/acme/shop/pull/7", title: "Pay by card", state: "open" },
  }),
} satisfies Readonly<Record<string, (n: number) => Deed>>;

describe("deeds on many issues", () => {
  it("edit 50 of them with 51 requests", async () => {
    const { counts, ended, many, world } = await open();
    const receipts = await many(every(50, (n) => title(n)));
    expect(outcomes(receipts)).toEqual(["done"]);
    expect(receipts.map(({ key }) => key)).toEqual(every(50, (n) => title(n)).map(({ key }) => key));
    expect(ended).toHaveLength(50);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 1, "PUT issue/*": 50 });
    expect(world.all().every(({ key, summary }) => summary === `New ${key.slice(5)}`)).toBe(true);
  });

  it.each<[keyof typeof deeds, object]>([
    ["labels", { "PUT issue/*": 50 }],
    ["move", { "POST issue/*/transitions": 50 }],
    ["comment", { "POST issue/*/comment": 50 }],
    ["remember", { "PUT issue/*/properties/satellite": 50 }],
  ])("%s: one look at all, one write each, and nothing to write the second time", async (kind, writes) => {
    const { counts, many } = await open();
    const effects = every(50, (n) => effect(n, deeds[kind](n)));
    expect(outcomes(await many(effects))).toEqual(["done"]);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 1, ...writes });
    expect(outcomes(await many(effects))).toEqual(["unchanged"]);
    const lists = kind === "comment" ? { "POST comment/list": 1 } : {};
    expect(counts()).toEqual({ "POST issue/bulkfetch": 2, ...writes, ...lists });
  });

  it("find our comment behind more than come beside an issue, page by page there alone", async () => {
    const { counts, many, world } = await open({ count: 3 });
    const effects = every(3, (n) => effect(n, deeds.comment(n)));
    await many(effects);
    const chatty = world.all().find(({ key }) => key === "PROJ-2");
    const one = chatty?.comments[0];
    if (!chatty || !one) throw new Error("nothing was commented");
    const others = Array.from({ length: 25 }, (_, n) => ({ ...one, id: `9${n + 100}`, properties: {} }));
    world.put({ ...chatty, comments: [...chatty.comments, ...others] }, { by: jiraPeople.omar });
    expect(outcomes(await many(effects))).toEqual(["unchanged"]);
    expect(counts()).toMatchObject({ "POST issue/*/comment": 3, "POST comment/list": 1, "GET issue/*/comment": 1 });
  });

  it("look at 230 in three requests", async () => {
    const { counts, many } = await open({ count: 230 });
    await many(every(230, (n) => title(n)));
    expect(counts()).toEqual({ "POST issue/bulkfetch": 3, "PUT issue/*": 230 });
  });

  it("one alone is looked at alone", async () => {
    const { counts, many } = await open({ count: 1 });
    await many([title(1)]);
    expect(counts()).toEqual({ "GET issue/*": 1, "PUT issue/*": 1 });
  });

  it("yield where a person changed the field meanwhile, and are done elsewhere", async () => {
    const { counts, many, world } = await open({ count: 3 });
    setByHand(world, "PROJ-2", { field: "summary", value: "Omar's own" }, jiraPeople.omar.accountId);
    const receipts = await many(every(3, (n) => title(n)));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", "yielded", "done"]);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 1, "PUT issue/*": 2 });
  });

  it("on one issue keep their order, and see what the one before wrote", async () => {
    const { many, world } = await open({ count: 2 });
    const receipts = await many([title(1, "A"), title(2, "B"), title(1, "C", "A"), title(1, "D", "nobody's")]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", "done", "done", "yielded"]);
    expect(world.all().map(({ summary }) => summary)).toEqual(["C", "B"]);
  });

  it("on an issue that does not exist are refused by name, and leave the others alone", async () => {
    const { many } = await open({ count: 2 });
    const receipts = await many([title(1), title(9), title(2)]);
    expect(receipts.map(({ code, outcome }) => code ?? outcome)).toEqual(["done", "NOT_FOUND", "done"]);
  });

  it("with a screen on the way read that issue's ways out", async () => {
    const { counts, many, world } = await open({ count: 2 });
    for (const { key } of world.all()) moveByHand(world, key, "Code Review", jiraPeople.omar.accountId);
    const finish: readonly Effect[] = every(2, (n) =>
      effect(n, { kind: "move", on: ref(n), to: "closed", names: ["Done"], expect: "Code Review", fields: {} }),
    );
    const receipts = await many(finish);
    expect(receipts.map(({ code }) => code)).toEqual(["FIELDS_REQUIRED", "FIELDS_REQUIRED"]);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 1, "GET issue/*/transitions": 2 });
  });

  it("look anew at what is left, once the look has grown old", async () => {
    const { counts, many } = await open({ slow: 1_000 });
    await many(every(50, (n) => title(n)));
    expect(counts()).toEqual({ "POST issue/bulkfetch": 3, "PUT issue/*": 50 });
  });
});

describe("deeds on many issues, with faults", () => {
  it("whose answers are lost are looked at again together, and commented once", async () => {
    const { counts, faults, many, world } = await open({ count: 5 });
    faults.add({ kind: "cut", when: "after", method: "POST", path: `${issue}*/comment`, times: 2 });
    const receipts = await many(every(5, (n) => effect(n, deeds.comment(n))));
    expect(receipts.every(({ outcome }) => outcome === "done" || outcome === "unchanged")).toBe(true);
    expect(world.all().map(({ comments }) => comments.length)).toEqual([1, 1, 1, 1, 1]);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 2, "POST comment/list": 1, "POST issue/*/comment": 5 });
  });

  it.each(["before", "after"] as const)("edit once where connections end %s the write", async (when) => {
    const { faults, many, world } = await open({ count: 5 });
    faults.add({ kind: "cut", when, method: "PUT", path: issue, times: 7 });
    const receipts = await many(every(5, (n) => title(n)));
    expect(receipts.every(({ outcome }) => outcome === "done" || outcome === "unchanged")).toBe(true);
    expect(world.all().map(({ changelog, summary }) => [summary, changelog.length])).toEqual(
      every(5, (n) => title(n)).map((_, n) => [`New ${n + 1}`, 1]),
    );
  });

  it("read each issue by itself where Jira does not take the question", async () => {
    const { counts, faults, many } = await open({ count: 3 });
    faults.add({ kind: "status", status: 400, path: `${issue}bulkfetch` });
    expect(outcomes(await many(every(3, (n) => title(n))))).toEqual(["done"]);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 1, "GET issue/*": 3, "PUT issue/*": 3 });
  });

  it("are all told when nothing could be read, and nothing is written", async () => {
    const { counts, faults, many } = await open({ count: 150 });
    faults.add({ kind: "status", status: 503, times: "always" });
    const receipts = await many(every(150, (n) => title(n)));
    expect(receipts.every(({ code, outcome }) => outcome === "failed" && code === "UNAVAILABLE")).toBe(true);
    expect(receipts).toHaveLength(150);
    expect(counts()).toEqual({ "POST issue/bulkfetch": 4 });
  });

  it("stop when Jira goes down on the way, and what was not tried says so", async () => {
    const { counts, ended, faults, many } = await open({ count: 40 });
    faults.add({ kind: "status", status: 503, method: "PUT", path: issue, after: 10, times: "always" });
    const receipts = await many(every(40, (n) => title(n)));
    expect(receipts.filter(({ outcome }) => outcome === "done")).toHaveLength(10);
    expect(receipts.filter(({ code, outcome }) => outcome === "failed" && code === "UNAVAILABLE")).toHaveLength(30);
    expect(receipts.some(({ says }) => says.includes("was not tried"))).toBe(true);
    expect(ended).toHaveLength(40);
    expect(counts()["PUT issue/*"]).toBeLessThan(40);
  });

  it("stop when the token's days end on the way", async () => {
    const { faults, many } = await open({ count: 20 });
    faults.add({ kind: "token-expired", after: 6, times: "always" });
    const receipts = await many(every(20, (n) => title(n)));
    expect(receipts.filter(({ outcome }) => outcome === "done")).toHaveLength(5);
    expect(receipts.filter(({ code }) => code === "UNAUTHORIZED")).toHaveLength(15);
  });
});

describe("deeds on many issues, and limits", () => {
  it("wait as Jira asks, and go on: nothing is sent meanwhile", async () => {
    const { clock, counts, faults, many } = await open({ count: 10 });
    const reason = "jira-burst-based";
    faults.add({ kind: "rate-limit", reason, retryAfterS: 30, method: "PUT", path: issue, after: 4 });
    expect(outcomes(await many(every(10, (n) => title(n))))).toEqual(["done"]);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(30_000);
    // The look has grown old over the wait: what was left is looked at anew.
    expect(counts()).toEqual({ "POST issue/bulkfetch": 2, "PUT issue/*": 11 });
  });

  it.each(["jira-quota-tenant-based", "jira-quota-global-based"] as const)(
    "stop at %s when the wait is longer than the run, with one refused request; the rest waits",
    async (reason) => {
      const { counts, faults, many, world } = await open({ count: 30, deadlineMs: 60_000 });
      faults.add({
        kind: "rate-limit",
        reason,
        retryAfterS: 3_600,
        method: "PUT",
        path: issue,
        after: 12,
        times: "always",
      });
      const effects = every(30, (n) => title(n));
      const receipts = await many(effects);
      expect(receipts.filter(({ outcome }) => outcome === "done")).toHaveLength(12);
      const waiting = receipts.filter(({ code, outcome }) => outcome === "failed" && code === "RATE_LIMITED");
      expect(waiting).toHaveLength(18);
      expect(waiting.every(({ retryAfterMs }) => (retryAfterMs ?? 0) > 3_000_000)).toBe(true);
      expect(counts()).toEqual({ "POST issue/bulkfetch": 1, "PUT issue/*": 13 });
      expect(world.all().filter(({ summary }) => summary.startsWith("New"))).toHaveLength(12);
    },
  );

  it("wait two seconds where an issue was written to too often", async () => {
    const { clock, faults, many } = await open({ count: 3 });
    faults.add({ kind: "rate-limit", reason: "jira-per-issue-on-write", method: "PUT", path: issue });
    expect(outcomes(await many(every(3, (n) => title(n))))).toEqual(["done"]);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(2_000);
  });
});
