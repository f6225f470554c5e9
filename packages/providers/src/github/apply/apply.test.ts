import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Annotation, Deed, Effect } from "@satellite/core";
import { composeBlock } from "@satellite/core/markup/block";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubHost } from "../index.js";

let site: GitHubSite;
const shop = "acme/shop";
const on = "change:github:acme/shop#7";
const ticket = "github:acme/shop#42";

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

const labels = (add: string[], remove: string[] = [], create: string[] = []): Deed => ({
  kind: "labels",
  on,
  add,
  remove,
  create: create.map((name) => ({ name, color: "0e8a16", description: "Set by Satellite" })),
});
const comment = (body: string | null, more = {}): Deed => ({
  kind: "comment",
  on,
  identity: "verdict",
  body,
  digest: "d",
  ...more,
});
const milestone = (title: string, create = false): Deed => ({ kind: "milestone", on, title, create });
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
const move = (to: "closed" | "in_progress" | "in_review" | "open", expect_ = "open"): Deed => ({
  kind: "move",
  on: ticket,
  to,
  names: [],
  expect: expect_,
  fields: {},
});
const runs = () => site.world.checkRuns(shop);

const block = composeBlock({
  content: "## Implementation Spec\n\n# Cart",
  specSha256: "a".repeat(64),
  renderedFrom: "0123456789abcdef",
});
const body = (text: string | null): Deed => ({ kind: "body", on, block: text });

describe("the block in the body", () => {
  it("is put once, keeps the author's text, and is taken out again", async () => {
    const before = site.world.thread(shop, 7).body;
    expect(await apply(body(block))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 7).body).toBe(`${before}\n\n${block}`);
    expect(await apply(body(block))).toMatchObject({ outcome: "unchanged" });
    expect(site.writes()).toHaveLength(1);
    await apply(body(null));
    expect(site.world.thread(shop, 7).body).toBe(before);
  });

  it("keeps what the author wrote since the plan was made", async () => {
    site.world.edit(shop, 7, { body: "Written a moment ago" }, "sara");
    await apply(body(block));
    expect(site.world.thread(shop, 7).body).toContain("Written a moment ago");
  });

  it("is left alone when its markers are broken, or the text would be too long, or it was merged", async () => {
    site.world.edit(shop, 7, { body: `x\n${block.split("\n")[0] ?? ""}\ny` }, "sara");
    expect(await apply(body(block))).toMatchObject({ outcome: "refused", code: "BLOCK_BROKEN" });
    site.world.edit(shop, 7, { body: "x".repeat(65_500) }, "sara");
    expect(await apply(body(block))).toMatchObject({ outcome: "refused", code: "TOO_LONG" });
    site.world.merge(shop, 7);
    expect(await apply(body(block))).toMatchObject({ outcome: "yielded" });
    expect(site.writes()).toEqual([]);
  });
});

describe("labels", () => {
  it("are added and removed one by one; those of others stay", async () => {
    expect(await apply(labels(["status: in progress"], ["not there"]))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 7).labels).toEqual(["bug", "status: in progress"]);
    site.forget();
    expect(await apply(labels(["Status: In Progress"], ["not there"]))).toMatchObject({ outcome: "unchanged" });
    expect(site.writes()).toEqual([]);
    await apply(labels([], ["status: in progress"]));
    expect(site.world.thread(shop, 7).labels).toEqual(["bug"]);
  });

  it("are created with their colour when that is allowed, else refused", async () => {
    expect(await apply(labels(["status: in review"]))).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
    expect(site.writes()).toEqual([]);
    expect(await apply(labels(["status: in review"], [], ["status: in review"]))).toMatchObject({ outcome: "done" });
    expect(site.world.repository(shop).labels.at(-1)).toMatchObject({ name: "status: in review", color: "0e8a16" });
  });

  it.each(["POST", "DELETE"])("end the same when the answer to a %s was lost", async (method) => {
    site.faults.add({ kind: "cut", when: "after", method });
    expect(await apply(labels(["new one"], ["bug"], ["new one"]))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 7).labels).toEqual(["new one"]);
    expect(site.world.repository(shop).labels.filter(({ name }) => name === "new one")).toHaveLength(1);
  });
});

describe("the milestone", () => {
  it("is found or created, and set once", async () => {
    expect(await apply(milestone("1.4"))).toMatchObject({ outcome: "done", id: "1" });
    expect(await apply(milestone("1.4"))).toMatchObject({ outcome: "unchanged" });
    expect(site.writes()).toHaveLength(1);
  });

  it("is created only when that is allowed, and once though the answer was lost", async () => {
    expect(await apply(milestone("2.0"))).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
    site.faults.add({ kind: "cut", when: "after", method: "POST", path: "*/milestones" });
    expect(await apply(milestone("2.0", true))).toMatchObject({ outcome: "done" });
    expect(site.world.repository(shop).milestones.map(({ title }) => title)).toEqual(["1.4", "2.0"]);
  });

  it("that people set meanwhile stays", async () => {
    await apply(milestone("2.0", true));
    expect(await apply(milestone("1.4"))).toMatchObject({ outcome: "yielded" });
  });
});

describe("the comment", () => {
  const bodies = () => site.world.comments(shop, 7).map((one) => one.body);

  it("is found again by its marker, edited in place, and taken back", async () => {
    await apply(comment("<!-- satellite:verdict -->\none"));
    expect(await apply(comment("<!-- satellite:verdict -->\none"))).toMatchObject({ outcome: "unchanged" });
    const receipt = await apply(comment("<!-- satellite:verdict -->\ntwo"));
    expect(receipt).toMatchObject({ outcome: "done", id: String(site.world.comments(shop, 7)[0]?.id) });
    expect(bodies()).toEqual(["<!-- satellite:verdict -->\ntwo"]);
    await apply(comment(null));
    expect(bodies()).toEqual([]);
    expect(await apply(comment(null))).toMatchObject({ outcome: "unchanged" });
  });

  it("never edits somebody else's, though the marker stands in it", async () => {
    site.world.comment(shop, 7, { author: "guest", body: "<!-- satellite:verdict -->\nmine" });
    await apply(comment("ours"));
    expect(bodies()).toEqual(["<!-- satellite:verdict -->\nmine", "<!-- satellite:verdict -->\nours"]);
  });

  it("is not sought on another issue by an id that belongs there", async () => {
    const other = site.world.comment(shop, 42, { author: "github-actions[bot]", body: "elsewhere" });
    await apply(comment("ours", { known: String(other.id) }));
    expect(site.world.comments(shop, 42).map((one) => one.body)).toEqual(["elsewhere"]);
    expect(bodies()).toHaveLength(1);
  });

  it("that was deleted by hand is made anew", async () => {
    await apply(comment("one", { known: "999999" }));
    expect(bodies()).toHaveLength(1);
  });

  it("that is too long is refused before it is sent", async () => {
    expect(await apply(comment("x".repeat(70_000)))).toMatchObject({ outcome: "refused", code: "TOO_LONG" });
    expect(site.writes()).toEqual([]);
  });
});

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
  const rerun = (headSha = site.world.pull(shop, 7).pull.headSha): Deed => ({ kind: "rerun", on, headSha });

  it("is asked for once, also while it is running", async () => {
    expect(await apply(rerun())).toMatchObject({ outcome: "done" });
    expect(await apply(rerun())).toMatchObject({ outcome: "unchanged" });
    expect(site.world.repository(shop).runs[0]?.attempt).toBe(2);
  });

  it("is refused where there is no run", async () => {
    expect(await apply(rerun(site.world.tip(shop)))).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
  });
});

describe("moving an issue", () => {
  it("sets the label of the state, and closes in the end", async () => {
    expect(await apply(move("in_progress"))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 42).labels).toEqual(["bug", "status: in progress"]);
    expect(await apply(move("in_progress", "status: in progress"))).toMatchObject({ outcome: "unchanged" });
    expect(await apply(move("closed", "status: in progress"))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 42)).toMatchObject({ state: "closed", stateReason: "completed" });
    expect(site.world.thread(shop, 42).labels).not.toContain("status: in progress");
  });

  it("yields when somebody moved it meanwhile", async () => {
    site.world.edit(shop, 42, { state: "closed" }, "noor");
    expect(await apply(move("in_progress"))).toMatchObject({ outcome: "yielded", code: "CONFLICT" });
    expect(site.writes()).toEqual([]);
  });

  it("does not move a pull request", async () => {
    expect(await apply({ ...move("closed"), on: "github:acme/shop#7" } as Deed)).toMatchObject({ outcome: "refused" });
  });
});

describe("what may not be done", () => {
  it.each([
    ["labels", () => labels(["status: in progress"])],
    ["milestone", () => milestone("1.4")],
    ["comment", () => comment("x")],
    ["check", () => check("one")],
    ["body", () => body(block)],
    ["move", () => move("closed")],
    ["rerun", (): Deed => ({ kind: "rerun", on, headSha: site.world.pull(shop, 7).pull.headSha })],
  ])("%s with a read-only token is refused by value, without the token in the words", async (_, deed) => {
    const receipt = await apply(deed(), site.readOnlyToken);
    expect(receipt).toMatchObject({ outcome: "refused", code: "FORBIDDEN" });
    expect(JSON.stringify(receipt)).not.toContain(site.readOnlyToken);
  });

  it.each([
    [
      "a link",
      { kind: "link", on: ticket, to: on, url: "https://x", title: "t", summary: "s", resolved: false, digest: "d" },
    ],
    ["a memory", { kind: "remember", on: ticket, change: on, entry: { url: "u", title: "t", state: "open" } }],
    [
      "labels on a push",
      { kind: "labels", on: `change:github:acme/shop@${"a".repeat(40)}`, add: ["x"], remove: [], create: [] },
    ],
  ] as [string, Deed][])("%s is refused without a request", async (_, deed) => {
    expect(await apply(deed)).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(site.requests()).toEqual([]);
  });

  it("an outage is a failure that a later run may make good", async () => {
    site.faults.add({ kind: "status", status: 503, times: "always" });
    expect(await apply(labels(["bug"]))).toMatchObject({ outcome: "failed", code: "UNAVAILABLE" });
    site.faults.clear();
    site.faults.add({ kind: "rate-limit", reason: "github-secondary", retryAfterS: 9999, times: "always" });
    expect(await apply(labels(["bug"]))).toMatchObject({
      outcome: "failed",
      code: "RATE_LIMITED",
      retryAfterMs: 9_999_000,
    });
  });
});
