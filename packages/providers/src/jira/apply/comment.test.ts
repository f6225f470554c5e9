import { afterEach, describe, expect, it } from "@jest/globals";
import type { CommentEffect, Deed, Effect } from "@satellite/core";
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

const change = "change:github:acme/shop#7";
const on = "jira:PROJ-1";
const comment = (body: string | null, digest = String(body), known?: string): CommentEffect => ({
  kind: "comment",
  on,
  identity: change,
  body,
  digest,
  ...(known !== undefined && { known }),
});

describe("our comment on a Jira ticket", () => {
  it("is made once, then left, then edited in place", async () => {
    const { apply, make, ticket, writes } = await open();
    const made = await apply(comment("built in **#7**"));
    expect(made).toMatchObject({ outcome: "done" });
    expect(await apply(comment("built in **#7**"), "key-2", make())).toMatchObject({
      outcome: "unchanged",
      id: made.id,
    });
    expect(await apply(comment("merged", "d2", made.id), "key-3", make())).toMatchObject({
      outcome: "done",
      id: made.id,
    });
    expect(ticket().comments).toHaveLength(1);
    expect(writes()).toEqual(["POST issue/PROJ-1/comment", `PUT issue/PROJ-1/comment/${made.id}`]);
  });

  it("is told apart by its identity: an item's own stands beside the change's", async () => {
    const { apply, make, ticket } = await open();
    const item = { identity: "push:item:backlog:TASK-1" };
    await apply(comment("built in #7"));
    const made = await apply({ ...comment("done in abc1234", "i1"), ...item }, "key-2");
    expect(made).toMatchObject({ outcome: "done" });
    expect(await apply({ ...comment("done in abc1234", "i1"), ...item }, "key-2", make())).toMatchObject({
      outcome: "unchanged",
      id: made.id,
    });
    await apply({ ...comment("done in def5678", "i2"), ...item }, "key-3", make());
    expect(ticket().comments.map(({ body }) => JSON.stringify(body).match(/#7|[a-f\d]{7}/)?.[0])).toEqual([
      "#7",
      "def5678",
    ]);
  });

  it("is found among many others, and made anew when its known id was deleted", async () => {
    const others = Array.from({ length: 130 }, (_, n) => ({ author: jiraPeople.omar.accountId, text: `talk ${n}` }));
    const { apply, make, ticket, world } = await open(jiraSeed([jiraIssue({ comments: others })]));
    const made = await apply(comment("one"));
    for (let n = 0; n < 120; n += 1) talk(world, n);
    expect(await apply(comment("two"), "key-2", make())).toMatchObject({ outcome: "done", id: made.id });
    expect(await apply(comment("three", "d3", "99999999"), "key-3", make())).toMatchObject({
      outcome: "done",
      id: made.id,
    });
    expect(ticket().comments).toHaveLength(251);
  });

  it("is left to the person who edited it", async () => {
    const { apply, ticket, world } = await open();
    const made = await apply(comment("one"));
    const [first] = ticket().comments;
    if (!first) throw new Error("no comment");
    const words = {
      version: 1 as const,
      type: "doc" as const,
      content: [{ type: "paragraph", content: [{ type: "text", text: "no, two" }] }],
    };
    world.put({ ...ticket(), comments: [{ ...first, body: words }] }, { by: jiraPeople.omar });
    expect(await apply(comment("three"), "key-2")).toMatchObject({ outcome: "yielded", id: made.id });
    expect(await apply(comment(null), "key-3")).toMatchObject({ outcome: "yielded", id: made.id });
    expect(ticket().comments).toHaveLength(1);
  });

  it("is taken back once", async () => {
    const { apply, ticket } = await open();
    await apply(comment("one"));
    expect(await apply(comment(null), "key-2")).toMatchObject({ outcome: "done" });
    expect(await apply(comment(null), "key-3")).toMatchObject({ outcome: "unchanged" });
    expect(ticket().comments).toEqual([]);
  });

  it.each([
    [{ kind: "cut", when: "before" }],
    [{ kind: "cut", when: "after" }],
    [{ kind: "truncated" }],
    [{ kind: "status", status: 502 }],
    [{ kind: "rate-limit", reason: "jira-per-issue-on-write", retryAfterS: 2 }],
  ] as const)("stands there once after %j", async (harm) => {
    const { apply, faults, ticket } = await open();
    faults.add({ service: "jira", method: "POST", path: "/rest/api/3/issue/PROJ-1/comment", ...harm });
    expect(["done", "unchanged"]).toContain((await apply(comment("one"))).outcome);
    expect(ticket().comments).toHaveLength(1);
  });

  it("stands there once when asked for twice at the same moment", async () => {
    const { apply, ticket } = await open();
    await Promise.all([apply(comment("one")), apply(comment("one"))]);
    expect(ticket().comments).toHaveLength(1);
  });

  it("is cut at Jira's limit", async () => {
    const { apply, ticket } = await open();
    expect(await apply(comment(`${"long words ".repeat(2000)}\n\n`.repeat(3), "d"))).toMatchObject({ outcome: "done" });
    expect(ticket().comments).toHaveLength(1);
  });
});

function talk(world: JiraSite["world"], n: number): void {
  const [issue] = world.all();
  const [first] = issue?.comments ?? [];
  if (issue && first)
    world.put(
      { ...issue, comments: [...issue.comments, { ...first, id: `8${n}`, properties: {} }] },
      { by: jiraPeople.omar },
    );
}
