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
const block = composeBlock({
  content: "## Implementation Spec\n\n# Cart",
  specSha256: "a".repeat(64),
  renderedFrom: "0123456789abcdef",
});
const body = (text: string | null): Deed => ({ kind: "body", on, block: text });

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
