import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { openShop, shop as seed, type OpenShop } from "./testing.js";

let shop: OpenShop;
let nowMs = 0;

beforeEach(async () => {
  nowMs = Date.parse("2026-01-05T09:00:00Z");
  shop = await openShop({ ...seed, limits: { contentPerMinute: 2, contentPerHour: 3 } });
  shop.github.world.raw.clock = { nowMs: () => nowMs };
});
afterEach(async () => {
  await shop.close();
  expect(shop.violations).toEqual([]);
});

async function send(url: string, body: object, token = "ghp_sara", method: "POST" | "PATCH" = "POST") {
  const headers = { authorization: `bearer ${token}`, "user-agent": "test", "content-type": "application/json" };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  return { status: answer.status, wait: answer.headers.get("retry-after"), json: (await answer.json()) as object };
}
const make = (token?: string) => send(`${shop.apiUrl}/repos/acme/shop/issues`, { title: "One more" }, token);
const made = () => [...shop.github.world.repository("acme/shop").threads.keys()].length - 4;

it("creations of an account are held to so many a minute and so many an hour", async () => {
  expect([(await make()).status, (await make()).status]).toEqual([201, 201]);
  nowMs += 20_000;
  const third = await make();
  expect([third.status, third.wait, made()]).toEqual([403, "40", 2]);
  expect(third.json).toMatchObject({ message: expect.stringContaining("secondary rate limit") });
  expect((await make("ghs_sandbox_full")).status).toBe(201);
  nowMs += 40_000;
  expect((await make()).status).toBe(201);
  nowMs += 60_000;
  expect(await make()).toMatchObject({ status: 403, wait: "3480" });
  nowMs += 3_480_000;
  expect((await make()).status).toBe(201);
});

it("reads, edits and what is no creation are free", async () => {
  for (let edits = 0; edits < 5; edits += 1) {
    const edit = await send(`${shop.apiUrl}/repos/acme/shop/issues/42`, { title: `No. ${edits}` }, "ghp_sara", "PATCH");
    expect(edit.status).toBe(200);
    const query = "query Mutation { viewer { login } }";
    expect((await send(shop.graphqlUrl, { query })).json).toMatchObject({ data: { viewer: { login: "sara" } } });
  }
});

it("a document of mutations counts as one, and is refused in an answer of 200", async () => {
  const query = `mutation { a: closeIssue(input: { issueId: "I_x" }) { clientMutationId } b: reopenIssue(input: { issueId: "I_x" }) { clientMutationId } }`;
  expect((await send(shop.graphqlUrl, { query })).json).toMatchObject({ data: { a: null, b: null } });
  await send(shop.graphqlUrl, { query });
  expect(await send(shop.graphqlUrl, { query })).toMatchObject({
    status: 200,
    wait: "60",
    json: { errors: [{ type: "RATE_LIMITED" }] },
  });
});
