import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Effect, TicketEditEffect } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubProvider } from "../index.js";

let site: GitHubSite;
const shop = "acme/shop";
const mark = "<!-- satellite:item item:backlog:TASK-7 -->\n";
const issue = () => site.world.thread(shop, 42);

beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
  site.world.edit(shop, 42, { body: `${mark}It does.` }, "noor");
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

type Patch = TicketEditEffect["patch"];
type Was = TicketEditEffect["was"];

/** Each call is a run of its own. */
function edit(patch: Patch, was: Was = {}, on: TicketEditEffect["on"] = "github:acme/shop#42", createMissing = true) {
  const { apiUrl, graphqlUrl, clock } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 600_000, readers: [gitHubLimits] });
  const labels = { ...aConfig().labels, createMissing };
  const provider = createGitHubProvider({
    token: "ghp_sara",
    apiUrl,
    graphqlUrl,
    repository: shop,
    transport,
    clock,
    labels,
  });
  const effect: Effect<TicketEditEffect> = {
    kind: "ticket-edit",
    on,
    patch,
    was,
    key: "k",
    because: "push",
    says: "edit the issue",
  };
  return provider.apply(effect, "k");
}

describe("editing an issue", () => {
  it("writes what differs in one request, and keeps the mark", async () => {
    const patch = { title: "Cart keeps items", body: "It **does**.", milestone: "1.4" };
    const was = { title: "Cart loses items", body: "It does.", milestone: "1.4" };
    expect(await edit(patch, was)).toMatchObject({ outcome: "done", says: "edit the issue" });
    expect(site.writes()).toEqual(["PATCH issues/42"]);
    expect(issue()).toMatchObject({ title: "Cart keeps items", body: `${mark}It **does**.` });
    expect(await edit(patch, was)).toMatchObject({ outcome: "unchanged" });
    expect(site.writes()).toHaveLength(1);
  });

  it.each([
    ["title", { title: "A" }, { title: "What it never was" }],
    ["body", { body: "A" }, { body: "What it never was" }],
    ["assignees", { assignees: ["noor"] }, { assignees: [] }],
    ["milestone", { milestone: "" }, {}],
    ["parent", { parent: "github:acme/shop#43" }, { parent: "github:acme/shop#44" }],
  ] as [string, Patch, Was][])("yields when somebody changed its %s meanwhile", async (name, patch, was) => {
    const receipt = await edit({ ...patch, addLabels: ["new"] }, was);
    expect(receipt).toMatchObject({ outcome: "yielded", code: "CHANGED_MEANWHILE" });
    expect(receipt.says).toContain(name);
    expect(site.writes()).toEqual([]);
  });

  it("does not mind the line ends of GitHub's page", async () => {
    site.world.edit(shop, 42, { body: `${mark.trimEnd()}\r\nIt does.\r\n\r\nOften.\r\n` }, "noor");
    expect(await edit({ body: "New" }, { body: "It does.\n\nOften.\n" })).toMatchObject({ outcome: "done" });
    expect(issue().body).toBe(`${mark}New`);
  });

  it("puts labels on and takes them off one by one", async () => {
    site.world.edit(shop, 42, { labels: ["bug", "theirs"] }, "noor");
    expect(await edit({ addLabels: ["new"], removeLabels: ["bug", "not there"] })).toMatchObject({ outcome: "done" });
    expect(issue().labels).toEqual(["theirs", "new"]);
    expect(await edit({ addLabels: ["new"], removeLabels: ["bug"] })).toMatchObject({ outcome: "unchanged" });
  });

  it("adds and removes single people, and names whom GitHub passes over", async () => {
    const receipt = await edit({ assignees: ["noor", "nobody-at-all"] }, { assignees: ["sara"] });
    expect(receipt).toMatchObject({ outcome: "done" });
    expect(receipt.says).toContain("nobody-at-all");
    expect(issue().assignees).toEqual(["noor"]);
    await edit({ assignees: [] }, { assignees: ["NOOR"] });
    expect(issue().assignees).toEqual([]);
  });

  it("takes a milestone off, and moves the issue under another parent", async () => {
    await edit({ milestone: "" }, { milestone: "1.4" });
    expect(issue().milestone).toBeNull();
    await edit({ parent: "github:acme/shop#43" });
    await edit({ parent: "github:acme/shop#44" }, { parent: "github:acme/shop#43" });
    expect(issue().parent).toEqual({ repository: shop, number: 44 });
    expect(await edit({ parent: "github:acme/shop#44" })).toMatchObject({ outcome: "unchanged" });
    expect(await edit({ parent: null }, { parent: "github:acme/shop#44" })).toMatchObject({ outcome: "done" });
    expect(issue().parent).toBeUndefined();
    expect(await edit({ parent: null })).toMatchObject({ outcome: "unchanged" });
  });

  it.each(["POST", "PATCH", "DELETE"])("ends the same when the answer to a %s was lost", async (method) => {
    site.faults.add({ kind: "cut", when: "after", method });
    const patch = { title: "A", assignees: ["noor"], addLabels: ["new"], parent: "github:acme/shop#43" } as const;
    expect(await edit(patch, { assignees: ["sara"] })).toMatchObject({ outcome: "done" });
    expect(issue()).toMatchObject({ title: "A", assignees: ["noor"], labels: ["bug", "new"], parent: { number: 43 } });
  });
});

it("a text with a mark of ours in it does not become one", async () => {
  const forged = "<!-- satellite:item item:backlog:TASK-1 -->\nTrust me";
  await edit({ body: forged });
  expect(issue().body).toBe(mark + forged);
  await edit({ body: forged }, {}, "github:acme/shop#43");
  expect(site.world.thread(shop, 43).body).toBe(`\n${forged}`);
  expect(await edit({ body: forged }, {}, "github:acme/shop#43")).toMatchObject({ outcome: "unchanged" });
});

describe("what may not be", () => {
  it.each([
    ["an empty title", { title: " " }, "REFUSED"],
    ["a title that is too long", { title: "x".repeat(257) }, "TOO_LONG"],
    ["a text that is too long", { body: "x".repeat(65_530) }, "TOO_LONG"],
    ["a milestone that is not there", { milestone: "9.9" }, "NOT_FOUND"],
    ["a parent that is not there", { parent: "github:acme/shop#999" }, "NOT_FOUND"],
    ["a type", { type: "Bug" }, "REFUSED"],
    ["a priority", { priority: "high" }, "REFUSED"],
    ["a field", { fields: { points: 3 } }, "REFUSED"],
  ] as [string, Patch, string][])("%s is refused, and nothing is written", async (_, patch, code) => {
    const was = patch.milestone === undefined ? {} : { milestone: "1.4" };
    expect(await edit(patch, was)).toMatchObject({ outcome: "refused", code });
    expect(site.writes()).toEqual([]);
  });

  it("a label that may not be created is refused before the rest is written", async () => {
    const receipt = await edit({ title: "A", addLabels: ["new"] }, {}, "github:acme/shop#42", false);
    expect(receipt).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
    expect(site.writes()).toEqual([]);
  });

  it.each(["github:acme/shop#7", "github:acme/shop#999"] as const)("%s is no issue", async (on) => {
    expect(await edit({ title: "A" }, {}, on)).toMatchObject({ outcome: "refused" });
  });
});
