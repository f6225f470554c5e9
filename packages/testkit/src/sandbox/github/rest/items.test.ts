import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Octokit } from "@octokit/rest";
import { openShop, type OpenShop } from "../testing.js";

const at = { owner: "acme", repo: "shop" } as const;
let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
  expect(shop.violations).toEqual([]);
});

const rest = (token?: string) => new Octokit(shop.client(token)).rest;
const says = (error: unknown): string => {
  const { status, response } = error as { status: number; response?: { data?: { errors?: readonly object[] } } };
  return `${status} ${JSON.stringify(response?.data?.errors ?? null)}`;
};

describe("issues that are opened", () => {
  it("have what was asked for, by whoever asked", async () => {
    const parts = { title: "Passkeys", body: "Soon", labels: ["bug", "new"], assignees: ["sara"], milestone: 1 };
    const { data } = await rest("ghp_sara").issues.create({ ...at, ...parts });
    expect([data.number, data.user?.login, data.milestone?.title]).toEqual([43, "sara", "1.4"]);
    expect(shop.github.world.thread("acme/shop", 43)).toMatchObject({ labels: ["bug", "new"], assignees: ["sara"] });
  });

  it("lose labels, assignees and milestone without a word when their author may not triage", async () => {
    const parts = { title: "Me too", labels: ["bug"], assignees: ["sara"], milestone: 1 };
    const { data } = await rest("ghp_guest").issues.create({ ...at, ...parts });
    expect([data.labels, data.assignees, data.milestone]).toEqual([[], [], null]);
  });

  it.each([
    ["no title", { title: " " }, "missing_field"],
    ["a milestone that is not there", { title: "x", milestone: 9 }, "milestone"],
    ["an assignee that nobody knows", { title: "x", assignees: ["nobody-at-all"] }, "assignees"],
  ])("are refused with %s", async (_, parts, word) => {
    const error = await rest()
      .issues.create({ ...at, ...parts })
      .catch(says);
    expect(error).toMatch(/^422/);
    expect(error).toContain(word);
  });
});

describe("sub-issues", () => {
  it("are put under one parent, and moved only when that is said", async () => {
    const { issues } = rest();
    const child = (await issues.create({ ...at, title: "Child" })).data;
    const other = (await issues.create({ ...at, title: "Other" })).data;
    const add = (parent: number, id: number, more = {}) =>
      issues.addSubIssue({ ...at, issue_number: parent, sub_issue_id: id, ...more });
    expect((await add(42, child.id)).data.sub_issues_summary).toEqual({ total: 1, completed: 0, percent_completed: 0 });
    expect((await issues.get({ ...at, issue_number: child.number })).data.parent_issue_url).toMatch(
      /shop\/issues\/42$/,
    );
    expect(await add(42, child.id).catch(says)).toContain("duplicate sub-issues");
    expect(await add(other.number, child.id).catch(says)).toContain("one parent");
    await add(other.number, child.id, { replace_parent: true });
    expect((await issues.getParent({ ...at, issue_number: child.number })).data.number).toBe(other.number);
    expect((await issues.listSubIssues({ ...at, issue_number: other.number })).data).toHaveLength(1);
    expect(await add(child.number, other.id).catch(says)).toContain("ancestor");
    expect(await add(42, 999_999).catch(says)).toMatch(/^404/);
  });
});

it("assignees come and go one by one; whom nobody knows is passed over", async () => {
  const { issues } = rest();
  await issues.addAssignees({ ...at, issue_number: 42, assignees: ["noor", "nobody-at-all"] });
  expect(shop.github.world.thread("acme/shop", 42).assignees).toEqual(["sara", "noor"]);
  await issues.removeAssignees({ ...at, issue_number: 42, assignees: ["sara"] });
  expect(shop.github.world.thread("acme/shop", 42).assignees).toEqual(["noor"]);
});

it("a milestone's text is edited; its title stays unique", async () => {
  const { issues } = rest();
  await issues.createMilestone({ ...at, title: "2.0" });
  const { data } = await issues.updateMilestone({ ...at, milestone_number: 1, description: "New", state: "closed" });
  expect([data.description, data.state, data.closed_at === null]).toEqual(["New", "closed", false]);
  expect((await issues.getMilestone({ ...at, milestone_number: 1 })).data.description).toBe("New");
  const twice = await issues.updateMilestone({ ...at, milestone_number: 1, title: "2.0" }).catch(says);
  expect(twice).toContain("already_exists");
});

describe("pull requests that are opened", () => {
  const open = (head: string, base = "main") => rest().pulls.create({ ...at, title: "T", head, base });
  beforeEach(() => {
    shop.github.world.branch("acme/shop", "same");
    shop.github.world.branch("acme/shop", "new");
    shop.github.world.commit("acme/shop", "new", { message: "more", files: { "a.txt": "a\n" } });
  });

  it("stand between two branches, as a draft when asked", async () => {
    const { data } = await rest().pulls.create({
      ...at,
      title: "T",
      body: "B",
      head: "new",
      base: "main",
      draft: true,
    });
    expect([data.number, data.draft, data.commits, data.head.label]).toEqual([43, true, 1, "acme:new"]);
  });

  it.each([
    ["a head that is not there", "nowhere", "main", '"field":"head"'],
    ["a base that is not there", "new", "nowhere", '"field":"base"'],
    ["nothing between them", "same", "main", "No commits between main and same"],
    ["one that is open already", "feat/PROJ-1042-cart", "main", "already exists for acme:feat/PROJ-1042-cart"],
  ])("are refused with %s", async (_, head, base, words) => {
    expect(await open(head, base).catch(says)).toContain(words);
  });
});
