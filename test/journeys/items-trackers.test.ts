import { describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage, repository } from "./items-stage.js";

const stage = openItemStage({ config: bothTrackers });
const gitHubOnly = `remotes: { github: { enabled: true, repo: ${repository} } }\n`;
const resolution = 'fields: { Resolution: "Done" }';
const config = ".github/satellite.yml";

/** A branch with one commit, on origin and on GitHub. */
function work(branch: string): void {
  stage.bench.git("switch", "-q", "-c", branch);
  stage.bench.write("src/passkey.ts", "export {};\n");
  stage.bench.git("add", "-A");
  stage.bench.git("commit", "-q", "-m", `Work on ${branch}`);
  stage.publish();
}

describe("a project with Jira alone", () => {
  it("goes from the ticket to its end", async () => {
    const { bench, sandbox } = stage;
    const jira = bothTrackers(sandbox.jira.baseUrl).replace(
      /\n {2}github: .*\n/,
      `\n  github: { enabled: false, repo: ${repository} }\n`,
    );
    bench.write(config, jira.replace("    projects:", `    ${resolution}\n    projects:`));
    const pulled = await stage.sat("pull", "PROJ-1042", "--start", "--yes");
    expect(pulled).toMatchObject({
      code: 0,
      out: expect.stringContaining("PROJ-1042  People sign in with a passkey  [In Development]"),
    });
    expect(stage.ticket("PROJ-1042").status).toBe("In Development");
    expect(stage.task("task-1").text).toMatch(
      /status: In Progress[\s\S]*upstream:\n {2}provider: jira\n {2}id: PROJ-1042\n/,
    );
    stage.backlog("task", "edit", "1", "--ac", "A person with a passkey signs in", "--final-summary", "Done well.");
    expect(stage.task("task-1").text).not.toContain("upstream:");
    const told = await stage.sat("push", "TASK-1", "--yes");
    expect(told.out).toMatch(/done {2}comment on PROJ-1042\n[\s\S]*done {2}set TASK-1 to "Review"/);
    expect(stage.task("task-1").text).toContain("\nupstream:\n");
    expect(stage.ticket("PROJ-1042").status).toBe("Code Review");
    const done = await stage.sat("push", "TASK-1", "--status", "done", "--auto-close", "--yes");
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining("done  close PROJ-1042") });
    expect(stage.ticket("PROJ-1042")).toMatchObject({
      status: "Done",
      comments: [{}, { text: expect.stringContaining("Done well.") }],
    });
    expect(stage.task("task-1").text).toContain("status: Done");
    expect(await stage.sat("status", "--issues", "--refresh")).toMatchObject({
      code: 0,
      out: expect.stringContaining("none"),
    });
    expect(sandbox.requests().filter(({ isWrite, service }) => isWrite && service === "github")).toEqual([]);
    expect((await stage.sat("completed", "--check", "PROJ-1042")).code).toBe(1);
  });

  it("never makes a ticket wait in a blocked status on its way", async () => {
    const map = 'status_map: { open: "To Do", in_progress: "In Development", closed: "Done" }';
    const text = bothTrackers(stage.sandbox.jira.baseUrl).replace(/status_map: .*/, `${resolution}\n    ${map}`);
    stage.bench.write(config, text);
    await stage.sat("pull", "PROJ-1042", "--start", "--yes");
    const done = await stage.sat("push", "TASK-1", "--status", "done", "--auto-close", "--yes");
    expect([done.code, stage.ticket("PROJ-1042").status]).toEqual([0, "Done"]);
    expect(stage.ticket("PROJ-1042").path).not.toContain("Blocked");
  });
});

describe("a project with GitHub alone", () => {
  it("goes from the issue to its end, with a pull request that closes it", async () => {
    stage.bench.write(config, gitHubOnly);
    expect(await stage.sat("pull", "#3")).toMatchObject({ code: 0, out: expect.stringContaining("TASK-1") });
    stage.backlog("task", "edit", "1", "-s", "In Progress", "--ac", "The page says where they lie");
    stage.bench.git("add", "-A");
    stage.bench.git("commit", "-q", "-m", "Take the task in");
    work("feat/help");
    const opened = await stage.sat("pr", "TASK-1", "--yes");
    expect(opened).toMatchObject({ code: 0, out: expect.stringContaining("https://github.com/acme/shop/pull/10") });
    expect(stage.pulls().at(-1)).toMatchObject({
      title: "Passkeys are missing from the help pages",
      head: { ref: "feat/help" },
    });
    expect(stage.pulls().at(-1)?.body).toMatch(
      /^## Implementation Spec\n[\s\S]*The page says where they lie[\s\S]*Closes #3/,
    );
    expect(await stage.sat("push", "TASK-1", "--yes")).toMatchObject({ code: 0 });
    expect(await stage.sat("push", "TASK-1", "--status", "done", "--auto-close", "--yes")).toMatchObject({ code: 0 });
    const issue = stage.sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
    expect(issue).toMatchObject({ state: "closed", comments: [{ body: expect.stringContaining("Done: ") }] });
    expect(stage.sandbox.requests().filter(({ service }) => service === "jira")).toEqual([]);
  });
});

describe("one item on both", () => {
  it("tells and moves each of its tickets, once, and names both in the pull request", async () => {
    await stage.sat("pull", "PROJ-1042", "--start", "--yes");
    expect(await stage.sat("link", "TASK-1", "#3", "--relation", "secondary", "--sync-mode", "sync")).toMatchObject({
      code: 0,
    });
    stage.backlog("task", "edit", "1", "--ac", "A person signs in");
    work("feat/both");
    expect(await stage.sat("pr", "TASK-1", "--yes")).toMatchObject({ code: 0 });
    expect(stage.pulls().at(-1)?.body).toMatch(/Ticket: \[PROJ-1042\]/);
    expect(await stage.sat("push", "TASK-1", "--yes")).toMatchObject({ code: 0 });
    expect(stage.ticket("PROJ-1042").status).toBe("Code Review");
    expect(stage.ticket("PROJ-1042").remoteLinks).toHaveLength(1);
    const comments = () => stage.ticket("PROJ-1042").comments.length;
    const before = comments();
    expect(await stage.sat("push", "TASK-1", "--yes")).toMatchObject({ code: 0 });
    expect(comments()).toBe(before);
    const { out } = await stage.sat("links", "--json");
    const rows = (JSON.parse(out) as { result: { links: { ticket: string; relation: string }[] } }).result.links;
    expect(rows.map(({ relation, ticket }) => `${ticket} ${relation}`)).toEqual([
      "jira:PROJ-1042 primary",
      "github:acme/shop#3 secondary",
    ]);
  });
});

describe("what every verb holds to", () => {
  it("refuses a pull request of an item without a ticket in strict mode, and opens it in warn", async () => {
    stage.backlog("task", "create", "Free work", "-d", "Nobody asked.", "--ac", "It is there");
    work("free");
    const refused = await stage.sat("pr", "TASK-1", "--yes");
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /NOT_LINKED: .*in strict mode every pull request maps to one\n.*satellite link TASK-1 REF/,
      ),
    });
    expect(stage.writes()).toEqual([]);
    stage.bench.write(config, `mode: warn\n${bothTrackers(stage.sandbox.jira.baseUrl)}`);
    expect((await stage.sat("pr", "TASK-1", "--yes")).code).toBe(0);
    expect(stage.pulls()).toHaveLength(4);
  });

  it("is the same under the name `remote`", async () => {
    expect((await stage.sat("remote", "pull", "PROJ-1042")).out).toContain("TASK-1     created");
    const [plain, alias] = [
      await stage.sat("push", "TASK-1", "--dry-run"),
      await stage.sat("remote", "push", "TASK-1", "--dry-run"),
    ];
    expect(alias).toEqual(plain);
    expect((await stage.sat("--json", "remote", "links")).code).toBe(0);
  });
});
