import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect } from "@satellite/core";
import { composeBlock } from "@satellite/core/markup/block";
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
const block = composeBlock({
  content: "## Implementation Spec\n\n# Cart",
  specSha256: "a".repeat(64),
  renderedFrom: "0123456789abcdef",
});
const body = (text: string | null): Deed => ({ kind: "body", on, block: text });

const bodies = () => site.world.comments(shop, 7).map((one) => one.body);

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
