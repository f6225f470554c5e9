import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { openShop, type OpenShop } from "./testing.js";

let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
  expect(shop.violations).toEqual([]);
});

const headers = { authorization: "bearer ghs_sandbox_full", "user-agent": "test", "content-type": "application/json" };
const get = (path: string) => fetch(shop.apiUrl + path, { headers, redirect: "manual" });

async function graphql(number: number) {
  const query = `{ repository(owner: "acme", name: "shop") { issue(number: ${number}) { id } } }`;
  const body = JSON.stringify({ query });
  return (await (await fetch(shop.graphqlUrl, { method: "POST", headers, body })).json()) as unknown;
}

it("an issue that was transferred: a redirect to its new place in REST, nothing at its old number in GraphQL", async () => {
  const { world } = shop.github;
  world.openIssue("acme/shop", { number: 50, title: "Child", author: "noor" }).parent = {
    repository: "acme/shop",
    number: 42,
  };
  const moved = world.transfer("acme/shop", 42, "acme/vault");
  expect(moved).toMatchObject({ number: 1, title: "Cart loses items", labels: [], milestone: null });
  const answer = await get("/repos/acme/shop/issues/42");
  expect(answer.status).toBe(301);
  const location = answer.headers.get("location") ?? "";
  expect(location).toMatch(/\/api\/v3\/repositories\/\d+\/issues\/1$/);
  const followed = await fetch(location, { headers });
  expect(await followed.json()).toMatchObject({ number: 1, title: "Cart loses items" });
  expect((await get("/repos/acme/shop/issues/42/labels")).status).toBe(404);
  expect(await graphql(42)).toMatchObject({ data: { repository: { issue: null } }, errors: [{ type: "NOT_FOUND" }] });
  expect(world.thread("acme/shop", 50).parent).toEqual({ repository: "acme/vault", number: 1 });
});

it("an issue that was transferred twice leads to where it is now", async () => {
  const { world } = shop.github;
  world.raw.addRepository({ name: "acme/attic" });
  world.transfer("acme/shop", 42, "acme/vault");
  world.transfer("acme/vault", 1, "acme/attic");
  const { id } = world.repository("acme/attic");
  expect((await get("/repos/acme/shop/issues/42")).headers.get("location")).toContain(`/repositories/${id}/issues/1`);
});

it("an issue that was deleted is gone, and its number is not given again", async () => {
  const { world } = shop.github;
  world.openIssue("acme/shop", { number: 50, title: "Oops", author: "noor" });
  world.deleteIssue("acme/shop", 50);
  const answer = await get("/repos/acme/shop/issues/50");
  expect([answer.status, await answer.json()]).toMatchObject([410, { message: "This issue was deleted" }]);
  expect(await graphql(50)).toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
  expect(world.openIssue("acme/shop", { title: "Next", author: "noor" }).number).toBe(51);
});
