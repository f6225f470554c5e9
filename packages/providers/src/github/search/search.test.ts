import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { SatelliteError, type Query, type ReadWish, type Ticket } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubProvider } from "../index.js";

let site: GitHubSite;
const shop = "acme/shop";

beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

function open(token = "ghp_sara") {
  const { apiUrl, graphqlUrl, clock } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [gitHubLimits] });
  const { labels } = aConfig();
  return createGitHubProvider({ token, apiUrl, graphqlUrl, repository: shop, transport, clock, labels });
}

async function all(query: Query, sinceMs?: number, wish?: ReadWish): Promise<readonly Ticket[]> {
  const tickets: Ticket[] = [];
  for await (const page of open().search(query, sinceMs, wish)) tickets.push(...page);
  return tickets;
}

const numbers = (tickets: readonly Ticket[]) => tickets.map(({ ref }) => Number(ref.split("#")[1]));

/** So many issues, ten in a second unless said otherwise. */
function plant(count: number, title = "Many", perSecond = 10): void {
  const start = site.world.nowMs;
  for (let index = 0; index < count; index += 1)
    site.world.openIssue(shop, { number: 1000 + index, title: `${title} ${index}`, author: "noor" }).createdAt =
      start + 1000 * Math.floor(index / perSecond);
}

describe("what is mine, and what is in progress", () => {
  beforeEach(() => {
    site.world.openIssue(shop, { number: 50, title: "Both", assignees: ["sara"], labels: ["status: in progress"] });
    site.world.openIssue(shop, { number: 51, title: "Done", assignees: ["sara"], state: "closed" });
  });

  it.each([
    [{ assigned: true }, [42, 50], ["Issues", "Viewer"]],
    [{ inProgress: true }, [43, 50], ["Issues"]],
    [{ assigned: true, inProgress: true }, [42, 50, 43], undefined],
    [{ text: "Both", assigned: true }, [50], ["Search"]],
    [{ text: "slow", inProgress: true }, [43], ["Search"]],
  ] as [Query, number[], string[] | undefined][])("%j finds each once", async (query, expected, requests) => {
    expect(numbers(await all(query))).toEqual(expected);
    if (requests !== undefined) expect(site.requests().toSorted()).toEqual(requests);
  });
});

describe("a list that GitHub's search would cut", () => {
  it("is read from the repository's own list where that can answer", async () => {
    plant(2_550);
    site.forget();
    expect(await all({ text: "is:open" })).toHaveLength(2_552);
    expect(site.requests()).toHaveLength(26);
  }, 60_000);

  it("is split by the time of making: 10,000 issues in at most 105 requests, each once", async () => {
    plant(10_000);
    site.forget();
    const found = numbers(await all({ text: "Many is:open" }));
    expect([found.length, new Set(found).size]).toEqual([10_000, 10_000]);
    expect(site.requests().length).toBeLessThanOrEqual(105);
  }, 60_000);

  it("is refused, never cut, where more were made in one second than a window holds", async () => {
    plant(1_100, "Many", 2_000);
    await expect(all({ text: "Many" })).rejects.toMatchObject({ code: "REFUSED" });
    await expect(all({ text: "Many" })).rejects.toThrow(/1100 tickets match.*created in the second 2026-/);
  });

  it("is refused before anything is given, where the query has a range of its own", async () => {
    plant(1_100);
    await expect(all({ text: "Many created:>2020-01-01" })).rejects.toThrow(/created:/);
    expect(numbers(await all({ text: "cart created:>2020-01-01" }))).toEqual([42, 43]);
  });

  it("holds exactly 1,000 without a second look", async () => {
    plant(1_000);
    site.forget();
    expect(await all({ text: "Many" })).toHaveLength(1_000);
    expect(site.requests()).toHaveLength(10);
  });
});

describe("what changed since a moment", () => {
  it("is asked for in one request when nothing did, and pull requests are no tickets", async () => {
    const since = site.world.nowMs + 1000;
    site.world.comment(shop, 7, { author: "noor", body: "Nice" });
    site.forget();
    expect(await all({}, since, { whole: true })).toEqual([]);
    expect(site.requests()).toEqual(["Issues"]);
  });

  it("comes whole, a hundred a request, in the order of the changes", async () => {
    const since = site.world.nowMs + 1000;
    plant(250);
    site.world.edit(shop, 1000, { title: "Touched last" }, "sara");
    site.forget();
    const found = await all({}, since, { whole: true });
    expect(site.requests()).toEqual(["Issues", "Issues", "Issues"]);
    expect([found.length, new Set(numbers(found)).size, found.at(-1)?.title]).toEqual([250, 250, "Touched last"]);
    expect(found.every(({ content }) => content !== undefined)).toBe(true);
  });

  it("misses nothing that changes while it is read", async () => {
    const since = site.world.nowMs + 1000;
    plant(250);
    const found: Ticket[] = [];
    for await (const page of open().search({}, since)) {
      found.push(...page);
      if (found.length !== 100) continue;
      site.world.edit(shop, 44, { title: "Long done, and touched now" }, "sara");
      site.world.edit(shop, 1001, { title: "Seen, and touched again" }, "sara");
      site.world.edit(shop, 1200, { title: "Not seen yet, and touched" }, "sara");
    }
    expect(new Set(numbers(found)).size).toBe(251);
    expect(found.slice(-3).map(({ title }) => title)).toEqual([
      "Long done, and touched now",
      "Seen, and touched again",
      "Not seen yet, and touched",
    ]);
  });

  it("brings what fields are merged from", async () => {
    const since = site.world.nowMs + 1000;
    site.world.edit(shop, 42, { body: "It **does**." }, "noor");
    site.world.thread(shop, 42).parent = { repository: shop, number: 44 };
    expect(await all({}, since, { whole: true })).toMatchObject([
      {
        ref: "github:acme/shop#42",
        title: "Cart loses items",
        state: "open",
        labels: ["bug"],
        assignees: [{ login: "sara" }],
        milestones: [{ title: "1.4" }],
        content: { body: "It **does**.", parent: "github:acme/shop#44" },
        updatedAtMs: site.world.thread(shop, 42).updatedAt,
      },
    ]);
  });
});

describe("a search", () => {
  it("leaves out what was not touched since", async () => {
    const since = site.world.nowMs + 1;
    site.world.nowMs += 60_000;
    site.world.edit(shop, 43, { title: "Cart is very slow" }, "sara");
    expect(numbers(await all({}, since))).toEqual([43]);
    expect(numbers(await all({ text: "label:bug" }, since))).toEqual([]);
  });

  it.each([{ text: "cart" }, { text: "is:open" }, { refs: ["github:acme/shop#42"] }] as Query[])(
    "%j brings the content only when that is wished",
    async (query) => {
      site.world.edit(shop, 42, { body: "It **does**." }, "noor");
      const content = async (wish?: ReadWish) =>
        (await all(query, undefined, wish)).find(({ ref }) => ref.endsWith("#42"))?.content;
      expect(await content()).toBeUndefined();
      expect(await content({ whole: true })).toEqual({ body: "It **does**.", fields: {} });
    },
  );

  it("that finds nothing has looked", async () => {
    expect(await all({ text: "no such words" })).toEqual([]);
    expect(site.requests()).toEqual(["Search", "Home"]);
  });

  it.each([
    ["a repository that is not there", { text: "repo:acme/nowhere" }, "NOT_FOUND"],
    ["words in a repository that is not there", { text: "cart repo:acme/nowhere" }, "NOT_FOUND"],
    ["an outage", { text: "cart" }, "UNAVAILABLE"],
  ])("throws for %s", async (_, query, code) => {
    if (code === "UNAVAILABLE") site.faults.add({ kind: "status", status: 503, times: "always" });
    await expect(all(query)).rejects.toBeInstanceOf(SatelliteError);
    await expect(all(query)).rejects.toMatchObject({ code });
  });
});
