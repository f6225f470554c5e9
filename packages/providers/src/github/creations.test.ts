import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { Clock, Effect, Receipt } from "@satellite/core";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../shared/http/index.js";
import { createGitHubProvider } from "./index.js";

let site: GitHubSite;
let nowMs = 0;
const shop = "acme/shop";
const hourMs = 3_600_000;
/** Moves with sleeping alone; the service lives by it as well. */
const clock: Clock = { nowMs: () => nowMs, random: () => 0.5, sleep: (ms) => ((nowMs += ms), Promise.resolve()) };

beforeEach(async () => {
  nowMs = Date.parse("2026-01-05T09:00:00Z");
  site = await openGitHubSite({ ...gitHubShop(), limits: { contentPerMinute: 80, contentPerHour: 500 } });
  site.world.raw.clock = clock;
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

/** A process of its own, which counts from nothing and runs for so long. */
function start(runMs: number) {
  const { apiUrl, graphqlUrl } = site;
  const answered: number[] = [];
  const bare = nodeTransport();
  const watched: typeof bare = async (request) => {
    const answer = await bare(request);
    answered.push(answer.status);
    return answer;
  };
  const transport = governed(watched, { clock, deadlineMs: nowMs + runMs, readers: [gitHubLimits] });
  return {
    answered,
    provider: createGitHubProvider({ token: "ghp_sara", apiUrl, graphqlUrl, repository: shop, transport, clock }),
  };
}

const create = (at: number): Effect => ({
  kind: "ticket-create",
  on: `github:new:item:backlog:TASK-${at}`,
  identity: `item:backlog:TASK-${at}`,
  project: shop,
  ticket: { title: `Task ${at}`, body: "Soon." },
  key: `k${at}`,
  because: "create",
  says: `make an issue from TASK-${at}`,
});

const made = () =>
  [...site.world.repository(shop).threads.values()]
    .map(({ title }) => title)
    .filter((title) => title.startsWith("Task "));
const isWaiting = ({ code }: Receipt) => code === "RATE_LIMITED";

it.each([
  [170, "of 90 seconds", 90_000],
  [520, "of ten minutes", 600_000],
])(
  "%i creations in runs %s, each a process of its own: all are made, none twice, and none is sent in vain",
  async (count, _, runMs) => {
    const begunAtMs = nowMs;
    let pending: readonly Effect[] = Array.from({ length: count }, (_each, at) => create(at));
    const perRun: number[] = [];
    let refused = 0;
    while (pending.length > 0) {
      expect(perRun.length).toBeLessThan(20);
      site.world.nowMs = nowMs;
      const { answered, provider } = start(runMs);
      const receipts = (await provider.applyMany?.(pending)) ?? [];
      refused += answered.filter((status) => status >= 400).length;
      const waiting = receipts.filter(isWaiting);
      expect(receipts.filter((receipt) => !isWaiting(receipt)).every(({ outcome }) => outcome === "done")).toBe(true);
      perRun.push(pending.length - waiting.length);
      // What waits stays in the journal; the next run goes on with it, when the receipts say.
      const keys = new Set(waiting.map(({ key }) => key));
      pending = pending.filter(({ key }) => keys.has(key));
      nowMs += waiting[0]?.retryAfterMs ?? 0;
    }
    expect([made().length, new Set(made()).size]).toEqual([count, count]);
    expect(perRun.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(refused).toBe(0);
    expect(nowMs - begunAtMs).toBeLessThan(1.5 * hourMs);
  },
  30_000,
);

it("what was created where no walk leads is learnt from the service's refusal, and kept to", async () => {
  site.world.raw.creations.set(
    "sara",
    Array.from({ length: 500 }, () => nowMs - 1000),
  );
  const { answered, provider } = start(90_000);
  const receipts = (await provider.applyMany?.(Array.from({ length: 30 }, (_, at) => create(at)))) ?? [];
  expect(receipts.every(isWaiting)).toBe(true);
  expect(receipts[29]).toMatchObject({ outcome: "failed", retryAfterMs: hourMs - 1000 });
  expect(answered).toEqual([200, 200, 403]);
  expect(made()).toEqual([]);
});

it("a run that is long enough goes through the hour by itself", async () => {
  const { answered, provider } = start(3 * hourMs);
  const receipts = (await provider.applyMany?.(Array.from({ length: 520 }, (_, at) => create(at)))) ?? [];
  expect(receipts.every(({ outcome }) => outcome === "done")).toBe(true);
  expect(answered.every((status) => status < 400)).toBe(true);
  expect(made()).toHaveLength(520);
}, 30_000);

it("creations that wait from an earlier run are looked for in one walk, and what was made is found", async () => {
  const begunAtMs = nowMs;
  await start(90_000).provider.applyMany?.(Array.from({ length: 75 }, (_, at) => create(at)));
  nowMs += hourMs;
  site.forget();
  const again = Array.from({ length: 100 }, (_, at): Effect => ({ ...create(at + 50), begunAtMs }) as Effect);
  const receipts = (await start(600_000).provider.applyMany?.(again)) ?? [];
  expect(receipts.map(({ outcome }) => outcome)).toEqual([...Array(25).fill("unchanged"), ...Array(75).fill("done")]);
  expect(made()).toHaveLength(150);
  expect(site.requests().filter((request) => request !== "POST issues")).toEqual([
    "NewestIssues",
    "MadeBefore",
    "MadeBefore",
  ]);
});

it("creations that wait say each what became of them when they cannot be looked for", async () => {
  const again = Array.from({ length: 3 }, (_, at): Effect => ({ ...create(at), begunAtMs: nowMs }) as Effect);
  site.faults.add({ kind: "token-expired", times: "always" });
  const receipts = (await start(90_000).provider.applyMany?.(again)) ?? [];
  expect(receipts.map(({ code }) => code)).toEqual(["UNAUTHORIZED", "UNAUTHORIZED", "UNAUTHORIZED"]);
  expect(made()).toEqual([]);
});

it("creations cost one look at the newest issues, and one at fifty titles, of what was made before by whomever", async () => {
  await start(90_000).provider.applyMany?.([create(1), create(2), create(3)]);
  expect(site.requests()).toEqual(["NewestIssues", "MadeBefore", "POST issues", "POST issues", "POST issues"]);
});

it("what another machine made meanwhile is found, though the look before took long", async () => {
  const { provider } = start(3 * hourMs);
  const effects = Array.from({ length: 90 }, (_, at) => create(at));
  const receipts = await provider.applyMany?.(effects, async ({ key }) => {
    // A minute's worth is made: whoever goes on waits, and looks again.
    if (key === "k79") await start(90_000).provider.apply(create(89), "theirs");
    if (key === "k79") nowMs += 60_000;
  });
  expect(receipts?.at(-1)).toMatchObject({ outcome: "unchanged", id: receipts?.at(-1)?.id });
  expect(made()).toHaveLength(90);
});
