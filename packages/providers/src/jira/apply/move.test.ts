import { afterEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect, MoveEffect } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

let site: JiraSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function open(seed = jiraSeed([jiraIssue()]), more: Partial<JiraOptions> = {}) {
  const opened = await openJiraSite(seed);
  site = opened;
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 60_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const statusMap = { blocked: ["Blocked"], in_review: ["Code Review"] };
  const own = { baseUrl, email, token, projects: [], statusMap, fields: {}, transport, clock };
  const make = () => createJiraProvider({ ...own, ...more });
  const provider = make();
  return {
    ...opened,
    make,
    apply: (deed: Deed, key = "key-1", by = provider) => by.apply(planned(deed), key),
    ticket: (at = 0) => {
      const issue = opened.world.all()[at];
      if (!issue) throw new Error("no such issue");
      return issue;
    },
    writes: () => opened.requests().filter((line) => !line.startsWith("GET")),
  };
}

function planned(deed: Deed): Effect {
  return { ...deed, key: "planned", because: "test", says: deed.kind };
}

const on = "jira:PROJ-1";
const move = (
  to: MoveEffect["to"],
  names: readonly string[],
  expectAt = "To Do",
  at: MoveEffect["on"] = on,
): MoveEffect => ({ kind: "move", on: at, to, names, expect: expectAt, fields: {} });

const through = (issue: { changelog: readonly { items: readonly { toString: string | null }[] }[] }) =>
  issue.changelog.toReversed().flatMap(({ items }) => items.map((item) => item.toString));

describe("moving a ticket in Jira", () => {
  it("takes the direct transition", async () => {
    const { apply, ticket, writes } = await open();
    expect(await apply(move("open", ["selected"]))).toMatchObject({ outcome: "done", key: "key-1", id: "11" });
    expect(ticket().status).toBe("Selected");
    expect(writes()).toEqual(["POST issue/PROJ-1/transitions"]);
  });

  it("prefers the transition that the config names, when it leads to the wanted state", async () => {
    const { apply, ticket } = await open();
    expect(await apply({ ...move("closed", ["Done"]), transition: "reject" })).toMatchObject({
      outcome: "done",
      id: "51",
    });
    expect(ticket().status).toBe("Rejected");
  });

  it("does not take a named transition that leads elsewhere", async () => {
    const { apply, ticket } = await open();
    await apply({ ...move("in_progress", ["In Development"]), transition: "Reject" });
    expect(ticket().status).toBe("In Development");
  });

  it("goes through several statuses when there is no direct way", async () => {
    const { apply, ticket } = await open(undefined, { fields: { Resolution: "Done" } });
    expect(await apply(move("closed", ["Done"]))).toMatchObject({
      outcome: "done",
      says: "PROJ-1 moved from To Do to Done",
    });
    expect(ticket()).toMatchObject({ status: "Done", resolution: "Done" });
  });

  it("never passes through a final status that is not the wanted one", async () => {
    const { apply, ticket } = await open();
    await apply(move("in_progress", ["In Development"]));
    expect(ticket().status).toBe("In Development");
    expect(ticket().changelog.flatMap(({ items }) => items.map((item) => item.toString))).toEqual([
      "In Development",
      "Selected",
    ]);
  });

  it("names the fields that a screen requires, and where the ticket stands", async () => {
    const { apply, ticket } = await open(jiraSeed([jiraIssue({ status: "Code Review" })]));
    const receipt = await apply(move("closed", ["Done"], "Code Review"));
    expect(receipt).toMatchObject({ outcome: "refused", code: "FIELDS_REQUIRED" });
    expect(receipt.says).toBe('PROJ-1 stays in Code Review: the transition "Finish" to Done requires Resolution');
    expect(ticket().status).toBe("Code Review");
  });

  it("lets the effect's own field values win", async () => {
    const { apply, ticket } = await open(jiraSeed([jiraIssue({ status: "Code Review" })]), {
      fields: { resolution: "Done" },
    });
    await apply({ ...move("closed", ["Done"], "Code Review"), fields: { resolution: { name: "Won't Do" } } });
    expect(ticket().resolution).toBe("Won't Do");
  });

  it.each<[string, MoveEffect["to"], string[], string]>([
    ["Selected", "open", ["Selected"], "unchanged"],
    ["Code Review", "in_progress", ["In Development"], "unchanged"],
    ["Rejected", "in_progress", ["In Development"], "unchanged"],
    ["In Development", "in_review", ["Code Review"], "yielded"],
  ])("from %s, planned from To Do, to %s %j: %s", async (status, to, names, outcome) => {
    const { apply, ticket, writes } = await open(jiraSeed([jiraIssue({ status })]));
    expect(await apply(move(to, names))).toMatchObject({ outcome });
    expect(ticket().status).toBe(status);
    expect(writes()).toEqual([]);
  });

  it("falls back to the category when no status bears the wanted name", async () => {
    const { apply, ticket } = await open(jiraSeed([jiraIssue({ key: "OPS-1" })]));
    expect(await apply(move("in_progress", ["In Development"], "To Do", "jira:OPS-1"))).toMatchObject({
      outcome: "done",
    });
    expect(ticket().status).toBe("Doing");
  });

  it("says that there is no path, and where the ticket stands", async () => {
    const { apply } = await open(jiraSeed([jiraIssue({ status: "Blocked" })]));
    expect(await apply(move("in_progress", ["In Development"], "Blocked"))).toMatchObject({
      outcome: "refused",
      code: "NO_PATH",
      says: expect.stringContaining("PROJ-1 stands in Blocked"),
    });
    expect(await apply(move("blocked", []), "key-2")).toMatchObject({ outcome: "refused", code: "NO_PATH" });
  });

  it.each(["before", "after"] as const)("moves once when the connection is cut %s the transition", async (when) => {
    const { apply, faults, ticket } = await open();
    faults.add({ service: "jira", method: "POST", path: "/rest/api/3/issue/PROJ-1/transitions", kind: "cut", when });
    expect(await apply(move("in_progress", ["In Development"]))).toMatchObject({
      outcome: expect.stringMatching(/done|unchanged/),
    });
    expect(ticket().changelog).toHaveLength(2);
    expect(ticket().status).toBe("In Development");
  });

  it("looks again when somebody wrote at the same moment", async () => {
    const { apply, faults, ticket } = await open();
    faults.add({
      service: "jira",
      method: "POST",
      path: "/rest/api/3/issue/PROJ-1/transitions",
      kind: "status",
      status: 409,
    });
    expect(await apply(move("open", ["Selected"]))).toMatchObject({ outcome: "done" });
    expect(ticket().status).toBe("Selected");
  });

  describe("by an account that may read the workflow", () => {
    const { email, token } = jiraPeople.ada;
    it("knows the whole path before the first step, and goes around what is not open to it", async () => {
      const { apply, ticket, ...own } = await open(jiraSeed([jiraIssue({ key: "TRAP-1" })]), { email, token });
      expect(await apply(move("closed", ["Done"], "To Do", "jira:TRAP-1"))).toMatchObject({ outcome: "done" });
      expect(through(ticket())).toEqual(["Selected", "In Development", "Code Review", "Done"]);
      expect(own.requests().filter((line) => line === "POST workflows")).toHaveLength(1);
    });

    it("does not take a single step when no path leads there", async () => {
      const { apply, ticket, writes } = await open(jiraSeed([jiraIssue({ key: "TRAP-1", status: "Doing" })]), {
        email,
        token,
      });
      expect(await apply(move("closed", ["Done"], "Doing", "jira:TRAP-1"))).toMatchObject({
        outcome: "refused",
        code: "NO_PATH",
      });
      expect(ticket().status).toBe("Doing");
      expect(writes()).toEqual(["POST workflows"]);
    });
  });

  it("stops at a dead end, without the right to read the workflow, and says where", async () => {
    const { apply, ticket } = await open(jiraSeed([jiraIssue({ key: "TRAP-1" })]));
    const receipt = await apply(move("closed", ["Done"], "To Do", "jira:TRAP-1"));
    expect(receipt).toMatchObject({ outcome: "refused", code: "NO_PATH" });
    expect(receipt.says).toContain("TRAP-1 stands in Doing");
    expect(ticket().status).toBe("Doing");
  });
});

describe("moving a ticket that nobody could read when it was planned", () => {
  it.each([
    ["To Do", "in_progress", ["In Development"], "done", "In Development"],
    ["In Development", "in_review", ["Code Review"], "done", "Code Review"],
    ["In Development", "in_progress", ["In Development"], "unchanged", "In Development"],
    ["In Development", "in_progress", ["Doing"], "unchanged", "In Development"],
    ["Blocked", "in_progress", ["In Development"], "unchanged", "Blocked"],
    ["Code Review", "in_progress", ["In Development"], "unchanged", "Code Review"],
    ["Done", "in_review", ["Code Review"], "unchanged", "Done"],
  ] as const)("from %s to %s %j: %s, and it stands in %s", async (status, to, names, outcome, end) => {
    const { apply, ticket } = await open(jiraSeed([jiraIssue({ status })]));
    expect(await apply(move(to, names, ""))).toMatchObject({ outcome });
    expect(ticket().status).toBe(end);
  });
});

describe("a move where statuses or a field approve", () => {
  const approval = (more: object) => ({ approval: { statuses: [], values: [], ...more } });

  it("never passes through a status that approves, not even on the only way", async () => {
    const { apply, ticket } = await open(undefined, approval({ statuses: ["selected"] }));
    expect(await apply(move("in_progress", ["In Development"]))).toMatchObject({ outcome: "refused", code: "NO_PATH" });
    expect(ticket().status).toBe("To Do");
  });

  it("never ends in one", async () => {
    const seed = jiraSeed([jiraIssue({ status: "In Development" })]);
    const { apply, ticket } = await open(seed, approval({ statuses: ["Code Review"] }));
    const wish = move("in_review", ["Code Review"], "In Development");
    expect(await apply(wish)).toMatchObject({ outcome: "refused", code: "NO_PATH" });
    expect(ticket().status).toBe("In Development");
  });

  it("takes another way where there is one, though the whole workflow is known", async () => {
    const base = jiraSeed([jiraIssue()]);
    const workflows = base.workflows.map((workflow) =>
      workflow.name === "steps"
        ? {
            ...workflow,
            transitions: [
              ...workflow.transitions,
              { id: "61", name: "Do", from: ["To Do"], to: "Doing" },
              { id: "62", name: "Go on", from: ["Doing"], to: "In Development" },
            ],
          }
        : workflow,
    );
    const { email, token } = jiraPeople.ada;
    const more = { ...approval({ statuses: ["Selected"] }), email, token };
    const { apply, ticket } = await open({ ...base, workflows }, more);
    expect(await apply(move("in_progress", ["In Development"]))).toMatchObject({ outcome: "done" });
    expect(through(ticket())).toEqual(["Doing", "In Development"]);
  });

  it.each([
    ["resolution", "Resolution"],
    ["RESOLUTION", "resolution"],
    ["resolution", "resolution"],
  ])("leaves the field that approves to people: %s where %s approves", async (name, field) => {
    const { apply, ticket } = await open(jiraSeed([jiraIssue({ status: "Code Review" })]), {
      ...approval({ field }),
      fields: { [name]: "Done" },
    });
    expect(await apply(move("closed", ["Done"], "Code Review"))).toMatchObject({
      outcome: "refused",
      code: "FIELDS_REQUIRED",
    });
    expect(ticket().status).toBe("Code Review");
  });
});
