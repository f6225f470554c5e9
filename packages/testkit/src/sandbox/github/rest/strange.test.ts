import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openShop, type OpenShop } from "../testing.js";

let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

async function send(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const own = { authorization: "bearer ghs_sandbox_full", "user-agent": "test", "content-type": "application/json" };
  const response = await fetch(shop.apiUrl + path, {
    method,
    headers: { ...own, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return [response.status, ((await response.json()) as { message: string }).message];
}

describe("what no client of ours would send", () => {
  it.each([
    ["POST", "/repos/acme/shop/labels", "{oops", 400, "Problems parsing JSON"],
    ["POST", "/repos/acme/shop/labels", '"text"', 400, "Body should be a JSON object"],
    ["GET", "/repos/acme/shop/nothing", undefined, 404, "Not Found"],
    ["GET", "/", undefined, 404, "Not Found"],
  ])("%s %s %j", async (method, path, body, status, message) => {
    expect(await send(method, path, body)).toEqual([status, message]);
  });

  it("an Accept header without JSON, and no User-Agent", async () => {
    expect((await send("GET", "/repos/acme/shop", undefined, { accept: "text/csv" }))[0]).toBe(415);
    expect((await send("GET", "/repos/acme/shop", undefined, { "user-agent": "" }))[0]).toBe(403);
  });

  it("the referee names unknown properties, unknown parameters and unknown routes", async () => {
    await send("PATCH", "/repos/acme/shop/pulls/7", '{"bodyy":"x"}');
    await send("GET", "/repos/acme/shop/pulls?stat=open");
    await send("GET", "/repos/acme/shop/nothing");
    expect(shop.violations).toEqual([
      "PATCH /repos/{owner}/{repo}/pulls/{pull_number}: request body has the unknown property /bodyy",
      "GET /repos/{owner}/{repo}/pulls: query parameter stat is unknown",
      "GET /repos/acme/shop/nothing: no such path",
    ]);
  });
});
