import { describe, expect, it } from "@jest/globals";
import { pmAdapter, remoteProvider, ticketProvider } from "@satellite/engine/seeds";
import { openVerbBench, type DeskOptions, type VerbBench } from "./bench.js";

const yes: DeskOptions = { yes: true };
const bench = openVerbBench();
const remote = async (id: "jira" | "github", options: DeskOptions = yes) =>
  remoteProvider(await bench.desk(options), id);

/** A branch with one commit, here and on GitHub. */
function work({ git, sandbox, write }: VerbBench, branch: string): void {
  git("update-ref", "refs/remotes/origin/main", "main");
  git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  git("switch", "-q", "-c", branch);
  write("help.txt", "Passkeys lie here.\n");
  git("add", "-A");
  git("commit", "-q", "-m", "Say where passkeys lie");
  git("update-ref", `refs/remotes/origin/${branch}`, branch);
  const { world } = sandbox.services.github;
  world.branch("acme/shop", branch);
  world.commit("acme/shop", branch, { message: "Say where passkeys lie", files: { "help.txt": "Here.\n" } });
}

describe.each([
  ["jira", "OPS-12"],
  ["github", "#3"],
] as const)("a remote provider, %s", (id, ticket) => {
  it("fetches a task, and what is assigned", async () => {
    const provider = await remote(id);
    expect(provider.name).toBe(id);
    const task = await provider.fetchTask(ticket);
    expect(task).toMatchObject({ externalId: expect.stringContaining(ticket.slice(-1)), status: "open" });
    expect(task.title).not.toBe("");
    for (const one of await provider.fetchAssignedTasks()) expect(one.status).not.toBe("closed");
  });

  it("moves it, and comments once", async () => {
    const provider = await remote(id);
    await provider.updateStatus(ticket, "closed");
    expect((await provider.fetchTask(ticket)).status).toBe("closed");
    await provider.postComment(ticket, "It is *done*.");
    await provider.postComment(ticket, "It is *done*.");
    const state = bench.sandbox.state();
    const comments =
      id === "jira"
        ? bench.ticket(ticket).comments
        : state.github.repositories[0]?.issues.find(({ number }) => number === 3)?.comments;
    expect(comments).toHaveLength(1);
  });

  it("writes nothing without a yes, and says so by its code", async () => {
    const provider = await remote(id, {});
    await expect(provider.updateStatus(ticket, "closed")).rejects.toMatchObject({ code: "NOT_CONFIRMED" });
    await expect(provider.postComment(ticket, "x")).rejects.toMatchObject({ code: "NOT_CONFIRMED" });
    expect((await provider.fetchTask(ticket)).status).toBe("open");
  });

  it("refuses what is no ticket of its own", async () => {
    const provider = await remote(id);
    const other = id === "jira" ? "#3" : "OPS-12";
    await expect(provider.fetchTask(other)).rejects.toMatchObject({ code: "USAGE" });
    await expect(provider.fetchTask(id === "jira" ? "OPS-99999" : "#99999")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const cut = await remote(id, { ...yes, without: [id] });
    await expect(cut.fetchTask(ticket)).rejects.toMatchObject({ code: "NO_CREDENTIALS" });
  });
});

it("a remote provider opens the pull request of an item's branch once, with the spec as its text", async () => {
  const provider = await remote("github");
  work(bench, "feat/help");
  const spec = "# Currency\n\nThe cart remembers it.\n\n## Acceptance Criteria\n\n- [ ] It stays\n";
  const url = await provider.createPullRequest({ id: "TASK-2" }, spec);
  const pull = bench.sandbox.state().github.repositories[0]?.pulls.at(-1);
  expect(url).toContain("/pull/");
  expect(pull).toMatchObject({ title: "The cart forgets its currency" });
  expect(pull?.body).toContain("The cart remembers it.");
  expect(pull?.body).toContain("PROJ-1043");
  expect(await provider.createPullRequest({ id: "TASK-2" }, spec)).toBe(url);
});

describe("a ticket provider", () => {
  const planner = async () => ticketProvider(await bench.desk(yes), "jira");
  it("links, creates, goes on, updates and refreshes, each with the entries concerned", async () => {
    expect(await (await planner()).capabilities()).toMatchObject({ supports_children: true, set_in_progress: true });
    expect(await (await planner()).link("TASK-1", "OPS-12")).toMatchObject([{ id: "OPS-12", direction: "linked" }]);
    expect(await (await planner()).sync_state(["TASK-1"])).toMatchObject([{ id: "OPS-12", state: "open" }]);
    expect(await (await planner()).set_in_progress("TASK-1")).toMatchObject([{ id: "OPS-12" }]);
    expect(await (await planner()).import("PROJ-1042")).toMatchObject([{ id: "PROJ-1042", direction: "imported" }]);
    const desk = await bench.desk({
      ...yes,
      more: "mapping: [{ pattern: 'backlog/**', create: true, project: PROJ }]\n",
    });
    const made = ticketProvider(desk, "jira");
    await expect(made.create_child("TASK-2")).resolves.toMatchObject([{ relation: "derived", parent_id: "PROJ-1043" }]);
  });
  it("throws what a ticket could not be dealt with for", async () => {
    await expect((await planner()).update("TASK-1")).rejects.toMatchObject({ code: "NOT_LINKED" });
    await expect((await planner()).link("TASK-9", "OPS-12")).rejects.toMatchObject({ code: "NO_ITEM" });
    const linear = ticketProvider(await bench.desk(yes), "linear");
    await expect(linear.sync_state()).rejects.toMatchObject({ code: "NOT_AVAILABLE_YET" });
  });
});

describe("an adapter", () => {
  it("pulls, and refreshes what is linked without a change to either side", async () => {
    const adapter = pmAdapter(await bench.desk(yes), "jira");
    expect(await adapter.pull("OPS-12")).toMatchObject({ did: "created" });
    const before = bench.sandbox.requests().filter(({ isWrite }) => isWrite).length;
    const synced = await pmAdapter(await bench.desk(yes), "jira").sync();
    expect(synced.map(({ id }) => id).sort()).toEqual(["OPS-12", "PROJ-1043"]);
    expect(bench.sandbox.requests().filter(({ isWrite }) => isWrite)).toHaveLength(before);
    await expect(adapter.pull("#3")).rejects.toMatchObject({ code: "USAGE" });
  });
  it("pushes an item's finished work, and refuses one without a ticket", async () => {
    work(bench, "feat/currency");
    const adapter = pmAdapter(await bench.desk(yes), "jira");
    await expect(adapter.push("TASK-1")).rejects.toMatchObject({ code: "NOT_LINKED" });
    const loose = await bench.desk({ ...yes, more: "policy: { spec: { required: false } }\n" });
    expect(await pmAdapter(loose, "jira").push("TASK-2")).toMatchObject({ tickets: ["jira:PROJ-1043"] });
    expect(bench.ticket("PROJ-1043").comments.length).toBeGreaterThan(0);
  });
});
