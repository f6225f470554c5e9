import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openShop, type OpenShop } from "../testing.js";

let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
  expect(shop.violations).toEqual([]);
});

interface Answer<T> {
  readonly data: T;
}

async function ask<T>(query: string, variables: object = {}, token = "ghp_sara"): Promise<T> {
  const response = await fetch(shop.graphqlUrl, {
    method: "POST",
    headers: { authorization: `bearer ${token}`, "content-type": "application/json", "user-agent": "test" },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as Answer<T>).data;
}

const search = `query S($q: String!, $after: String) { search(type: ISSUE, query: $q, first: 100, after: $after) {
  issueCount pageInfo { hasNextPage endCursor } nodes { ... on Issue { number } } } }`;
interface Found {
  readonly search: {
    readonly issueCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly { readonly number: number }[];
  };
}

describe("search", () => {
  it("counts all that match and gives the first 1,000", async () => {
    for (let number = 100; number < 1150; number += 1)
      shop.github.world.openIssue("acme/shop", { number, title: "Many", author: "sara" });
    const seen: number[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const found: Found["search"] = (await ask<Found>(search, { q: "repo:acme/shop is:issue Many", after })).search;
      expect(found.issueCount).toBe(1050);
      seen.push(...found.nodes.map(({ number }) => number));
      after = found.pageInfo.endCursor;
      more = found.pageInfo.hasNextPage;
    }
    expect([seen.length, seen[0], seen.at(-1)]).toEqual([1000, 1149, 150]);
  }, 60_000);

  it("sorts as asked and knows who asks", async () => {
    shop.github.world.openIssue("acme/shop", { number: 50, title: "Mine", author: "noor", assignees: ["sara"] });
    const asked = async (q: string, token?: string) =>
      (await ask<Found>(search, { q }, token)).search.nodes.map(({ number }) => number);
    expect(await asked("repo:acme/shop is:issue assignee:@me sort:created-asc")).toEqual([42, 50]);
    expect(await asked("repo:acme/shop is:issue assignee:@me")).toEqual([50, 42]);
    expect(await asked("repo:acme/shop is:issue assignee:@me", "ghp_guest")).toEqual([]);
  });
});

it("the list of issues tells nobody's from everybody's, and a child from its parent", async () => {
  const { world } = shop.github;
  world.openIssue("acme/shop", { number: 50, title: "Child", author: "noor" }).parent = {
    repository: "acme/shop",
    number: 42,
  };
  const { repository } = await ask<{ repository: Record<string, unknown> }>(`{ repository(owner: "acme", name: "shop") {
    free: issues(first: 5, filterBy: { assignee: null }) { nodes { number parent { number } } }
    held: issues(first: 5, filterBy: { assignee: "*" }) { nodes { number subIssues(first: 5) { nodes { number } } } }
  } }`);
  expect(repository).toEqual({
    free: { nodes: [{ number: 50, parent: { number: 42 } }] },
    held: { nodes: [{ number: 42, subIssues: { nodes: [{ number: 50 }] } }] },
  });
});
