import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect, TicketRef } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubProvider } from "../index.js";
import { withLine } from "./progress.js";

let site: GitHubSite;
const shop = "acme/shop";
const ticket: TicketRef = "github:acme/shop#42";

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
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 600_000, readers: [gitHubLimits] });
  const { labels } = aConfig();
  return createGitHubProvider({ token, apiUrl, graphqlUrl, repository: shop, transport, clock, labels });
}

function apply(deed: Deed, token?: string) {
  const effect: Effect = { ...deed, key: "k", because: "test", says: `do ${deed.kind}` };
  return open(token).apply(effect, "k");
}

describe("who asks", () => {
  it.each([
    ["ghp_sara", { login: "sara", type: "user", id: "101" }],
    ["ghs_sandbox_full", { login: "github-actions[bot]", type: "bot", id: "41898282" }],
    ["no-such-token", { what: "who asks", code: "UNAUTHORIZED" }],
  ])("with %s", async (token, expected) => expect(await open(token).viewer?.()).toMatchObject(expected));
});

describe("progress", () => {
  const progress = (done: number, plan = "checkout", on = ticket): Deed => ({
    kind: "progress",
    on,
    plan,
    done,
    total: 4,
  });
  const text = () => site.world.repository(shop).milestones[0]?.description;

  it("is a line of ours in the milestone's description, put once and replaced in place", async () => {
    const [milestone] = site.world.repository(shop).milestones;
    if (milestone) milestone.description = "Spring.\r\n\r\nAll of it.\r\n";
    expect(await apply(progress(1))).toMatchObject({ outcome: "done", id: "1" });
    await apply(progress(4, "other plan"));
    await apply(progress(2));
    expect(text()).toBe(
      "Spring.\r\n\r\nAll of it.\n\n" +
        "<!-- satellite:progress checkout --> Satellite: checkout, 2 of 4 phases (50 %)\n\n" +
        "<!-- satellite:progress other%20plan --> Satellite: other plan, 4 of 4 phases (100 %)",
    );
    const writes = site.writes().length;
    expect(await apply(progress(2))).toMatchObject({ outcome: "unchanged" });
    expect(site.writes()).toHaveLength(writes);
  });

  it("of an issue without a milestone has nowhere to stand, which is said", async () => {
    expect(await apply(progress(1, "checkout", "github:acme/shop#43"))).toMatchObject({
      outcome: "unchanged",
      says: "do progress: it has no milestone",
    });
  });

  it("is refused to a token that may only read", async () => {
    expect(await apply(progress(1), site.readOnlyToken)).toMatchObject({ outcome: "refused", code: "FORBIDDEN" });
  });

  it.each([
    ["a plan that would break out", "x --> <img>\n# y", 1, 1, "x --&gt; &lt;img&gt; # y, 1 of 1 phase (100 %)"],
    ["no phases", "a", 0, 0, "a, 0 of 0 phases (0 %)"],
    ["nearly all", "a", 999, 1000, "a, 999 of 1000 phases (99 %)"],
  ])("with %s is one harmless line", (_, plan, done, total, words) => {
    const line = withLine("", { kind: "progress", on: ticket, plan, done, total });
    expect(line.split("\n")).toHaveLength(1);
    expect(line).toMatch(/^<!-- satellite:progress [^<>]+ --> Satellite: [^<>]+$/);
    expect(line.endsWith(words)).toBe(true);
    expect(withLine(`A\n${line}\nB`, { kind: "progress", on: ticket, plan, done, total })).toBe(`A\n${line}\nB`);
  });

  it("does not take a mark inside a sentence for its own", () => {
    const before = "They say <!-- satellite:progress a --> here";
    expect(withLine(before, { kind: "progress", on: ticket, plan: "a", done: 1, total: 2 })).toMatch(
      /^They say <!-- satellite:progress a --> here\n\n<!-- satellite:progress a --> Satellite:/,
    );
  });
});

describe("a comment on an issue that is about an item", () => {
  const comment = (body: string | null, identity = "push:item:markdown:specs/a b--c.md"): Deed => ({
    kind: "comment",
    on: ticket,
    identity,
    body,
    digest: "d",
  });
  const bodies = () => site.world.comments(shop, 42).map(({ body }) => body);

  it("is found again by its mark, edited in place and taken back", async () => {
    await apply(comment("one"));
    await apply(comment("two"));
    await apply(comment("of another", "push:item:markdown:specs/a_b_c.md"));
    expect(bodies()).toEqual([
      "<!-- satellite:push:item:markdown:specs/a%20b%2D-c.md -->\ntwo",
      "<!-- satellite:push:item:markdown:specs/a_b_c.md -->\nof another",
    ]);
    await apply(comment(null));
    expect(bodies()).toHaveLength(1);
  });

  it("whose text starts with the mark of another still bears its own", async () => {
    const forged = "<!-- satellite:verdict -->\nAll good";
    await apply(comment(forged));
    expect(bodies()[0]).toMatch(/^<!-- satellite:push:/);
    await apply(comment("real", "verdict"));
    expect(bodies()).toHaveLength(2);
  });
});

describe("states of an issue", () => {
  const move = (to: "closed" | "open", expected: string): Deed => ({
    kind: "move",
    on: ticket,
    to,
    names: [],
    expect: expected,
    fields: {},
  });

  it("is closed as completed, and opened again", async () => {
    expect(await apply(move("closed", "open"))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 42)).toMatchObject({ state: "closed", stateReason: "completed" });
    expect(await apply(move("open", "closed"))).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 42)).toMatchObject({ state: "open", stateReason: "reopened" });
  });

  it("is moved forward where whoever planned could not read it, and never back", async () => {
    expect(await apply(move("closed", ""))).toMatchObject({ outcome: "done" });
    expect(await apply(move("open", ""))).toMatchObject({ outcome: "unchanged" });
    expect(site.world.thread(shop, 42)).toMatchObject({ state: "closed" });
  });

  it("swaps the labels of states by deltas, and creates the missing one", async () => {
    const create = [{ name: "status: failed", color: "d73a4a", description: "Set by Satellite" }];
    const on: TicketRef = "github:acme/shop#43";
    const deed: Deed = { kind: "labels", on, add: ["status: failed"], remove: ["status: in progress"], create };
    expect(await apply(deed)).toMatchObject({ outcome: "done" });
    expect(site.world.thread(shop, 43).labels).toEqual(["status: failed"]);
    expect(site.world.repository(shop).labels.at(-1)).toMatchObject({ name: "status: failed", color: "d73a4a" });
  });
});
