import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Clock } from "@satellite/core";
import { Ledger, type Budget } from "./budget.js";
import { gitHubBudgets, gitHubPool } from "./github-budgets.js";
import { governed } from "./governed.js";
import { gitHubLimits } from "./limits.js";
import type { HttpRequest, Transport } from "./types.js";

const api = "https://api.github.com";
const request = (method: string, path: string, body?: string): HttpRequest => {
  const repeat = method === "GET" ? "safe" : "once";
  return { method, url: api + path, headers: {}, repeat, ...(body === undefined ? {} : { body }) };
};
const mutation = (text: string) => request("POST", "/graphql", JSON.stringify({ query: `mutation M { ${text} }` }));
const create = request("POST", "/repos/acme/shop/issues");

describe("what a request takes of GitHub's budgets", () => {
  it.each([
    [create, [1, 1, 5, 0], "core"],
    [request("POST", "/repos/acme/shop/issues/42/comments"), [1, 1, 5, 0], "core"],
    [request("POST", "/repos/acme/shop/labels"), [1, 1, 5, 0], "core"],
    [request("POST", "/repos/acme/shop/issues/42/labels"), [0, 0, 5, 0], "core"],
    [request("PATCH", "/repos/acme/shop/issues/42"), [0, 0, 5, 0], "core"],
    [request("GET", "/repos/acme/shop/issues"), [0, 0, 1, 0], "core"],
    [request("GET", "/search/issues?q=x"), [0, 0, 1, 0], "search"],
    [{ ...request("POST", "/graphql", "{}"), repeat: "safe" }, [0, 0, 0, 1], "graphql"],
    [mutation("a: closeIssue(input:$a) { x } b: addLabelsToLabelable(input:$b) { x }"), [1, 1, 0, 5], "graphql"],
    [mutation("a: createIssue(input:$a) { x } b: addComment(input:$b) { x }"), [2, 2, 0, 5], "graphql"],
  ] as [HttpRequest, number[], string][])("%j", (given, weights, pool) => {
    expect(gitHubBudgets.map((budget) => budget.weigh(given))).toEqual(weights);
    expect(gitHubPool(given)).toBe(pool);
  });
});

it("a ledger lets nothing through that a window of the service would refuse, and holds nothing back for ever", () => {
  const budget: Budget = { name: "n", windowMs: 60_000, most: 5, weigh: ({ method }) => (method === "PUT" ? 3 : 1) };
  const steps = fc.array(fc.record({ afterMs: fc.nat(30_000), heavy: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      const ledger = new Ledger([budget]);
      const sent: { at: number; weight: number }[] = [];
      let now = 0;
      for (const { afterMs, heavy } of all) {
        now += afterMs;
        const one = request(heavy ? "PUT" : "GET", "/x");
        const short = ledger.shortage(one, now);
        expect(short?.clearMs ?? 0).toBeGreaterThanOrEqual(short?.fitsMs ?? 0);
        now += short?.fitsMs ?? 0;
        expect(ledger.shortage(one, now)).toBeUndefined();
        ledger.note(one, now);
        sent.push({ at: now, weight: budget.weigh(one) });
        const window = sent.filter(({ at }) => at > now - 60_000);
        expect(window.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(5);
      }
    }),
  );
});

/** A service that serves everything at once, on a clock that only sleeping moves. */
function world(headers: Record<string, string>, forMs = 600_000) {
  let now = 1_000_000;
  const seen: number[] = [];
  const sleep = (ms: number) => ((now += ms), Promise.resolve());
  const clock: Clock = { nowMs: () => now, random: () => 0.5, sleep };
  const transport: Transport = ({ url }) => {
    seen.push(now);
    return Promise.resolve({ status: 201, headers, text: "{}", url });
  };
  return { seen, send: governed(transport, { clock, deadlineMs: now + forMs, readers: [gitHubLimits] }) };
}

describe("the governor, with budgets", () => {
  const limits = { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "4000", "x-ratelimit-reset": "2000" };

  it("holds the 81st creation of a minute back", async () => {
    const { send, seen } = world(limits);
    for (let made = 0; made < 81; made += 1) await send(create);
    expect([seen[79], seen[80]]).toEqual([1_000_000, 1_061_000]);
  });

  it("does not send what would not fit before the run ends, and says when all fits again", async () => {
    const { send, seen } = world(limits, 50_000);
    for (let made = 0; made < 80; made += 1) await send(create);
    await expect(send(create)).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfterMs: 61_000 });
    await expect(send(create)).rejects.toThrow(/not sent, as many creations a minute as the service takes are used up/);
    expect((await send(request("GET", "/user"))).status).toBe(201);
    expect(seen).toHaveLength(81);
  });

  it("counts nothing against a server of one's own that has no limits", async () => {
    const { send, seen } = world({});
    for (let made = 0; made < 600; made += 1) await send(create);
    expect(new Set(seen)).toEqual(new Set([1_000_000]));
  });

  it("sends nothing more of a pool whose last request was served, and goes on in the others", async () => {
    const { send, seen } = world({ ...limits, "x-ratelimit-remaining": "0" });
    await send(request("GET", "/user"));
    await send({ ...request("POST", "/graphql", "{}"), repeat: "safe" });
    expect(seen).toEqual([1_000_000, 1_000_000]);
    await expect(send(request("GET", "/user"))).rejects.toMatchObject({
      code: "RATE_LIMITED",
      retryAfterMs: 1_000_000,
    });
    expect(seen).toHaveLength(2);
  });
});
