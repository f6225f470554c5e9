import { afterEach, describe, expect, it } from "@jest/globals";
import type { Ticket, TicketEditEffect } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import { adfToMarkdown, toAdf } from "@satellite/core/markup/adf";
import { sanitise } from "@satellite/core/markup/incoming";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../../shared/http/index.js";
import { createJiraProvider } from "../../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const panel = {
  type: "panel",
  attrs: { panelType: "info" },
  content: [{ type: "paragraph", content: [{ type: "text", text: "Ask the key holders first." }] }],
};
const mention = {
  type: "paragraph",
  content: [
    { type: "text", text: "With " },
    { type: "mention", attrs: { id: "5b10-omar", text: "@Omar" } },
  ],
};
const description = {
  version: 1 as const,
  type: "doc" as const,
  content: [
    panel,
    mention,
    { type: "paragraph", content: [{ type: "text", text: "Old words, old text, just plain old." }] },
  ],
};
const fields = [
  { id: "customfield_10010", name: "Story points", type: "number" },
  { id: "customfield_10011", name: "Size", type: "option", options: ["S", "M"] },
] as const;

async function open(more: { readonly closedFields?: readonly string[] } = {}) {
  const issue = jiraIssue({
    description,
    assignee: jiraPeople.omar.accountId,
    priority: "High",
    fixVersions: ["2.0"],
    labels: ["auth"],
    custom: { customfield_10010: 3, customfield_10011: { value: "S" } },
  });
  const seed = jiraSeed([issue, jiraIssue({ key: "PROJ-2" }), jiraIssue({ key: "PROJ-3" })]);
  const versions = [
    { id: "900", name: "2.0" },
    { id: "901", name: "3.0" },
  ];
  const issueTypes = [
    { id: "10001", name: "Story" },
    { id: "10002", name: "Bug" },
    { id: "10005", name: "Sub-task", subtask: true },
  ];
  const projects = seed.projects.map((one) => (one.key === "PROJ" ? { ...one, ...more, issueTypes, versions } : one));
  const opened = await openJiraSite({ ...seed, fields, projects });
  site = opened;
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const provider = createJiraProvider({
    baseUrl,
    email,
    token,
    projects: [],
    statusMap: {},
    fields: {},
    transport,
    clock,
  });
  const [read] = await provider.read(["jira:PROJ-1"], { whole: true, fields: ["Story points", "Size"] });
  if (read?.outcome !== "found" || !read.ticket.content) throw new Error("not read");
  const { content } = read.ticket;
  const was = wasOf(read.ticket);
  return {
    ...opened,
    requests: () => opened.requests(),
    content,
    was,
    ticket: () => opened.world.all()[0],
    edit: (
      patch: TicketEditEffect["patch"],
      before: TicketEditEffect["was"] = was,
      more: Pick<TicketEditEffect, "seen"> = {},
    ) =>
      provider.apply(
        {
          kind: "ticket-edit",
          on: "jira:PROJ-1",
          patch,
          was: before,
          ...more,
          key: "k",
          because: "test",
          says: "edit",
        },
        "k",
      ),
  };
}

function wasOf({ assignees, content, title, type = "" }: Ticket): TicketEditEffect["was"] {
  const { body = "", fields: own = {}, priority = "" } = content ?? {};
  return { title, body, type, assignees: assignees.map(({ id }) => id ?? ""), priority, milestone: "2.0", fields: own };
}

const puts = (requests: readonly string[]) => requests.filter((line) => line.startsWith("PUT"));

describe("changing fields of a Jira ticket", () => {
  it("writes them all in one request, and nothing the second time", async () => {
    const { edit, requests, ticket } = await open();
    const patch = {
      title: "Passkeys",
      body: "All **new**.\n",
      assignees: [jiraPeople.sara.accountId],
      priority: "Low",
      parent: "jira:PROJ-2",
      milestone: "3.0",
      addLabels: ["ours", "auth"],
      removeLabels: ["none"],
      fields: { "Story points": 5, customfield_10011: { value: "M" } },
    } as const;
    expect(await edit(patch)).toMatchObject({ outcome: "done" });
    expect(ticket()).toMatchObject({
      summary: "Passkeys",
      description: toAdf("All **new**.\n"),
      assignee: jiraPeople.sara.accountId,
      priority: "Low",
      parent: "PROJ-2",
      fixVersions: ["3.0"],
      labels: ["auth", "ours"],
      custom: { customfield_10010: 5, customfield_10011: { value: "M" } },
    });
    expect(await edit(patch)).toMatchObject({ outcome: "unchanged" });
    expect(puts(requests())).toHaveLength(1);
  });

  it("sends only what differs", async () => {
    const { content, edit, requests, ticket } = await open();
    const before = ticket();
    const same = { title: "About PROJ-1", body: content.body, addLabels: ["auth"], assignees: ["Omar"] };
    expect(await edit(same)).toMatchObject({ outcome: "unchanged" });
    expect(puts(requests())).toEqual([]);
    const receipt = await edit({ ...same, priority: "Low" });
    expect(receipt.says).toBe("PROJ-1: priority written");
    expect(ticket()).toMatchObject({ ...before, priority: "Low", updatedMs: expect.any(Number), changelog: [{}] });
  });

  it("keeps what Markdown cannot say where nobody touched the words", async () => {
    const { content, edit, ticket } = await open();
    expect(content.body).toContain("plain old");
    await edit({ body: content.body.replace(/Old words.*/, "New words.") });
    expect(ticket()?.description?.content.slice(0, 2)).toEqual([panel, mention]);
    expect(JSON.stringify(ticket()?.description)).toContain("New words.");
  });

  it("keeps a mention where the words around it changed, and says what is gone", async () => {
    const { content, edit, ticket, was } = await open();
    const first = content.body.replace("With @Omar", "Written with @Omar");
    expect((await edit({ body: first })).says).toBe("PROJ-1: body written");
    const changed = { ...mention, content: [{ type: "text", text: "Written with " }, mention.content[1]] };
    expect(ticket()?.description?.content).toEqual([panel, changed, description.content[2]]);
    const second = first.replace(" with @Omar", " alone");
    expect((await edit({ body: second }, { ...was, body: first })).says).toBe(
      'PROJ-1: body written, without mention "@Omar"',
    );
    expect(JSON.stringify(ticket()?.description)).not.toContain("mention");
  });

  it.each([
    ["With @Omar", "With Omar"],
    [/^[^]*$/, ""],
  ] as const)("takes nothing from a text that nobody looked at, though it reads the same: %s", async (from, to) => {
    const { content, edit, ticket, was, world } = await open();
    const seen = digestOf(content.native);
    const [first, said, last] = description.content as [typeof panel, typeof mention, typeof mention];
    const another = { type: "mention", attrs: { id: "5b10-other", text: "@Omar" } };
    const asked = { ...said, content: [...said.content.slice(0, 1), another] };
    const theirs = { ...description, content: [first, asked, last] };
    const issue = ticket();
    if (issue) world.put({ ...issue, description: theirs }, { by: jiraPeople.omar });
    expect(await edit({ body: content.body.replace(from, to) }, was, { seen })).toMatchObject({
      outcome: "yielded",
      code: "CHANGED_MEANWHILE",
    });
    expect(ticket()?.description).toEqual(theirs);
    const other = content.body.replace(/Old words.*/, "New words.");
    expect(await edit({ body: other }, was, { seen })).toMatchObject({ outcome: "done" });
    const gone = other.replace("With @Omar", "With Omar");
    const fresh = { seen: digestOf(ticket()?.description) };
    expect(await edit({ body: gone }, { ...was, body: other }, fresh)).toMatchObject({ outcome: "done" });
  });

  it("knows a text that was made harmless before it was shown", async () => {
    const { edit, ticket, was, world } = await open();
    const issue = ticket();
    const theirs = {
      ...description,
      content: [...description.content, ...toAdf("    <!-- satellite:text -->").content],
    };
    if (issue) world.put({ ...issue, description: theirs }, { by: jiraPeople.omar });
    const shown = sanitise(adfToMarkdown(theirs).markdown).markdown;
    expect(shown).not.toContain("<!-- satellite");
    expect(await edit({ body: `${shown}\nMore.\n` }, { ...was, body: shown })).toMatchObject({ outcome: "done" });
    expect(ticket()?.description?.content.slice(0, 4)).toEqual(theirs.content);
  });

  it.each<[string, TicketEditEffect["patch"], object]>([
    ["title", { title: "Ours" }, { summary: "Theirs" }],
    ["body", { body: "Ours" }, { description: toAdf("Theirs") }],
    ["assignee", { assignees: [] }, { assignee: "5b10-ada" }],
    ["priority", { priority: "Low" }, { priority: "Highest" }],
    ["parent", { parent: "jira:PROJ-2" }, { parent: "PROJ-3" }],
    ["milestone", { milestone: "3.0" }, { fixVersions: [] }],
    ["type", { type: "Story" }, { type: "Sub-task" }],
    ["Story points", { fields: { "Story points": 5 } }, { custom: { customfield_10010: 8 } }],
  ])("yields when a person changed its %s", async (name, patch, theirs) => {
    const { edit, requests, ticket, world } = await open();
    const issue = ticket();
    if (issue) world.put({ ...issue, ...theirs }, { by: jiraPeople.omar });
    const receipt = await edit({ ...patch, addLabels: ["ours"] });
    expect(receipt).toMatchObject({ outcome: "yielded", code: "CHANGED_MEANWHILE" });
    expect(receipt.says).toContain(`${name} changed meanwhile`);
    expect(puts(requests())).toEqual([]);
  });

  it("is content when a person already made it what it should be", async () => {
    const { edit, ticket, world } = await open();
    const issue = ticket();
    if (issue) world.put({ ...issue, summary: "Passkeys" }, { by: jiraPeople.omar });
    expect(await edit({ title: "Passkeys" })).toMatchObject({ outcome: "unchanged" });
  });

  it("empties what should be empty", async () => {
    const { edit, ticket } = await open();
    expect(await edit({ body: "", assignees: [], milestone: "", removeLabels: ["auth"] })).toMatchObject({
      outcome: "done",
    });
    expect(ticket()).toMatchObject({ description: null, assignee: null, fixVersions: [], labels: [] });
  });

  it.each<[TicketEditEffect["patch"], string, RegExp]>([
    [{ fields: { customfield_10011: { value: "XL" } } }, "FIELD", /Size \(customfield_10011\): Option value 'XL'/],
    [{ milestone: "9.9" }, "FIELD", /no version "9\.9" \(2\.0, 3\.0\)/],
    [{ type: "Sub-task" }, "FIELD", /cannot become a "Sub-task" by an edit; Jira lets it be: Story, Bug/],
    [{ fields: { Mood: 1 } }, "FIELD", /no field "Mood"/],
    [{ assignees: ["nobody"] }, "REFUSED", /assignee: User 'nobody' cannot be assigned/],
    [{ assignees: ["a", "b"] }, "REFUSED", /one assignee, not 2/],
    [{ addLabels: ["a b"] }, "REFUSED", /a b/],
    [{ parent: "github:acme/shop#1" }, "REFUSED", /no ticket of Jira/],
    [{ body: "word ".repeat(10_000) }, "TOO_LONG", /32 767/],
  ])("refuses %j by %s", async (patch, code, says) => {
    const { edit, ticket, was } = await open();
    const before = ticket();
    const receipt = await edit(patch, was);
    expect(receipt).toMatchObject({ outcome: "refused", code });
    expect(receipt.says).toMatch(says);
    expect(ticket()).toEqual(before);
  });

  it("gives it another type, in Jira's spelling, and takes its parent away", async () => {
    const { edit, requests, ticket } = await open();
    expect(await edit({ parent: "jira:PROJ-2", type: "bug" }, { type: "Story" })).toMatchObject({ outcome: "done" });
    expect(ticket()).toMatchObject({ parent: "PROJ-2", type: "Bug" });
    expect(await edit({ parent: null }, { parent: "jira:PROJ-2" })).toMatchObject({ outcome: "done" });
    expect(ticket()?.parent).toBeNull();
    expect(await edit({ parent: null, type: "BUG" }, { type: "Bug" })).toMatchObject({ outcome: "unchanged" });
    expect(requests().filter((line) => line.includes("editmeta"))).toEqual([]);
  });

  it.each<[TicketEditEffect["patch"], string]>([
    [{ milestone: "3.0" }, "fixVersions"],
    [{ parent: "jira:PROJ-2" }, "parent"],
    [{ type: "Bug" }, "issuetype"],
  ])("writes no %j where the edit screen does not hold it, and says so", async (patch, field) => {
    const { edit, requests } = await open({ closedFields: [field] });
    const receipt = await edit(patch);
    expect(receipt).toMatchObject({ outcome: "refused", code: "FIELD" });
    expect(receipt.says).toContain(`(${field}) is not on its edit screen`);
    expect(puts(requests())).toEqual([]);
  });

  it("writes once when the answer is lost", async () => {
    const { edit, faults, ticket } = await open();
    faults.add({ service: "jira", method: "PUT", path: "/rest/api/3/issue/PROJ-1", kind: "cut", when: "after" });
    expect(await edit({ addLabels: ["ours"], title: "Passkeys" })).toMatchObject({ outcome: "done" });
    expect(ticket()).toMatchObject({ summary: "Passkeys", labels: ["auth", "ours"] });
  });

  it("changes nothing for an empty patch", async () => {
    const { edit } = await open();
    expect(await edit({})).toMatchObject({ outcome: "unchanged" });
  });
});
