import { describe, expect, it } from "@jest/globals";
import { defaultSeed } from "@satellite/testkit/sandbox";
import { configWith } from "./config.js";
import { expectVerdict, openStage, repository, saysOf } from "./stage.js";

const seed = defaultSeed();
const users = [
  ...(seed.github.users ?? []),
  { login: "dependabot[bot]", id: 49699333, type: "Bot" as const },
  { login: "mybot[bot]", id: 5, type: "Bot" as const },
];
const stage = openStage({ ...seed, github: { ...seed.github, users } });

function openPull(
  author: string,
  body = "No ticket.",
  files: Record<string, string> = { "package.json": "{}\n" },
  head = "bump",
): number {
  stage.github.branch(repository, head);
  stage.github.commit(repository, head, { message: "Bump", author, files });
  return stage.github.openPull(repository, { title: "Bump left-pad", body, author, head }).number;
}

describe("exempt by proof", () => {
  it("dependabot, by its account", async () => {
    const told = await stage.pull(openPull("dependabot[bot]"));
    expectVerdict(told, "exempt", 0);
    expect(saysOf(told, "exempt")).toContain("dependabot");
    expect(told.summary).toContain("exempt");
  });

  it.each([
    ["another bot", "mybot[bot]", "bump"],
    ["a person on a branch that is named like the bot's", "omar", "dependabot/npm/left-pad"],
  ])("not %s", async (_, author, head) => {
    expectVerdict(await stage.pull(openPull(author, "x", { "a.ts": "a" }, head)), "fail", 1);
  });

  it("only documents were touched", async () => {
    const number = openPull("omar", "x", { "docs/a.md": "# a\n" });
    expectVerdict(await stage.pull(number), "fail", 1);
    stage.onMain(configWith({ policy: { exempt: { paths: ["docs/**"] } } }));
    expectVerdict(await stage.pull(number), "exempt", 0);
  });

  it("a marker line with a reason, by somebody whose role the policy names", async () => {
    expectVerdict(await stage.pull(openPull("omar", "No-Ticket: a typo in the footer")), "exempt", 0);
  });

  it.each([
    ["by somebody with a lesser role", "sara", "No-Ticket: a typo"],
    ["without a reason", "omar", "No-Ticket:"],
    ["inside a comment of the template", "omar", "<!-- No-Ticket: why -->"],
  ])("not a marker line %s", async (_, author, body) => {
    expectVerdict(await stage.pull(openPull(author, body)), "fail", 1);
  });

  it("the label, where it is one of the policy's", async () => {
    const number = openPull("omar");
    stage.github.repository(repository).labels.push({ id: 1, name: "no-ticket", color: "ededed", description: null });
    stage.github.edit(repository, number, { labels: ["no-ticket"] });
    expectVerdict(await stage.pull(number, "labeled"), "exempt", 0);
    stage.onMain(configWith({ policy: { exempt: { labels: ["chore"] } } }));
    expectVerdict(await stage.pull(number, "labeled"), "fail", 1);
  });
});
