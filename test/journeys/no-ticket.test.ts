import { describe, expect, it } from "@jest/globals";
import { expectVerdict, openStage, outcomesOf, repository, saysOf } from "./stage.js";

const stage = openStage();

function openPull(title: string, branch: string, message = "Change the cart", body = "Types.") {
  stage.github.branch(repository, branch);
  stage.github.commit(repository, branch, { message, author: "omar", files: { "src/new.ts": "export {};\n" } });
  return stage.github.openPull(repository, { title, body, author: "omar", head: branch }).number;
}

describe("a pull request without a ticket", () => {
  it("fails, says what to do, and comments once", async () => {
    const told = await stage.pull(8);
    expectVerdict(told, "fail", 1);
    expect(saysOf(told, "ticket-linked")).toMatch(/PROJ|ticket/);
    expect(told.summary).toContain("not traced");
    const { comments, body } = stage.pullState(8);
    expect(comments).toHaveLength(1);
    expect(body).toBe("Types are narrower.");
    expect(stage.checks(8)).toMatchObject([{ conclusion: "failure" }]);
  });

  it("whose ticket does not exist fails by that, and nothing of Jira is written", async () => {
    const told = await stage.pull(9);
    expectVerdict(told, "fail", 1);
    expect(outcomesOf(told, "ticket-exists")).toContain("fail");
    expect(saysOf(told, "ticket-exists")).toContain("PROJ-9999");
    expect(told.requests.filter((one) => one.service === "jira" && one.isWrite)).toEqual([]);
  });

  it("is offered the ticket that was probably meant, and still fails", async () => {
    const told = await stage.pull(openPull("PRJO-1042 narrower types", "narrow"));
    expectVerdict(told, "fail", 1);
    expect(told.summary).toContain("PROJ-1042");
    expect(told.outputs["tickets"]).toBe("[]");
  });

  it("is not helped by look-alikes such as UTF-8 and SHA-256", async () => {
    const told = await stage.pull(openPull("Read UTF-8 and hash by SHA-256", "iso-8601", "CVE-2024-1, RFC-2119"));
    expectVerdict(told, "fail", 1);
    expect(told.requests.filter((one) => one.service === "jira")).toEqual([]);
  });

  it("that names a pull request instead of a ticket fails by that", async () => {
    const told = await stage.pull(openPull("Follow up", "follow", "Change", "Closes #7"));
    expectVerdict(told, "fail", 1);
    expect(outcomesOf(told, "ticket-is-ticket")).toContain("fail");
  });

  it("turns when the title is corrected: the comment is edited in place, the check as well", async () => {
    await stage.pull(8);
    const [comment] = stage.pullState(8).comments;
    const [check] = stage.checks(8);
    stage.github.edit(repository, 8, { title: "PROJ-1042 Tidy the cart" });
    const told = await stage.pull(8, "edited");
    expectVerdict(told, "pass", 0);
    const after = stage.pullState(8).comments;
    expect(after).toHaveLength(1);
    expect(after[0]?.id).toBe(comment?.id);
    expect(after[0]?.body).not.toBe(comment?.body);
    expect(stage.checks(8)).toMatchObject([{ id: check?.id, conclusion: "success" }]);
    expect((await stage.pull(8, "edited")).writes).toBe(0);
  });
});

describe("a GitHub issue as the ticket", () => {
  it("passes with an issue that is open", async () => {
    const told = await stage.pull(openPull("Help pages", "help", "Write help", "Fixes #3"));
    expectVerdict(told, "pass", 0);
    expect(told.outputs["primary-ticket"]).toBe("github:acme/shop#3");
  });

  it("fails with one that is closed already", async () => {
    stage.github.edit(repository, 3, { state: "closed" });
    const told = await stage.pull(openPull("Help pages", "help", "Write help", "Fixes #3"));
    expectVerdict(told, "fail", 1);
    expect(outcomesOf(told, "ticket-state")).toContain("fail");
  });
});
