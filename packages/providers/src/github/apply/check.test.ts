import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Annotation, Deed, Effect } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubHost } from "../index.js";

let site: GitHubSite;
const shop = "acme/shop";
const on = "change:github:acme/shop#7";

beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

/** Each call is a run of its own. */
function apply(deed: Deed, token = site.token) {
  const { apiUrl, graphqlUrl, clock } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 600_000, readers: [gitHubLimits] });
  const host = createGitHubHost({
    token,
    apiUrl,
    graphqlUrl,
    repository: shop,
    transport,
    clock,
    labels: aConfig().labels,
  });
  const effect: Effect = { ...deed, key: "k", because: "test", says: `do ${deed.kind}` };
  return host.apply(effect, "k");
}

const annotation = (line: number): Annotation => ({
  path: "src/cart.ts",
  startLine: line,
  endLine: line,
  level: "warning",
  title: "t",
  message: `line ${line}`,
});
const check = (digest: string, annotations = 0): Deed => ({
  kind: "check",
  on,
  name: "satellite / traceability",
  headSha: site.world.pull(shop, 7).pull.headSha,
  conclusion: "success",
  title: "All linked",
  summary: "Fine.",
  text: "",
  annotations: Array.from({ length: annotations }, (_, index) => annotation(index + 1)),
  digest,
});
const runs = () => site.world.checkRuns(shop);

const rerun = (headSha = site.world.pull(shop, 7).pull.headSha): Deed => ({ kind: "rerun", on, headSha });

describe("the check run", () => {
  it("is made once per head and verdict, and updated when the verdict turns", async () => {
    expect(await apply(check("one"))).toMatchObject({ outcome: "done" });
    expect(await apply(check("one"))).toMatchObject({ outcome: "unchanged" });
    expect(await apply(check("two"))).toMatchObject({ outcome: "done" });
    expect(runs().map(({ externalId, conclusion }) => [externalId, conclusion])).toEqual([["two", "success"]]);
  });

  it("with annotations of an older verdict is not reused, since GitHub only appends", async () => {
    await apply(check("one", 3));
    await apply(check("two", 1));
    expect(runs().map(({ externalId, output }) => [externalId, output.annotations.length])).toEqual([
      ["one", 3],
      ["two", 1],
    ]);
  });

  it("takes 120 annotations in three requests", async () => {
    await apply(check("one", 120));
    expect(runs()[0]).toMatchObject({ externalId: "one", status: "completed" });
    expect(runs()[0]?.output.annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 1),
    );
    expect(site.writes()).toHaveLength(3);
  });

  it.each([
    ["POST", 0],
    ["PATCH", 0],
    ["PATCH", 1],
  ] as const)("ends the same when the answer to a %s after %d others was lost", async (method, after) => {
    site.faults.add({ kind: "cut", when: "after", method, after });
    expect(await apply(check("one", 120))).toMatchObject({ outcome: "done" });
    expect(runs().map(({ output, externalId }) => [externalId, output.annotations.length])).toEqual([["one", 120]]);
  });

  it("that was begun by a run which died is finished by the next", async () => {
    site.faults.add({ kind: "status", status: 403, method: "PATCH" });
    expect(await apply(check("one", 120))).toMatchObject({ outcome: "refused" });
    expect(await apply(check("one", 120))).toMatchObject({ outcome: "done" });
    expect(runs().map(({ output, externalId }) => [externalId, output.annotations.length])).toEqual([["one", 120]]);
  });

  it("cuts texts where GitHub would refuse them", async () => {
    const long = {
      ...check("one"),
      summary: "🛰".repeat(40_000),
      text: "x".repeat(70_000),
      title: "t".repeat(300),
    } as Deed;
    expect(await apply(long)).toMatchObject({ outcome: "done" });
    expect(runs()[0]?.output.summary?.isWellFormed()).toBe(true);
  });
});

describe("running a workflow again", () => {
  it("is asked for once, also while it is running", async () => {
    expect(await apply(rerun())).toMatchObject({ outcome: "done" });
    expect(await apply(rerun())).toMatchObject({ outcome: "unchanged" });
    expect(site.world.repository(shop).runs[0]?.attempt).toBe(2);
  });

  it("is refused where there is no run", async () => {
    expect(await apply(rerun(site.world.tip(shop)))).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
  });
});
