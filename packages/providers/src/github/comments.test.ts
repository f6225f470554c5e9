import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../shared/http/index.js";
import { createGitHubProvider } from "./index.js";

let site: GitHubSite;
beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

const shop = "acme/shop";
const ref = (number: number): TicketRef => `github:acme/shop#${number}`;
function comments(refs: readonly TicketRef[], token = "ghp_sara") {
  const { apiUrl, clock, graphqlUrl } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [gitHubLimits] });
  const { labels } = aConfig();
  const provider = createGitHubProvider({ token, apiUrl, graphqlUrl, repository: shop, transport, clock, labels });
  return provider.comments?.(refs) ?? [];
}

it("gives what people said, oldest first, and tells what Satellite wrote", async () => {
  const [first, second] = [
    site.world.comment(shop, 42, { author: "noor", body: "Seen it **too**." }),
    site.world.comment(shop, 42, { author: "sara", body: "<!-- satellite:sync:item:backlog:TASK-1:1 -->\nMine" }),
  ];
  expect(await comments([ref(42)])).toEqual([
    {
      ref: ref(42),
      comments: [
        {
          id: String(first.id),
          url: expect.stringContaining(`/acme/shop/issues/42#issuecomment-${first.id}`),
          author: { login: "noor", type: "user", id: expect.any(String) },
          atMs: Math.floor(first.createdAt / 1000) * 1000,
          body: "Seen it **too**.",
        },
        expect.objectContaining({ id: String(second.id), ours: true }),
      ],
    },
  ]);
});

it("asks about fifty issues at once, and again, together, about those that have more than fifty comments", async () => {
  const numbers = Array.from({ length: 60 }, (_, at) => 500 + at);
  for (const number of numbers) {
    site.world.openIssue(shop, { number, title: "Many", author: "sara" });
    site.world.comment(shop, number, { author: "noor", body: `of ${number}` });
  }
  const said = Array.from({ length: 120 }, (_, at) => `word ${at}`);
  for (const number of [500, 510]) for (const body of said) site.world.comment(shop, number, { author: "noor", body });
  site.forget();
  const reads = await comments(numbers.map(ref));
  expect(site.requests()).toEqual(["Comments", "Comments", "Comments", "Comments"]);
  const bodies = new Map(reads.map((read) => [read.ref, "why" in read ? [] : read.comments.map(({ body }) => body)]));
  expect(bodies.size).toBe(60);
  expect(bodies.get(ref(510))).toEqual(["of 510", ...said]);
  expect(bodies.get(ref(559))).toEqual(["of 559"]);
});

it("says of each issue why its comments could not be read, and of no other", async () => {
  site.world.comment(shop, 42, { author: "noor", body: "Hm" });
  expect(await comments([ref(42), "github:acme/vault#1", ref(999)], "ghp_shop_only")).toMatchObject([
    { ref: ref(42), comments: [{ body: "Hm" }] },
    { ref: "github:acme/vault#1", why: { code: "NOT_FOUND" } },
    { ref: ref(999), why: { code: "NOT_FOUND" } },
  ]);
  site.faults.add({ kind: "rate-limit", reason: "github-secondary", retryAfterS: 3600, times: "always" });
  expect(await comments([ref(42)])).toMatchObject([{ ref: ref(42), why: { code: "RATE_LIMITED" } }]);
});
