import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { resolve } from "@satellite/engine/verbs/resolve";
import { setByHand, type Seed } from "@satellite/testkit/sandbox";
import { openVerbBench, repository, weights } from "./bench.js";
import { seedWithLabels, syncing, untied } from "./syncing.js";

jest.setTimeout(30_000);
const omar = "5b10ac8d82e05b22cc7d4ef2";
const titles = ["2.4.0", "3.0.0"];
const bench = openVerbBench({ seed: seedWithVersions(), files: untied });
const { change, item, pulled, run } = syncing(bench);
const fields = (text: string) => ({ more: `sync: { fields: { ${text} } }\n` });

/** Where a ticket belongs, as people there see and change it. */
interface Site {
  readonly name: "jira" | "github";
  readonly typed: string;
  /** A ticket that may be its parent. */
  readonly above: string;
  readonly put: (parts: { milestone?: string; isUnder?: boolean }) => void;
  readonly now: () => { readonly milestone: string; readonly parent: string; readonly title: string };
}

const jira = () => bench.sandbox.services.jira.world;
const github = () => bench.sandbox.services.github.world;
const sites: readonly Site[] = [
  {
    name: "jira",
    typed: "PROJ-1042",
    above: "PROJ-1043",
    put: ({ isUnder, milestone }) => {
      const set = (field: string, value: unknown) => setByHand(jira(), "PROJ-1042", { field, value }, omar);
      if (milestone !== undefined) set("fixVersions", milestone === "" ? [] : [{ name: milestone }]);
      if (isUnder !== undefined) set("parent", isUnder ? { key: "PROJ-1043" } : { none: true });
    },
    now: () => {
      const issue = jira()
        .all()
        .find(({ key }) => key === "PROJ-1042");
      const { fixVersions = [], parent, summary = "" } = issue ?? {};
      return { milestone: fixVersions.join(), parent: parent ?? "", title: summary };
    },
  },
  {
    name: "github",
    typed: "#3",
    above: "#50",
    put: ({ isUnder, milestone }) => {
      const thread = github().thread(repository, 3);
      if (milestone !== undefined) thread.milestone = milestone === "" ? null : titles.indexOf(milestone) + 1;
      if (isUnder === true) thread.parent = { repository, number: 50 };
      if (isUnder === false) delete thread.parent;
      thread.updatedAt = github().raw.tick();
    },
    now: () => {
      const { milestone, parent, title } = github().thread(repository, 3);
      return {
        milestone: milestone === null ? "" : (titles[milestone - 1] ?? ""),
        parent: parent === undefined ? "" : `#${parent.number}`,
        title,
      };
    },
  },
];

describe.each(sites.map((site) => [site.name, site] as const))("with %s", (_name, site) => {
  let id = "";
  beforeEach(async () => {
    github().openIssue(repository, { number: 50, title: "All of signing in", author: "omar" });
    site.put({ milestone: "2.4.0", isUnder: false });
    id = await pulled(site.typed);
    expect(weights(await run({ refs: [id] }))).toEqual([]);
  });
  const quiet = async (options = {}) => {
    const again = await run({ refs: [id] }, options);
    expect([again.plan.effects, weights(again)]).toEqual([[], []]);
  };

  it("unasked, the milestone that was pulled follows the ticket's, and nothing goes out", async () => {
    expect((await item(id)).content.milestone).toBe("2.4.0");
    site.put({ milestone: "3.0.0", isUnder: true });
    expect((await run()).value).toMatchObject({ pulled: [{ fields: ["milestone"] }], pushed: [] });
    expect((await item(id)).content).toMatchObject({ milestone: "3.0.0" });
    expect((await item(id)).content.parent).toBeUndefined();
    await quiet();
    await change(id, { milestone: "2.4.0" });
    expect(weights(await run())).toEqual(["drift DRIFT"]);
    expect(site.now().milestone).toBe("3.0.0");
  });

  it("a milestone goes out and is taken away, each once", async () => {
    const both = fields("milestone: both");
    await change(id, { milestone: "3.0.0" });
    expect((await run({}, both)).value).toMatchObject({ pushed: [{ fields: ["milestone"] }], pulled: [] });
    expect(site.now().milestone).toBe("3.0.0");
    await quiet(both);
    await change(id, { milestone: "" });
    await run({}, both);
    expect(site.now().milestone).toBe("");
    await quiet(both);
  });

  it("two milestones wait for a person, who takes one", async () => {
    const both = fields("milestone: both");
    site.put({ milestone: "" });
    await run({}, both);
    await change(id, { milestone: "2.4.0" });
    site.put({ milestone: "3.0.0" });
    const answer = await run({}, both);
    expect(answer.value?.waiting).toMatchObject([{ field: "milestone", ours: "2.4.0", theirs: "3.0.0" }]);
    const desk = await bench.desk({ yes: true, ...both });
    await resolve(desk, { item: id, field: "milestone", take: "local" });
    expect(site.now().milestone).toBe("2.4.0");
    await quiet(both);
  });

  it("a milestone that is not there is told, and holds no title up", async () => {
    await change(id, { milestone: "9.9", title: "Nobody types" });
    const answer = await run({}, fields("milestone: both"));
    expect(answer.receipts.map(({ outcome }) => outcome)).toEqual(["done", "refused"]);
    expect(answer.receipts[1]?.says).toMatch(/no (milestone|version) "9\.9"/);
    expect(site.now()).toMatchObject({ milestone: "2.4.0", title: "Nobody types" });
    expect(answer.value?.pushed).toMatchObject([{ fields: ["title"] }]);
  });

  it("a parent comes in and goes out by the links of both", async () => {
    const both = fields("parent: both");
    const above = await pulled(site.above);
    site.put({ isUnder: true });
    expect((await run({}, both)).value).toMatchObject({ pulled: [{ fields: ["parent"] }], pushed: [] });
    expect((await item(id)).content.parent).toBe(above);
    await quiet(both);
    await change(id, { parent: "" });
    expect((await run({}, both)).value?.pushed).toMatchObject([{ fields: ["parent"] }]);
    expect(site.now().parent).toBe("");
    await quiet(both);
    await change(id, { parent: above });
    await run({}, both);
    expect(site.now().parent).toBe(site.above);
    await quiet(both);
  });

  it("a parent without a link is told, never guessed, and goes over once it has one", async () => {
    const both = fields("parent: both");
    await change(id, { parent: "TASK-1" });
    const told = await run({}, both);
    expect([weights(told), told.plan.effects]).toEqual([["part NOT_LOOKED_AT"], []]);
    expect(told.notices[0]?.says).toMatch(/TASK-1 is linked to no ticket/);
    const [provider, ref] = site.name === "jira" ? ["jira", site.above] : ["github", `${repository}${site.above}`];
    const link = { provider, id: ref, relation: "primary", syncMode: "import", onClose: "none" } as const;
    await change("TASK-1", { links: [link] });
    await run({ refs: ["TASK-1"], strategy: "remote-wins" }, both);
    expect((await run({}, both)).value?.pushed).toMatchObject([{ fields: ["parent"] }]);
    expect(site.now().parent).toBe(site.above);
  });

  it("a ticket's parent that no item is linked to is told, and the item's stays", async () => {
    site.put({ isUnder: true });
    const told = await run({}, fields("parent: pull"));
    expect([weights(told), told.plan.effects]).toEqual([["said NOT_LOOKED_AT"], []]);
    expect(told.notices[0]?.says).toContain("no item here is linked to");
    const above = await pulled(site.above);
    expect((await run({}, fields("parent: pull"))).value?.pulled).toMatchObject([{ fields: ["parent"] }]);
    expect((await item(id)).content.parent).toBe(above);
  });
});

describe("types", () => {
  const both = fields("type: both");
  it("come in and go out in Jira where both sides have the word, and any other is told", async () => {
    const id = await pulled("PROJ-1043");
    expect((await run({}, both)).value).toMatchObject({ pulled: [{ fields: ["type"] }] });
    expect((await item(id)).content.type).toBe("bug");
    await change(id, { type: "task" });
    await run({}, both);
    expect(bench.ticket("PROJ-1043").type).toBe("Task");
    expect((await run({}, both)).plan.effects).toEqual([]);
    await change(id, { type: "spike" });
    const refused = await run({}, both);
    expect(refused.receipts[0]).toMatchObject({ outcome: "refused", code: "FIELD" });
    expect(refused.receipts[0]?.says).toMatch(/cannot become a "spike" by an edit; Jira lets it be: .*Bug/);
    expect(bench.ticket("PROJ-1043").type).toBe("Task");
  });

  it("of GitHub are neither read nor written, which is said", async () => {
    const id = await pulled("#3");
    await change(id, { type: "task" });
    const answer = await run({}, both);
    expect([weights(answer), answer.plan.effects]).toEqual([["said NOT_LOOKED_AT"], []]);
    expect(answer.notices[0]?.says).toContain("sync.fields.type");
  });
});

function seedWithVersions(): Seed {
  const seed = seedWithLabels();
  const projects = seed.jira.projects.map((one) =>
    one.key === "PROJ"
      ? {
          ...one,
          issueTypes: [...one.issueTypes, { id: "10009", name: "Task" }],
          versions: [...(one.versions ?? []), { id: "10299", name: "3.0.0" }],
        }
      : one,
  );
  const repositories = (seed.github.repositories ?? []).map((one) =>
    one.name === repository ? { ...one, milestones: titles } : one,
  );
  return { ...seed, jira: { ...seed.jira, projects }, github: { ...seed.github, repositories } };
}
