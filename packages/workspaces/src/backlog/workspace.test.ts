import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ItemDeed, ItemLink, ItemPatch, Workspace, WorkspaceItem } from "@satellite/core";
import { createBacklogWorkspace } from "./index.js";

const config = `project_name: "Demo"
default_status: "To Do"
statuses: ["To Do", "In Progress", "Parked", "Done"]
task_prefix: "task"
`;

/** Hand-written in places: comments, CRLF-proof, quotes, unknown keys and sections. */
const task = `---
id: TASK-1
title: 'Fix Login: Latency'  # keep
status: In Progress
assignee:
  - '@sara'
created_date: '2026-11-21 02:51'
updated_date: '2026-11-21 02:53'
labels: [auth]
dependencies: []
references:
  - 'https://example.com/X-1'
mine: "049"
priority: high
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Text

\`\`\`
## Notes
\`\`\`
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 Login < 200ms
- [x] #2 second

- [ ] #3 third
<!-- AC:END -->

## Unknown section
stays

## Implementation Plan

<!-- SECTION:PLAN:BEGIN -->
1. a

## Architecture
<!-- SECTION:PLAN:END -->

## Comments

<!-- COMMENTS:BEGIN -->
author: @jira
created: 2026-11-21 02:53
---
hello
---
<!-- COMMENTS:END -->
`;
const legacy = `---
id: task-287
title: Jira
status: Parked
jira_key: PROJ-1042
jira_url: https://acme.atlassian.net/browse/PROJ-1042
jira_last_sync: '2025-10-11 07:44'
compliance:
  risk_level: Low
  requires_approval: false
---
## Description (Optional)

Older.

## Notes
a note
`;
const files: Record<string, string> = {
  "backlog/config.yml": config,
  "backlog/tasks/task-1 - Fix-Login-Latency.md": task,
  "backlog/tasks/task-287 - Jira.md": legacy,
  "backlog/tasks/task-1.1 - child.md":
    "---\nid: TASK-1.1\ntitle: child\nstatus: Nowhere\nparent_task_id: TASK-1\nmilestone: m-0\n---\n",
  "backlog/drafts/draft-1 - a.md": "---\nid: DRAFT-1\ntitle: a draft\nstatus: Draft\n---\n",
  "backlog/completed/task-2 - old.md": "---\nid: TASK-2\ntitle: old\nstatus: Done\n---\n",
  "backlog/archive/tasks/task-3 - gone.md": "---\nid: TASK-3\ntitle: gone\nstatus: To Do\n---\n",
  "backlog/milestones/m-0 - v1.0.md": '---\nid: m-0\ntitle: "v1.0"\n---\n\n## Description\n\nMilestone: v1.0\n',
};

async function makeProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "backlog-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

describe("a Backlog.md project", () => {
  let root = "";
  beforeEach(async () => {
    root = await makeProject();
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const open = async (): Promise<Workspace> => {
    const workspace = await createBacklogWorkspace({ root, write: "direct", now: () => Date.UTC(2026, 10, 21, 3, 4) });
    if (workspace === undefined) throw new Error("none");
    return workspace;
  };
  const read = async (id: string): Promise<WorkspaceItem> => {
    const item = await (await open()).read(id);
    if (item === undefined) throw new Error(`no ${id}`);
    return item;
  };
  const apply = async (deed: ItemDeed) => (await open()).apply({ ...deed, key: "k", because: "test", says: "" }, "k");
  const edit = async (id: string, patch: ItemPatch) => {
    const { ref, revision } = await read(id);
    return apply({ kind: "item-edit", on: ref, patch, expect: revision });
  };
  const text = async (id: string) => readFile(join(root, (await read(id)).path), "utf8");
  const jira: ItemLink = {
    provider: "jira",
    id: "PROJ-1042",
    url: "https://acme.atlassian.net/browse/PROJ-1042",
    relation: "primary",
    syncMode: "sync",
    onClose: "none",
  };

  it("is read whole: kinds, places, sections, checklists, comments", async () => {
    const { items } = await (await open()).scan();
    expect(items.map(({ id, kind, place, state }) => [id, kind, place, state].join(" ")).toSorted()).toEqual([
      "DRAFT-1 draft draft open",
      "TASK-1 task active in_progress",
      "TASK-1.1 task active unknown",
      "TASK-2 task completed closed",
      "TASK-3 task archived open",
      "m-0 milestone active open",
      "task-287 task active in_progress",
    ]);
    expect(await read("1")).toMatchObject({
      content: {
        title: "Fix Login: Latency",
        body: "Text\n\n```\n## Notes\n```",
        criteria: [
          { text: "Login < 200ms", done: false },
          { text: "second", done: true },
          { text: "third", done: false },
        ],
        comments: [{ author: "@jira", at: "2026-11-21 02:53", body: "hello" }],
        sections: { plan: "1. a\n\n## Architecture" },
      },
      updatedAtMs: Date.UTC(2026, 10, 21, 2, 53),
      links: [],
    });
    expect((await read("1.1")).content).toMatchObject({ parent: "TASK-1", milestone: "v1.0" });
    expect((await read("m-0")).content).toMatchObject({ title: "v1.0", body: "Milestone: v1.0" });
  });

  it("reads what an earlier plugin left, and files without markers", async () => {
    expect(await read("287")).toMatchObject({
      id: "task-287",
      ref: "item:backlog:TASK-287",
      content: { body: "Older.", sections: { notes: "a note" } },
      links: [{ provider: "jira", id: "PROJ-1042", url: jira.url }],
      compliance: { riskLevel: "low", requiresApproval: false },
    });
    await edit("287", { body: "Newer.", sections: { plan: "p" } });
    expect(await text("287")).toBe(
      legacy
        .replace("Older.", "Newer.")
        .replace(
          "## Notes",
          "## Implementation Plan\n\n<!-- SECTION:PLAN:BEGIN -->\np\n<!-- SECTION:PLAN:END -->\n\n## Notes",
        ),
    );
  });

  it("mirrors one link as a mapping and several as a list, with anchors that survive", async () => {
    await edit("1", { links: [{ ...jira, lastSyncedAt: "2026-11-21T10:00:00Z", fields: { story_points: 5 } }] });
    expect(await text("1")).toBe(
      `${task
        .replace("X-1'\n", `X-1'\n  - ${jira.url}\n`)
        .replace(
          "priority: high\n",
          `priority: high\nupstream:\n  provider: jira\n  id: PROJ-1042\n  url: ${jira.url}\n  last_sync: '2026-11-21T10:00:00Z'\n  fields:\n    story_points: 5\n`,
        )}\n<!-- satellite: PROJ-1042 -->\n`,
    );
    const linear: ItemLink = {
      ...jira,
      provider: "linear",
      id: "ENG-9",
      url: "https://linear.app/acme/issue/ENG-9",
      relation: "context",
      syncMode: "import",
    };
    await edit("1", { links: [jira, linear] });
    expect((await read("1")).links).toEqual([jira, linear]);
    expect(await text("1")).toContain("<!-- satellite: PROJ-1042, linear:ENG-9 (context import) -->");
    const path = join(root, (await read("1")).path);
    await writeFile(path, (await text("1")).replace(/^upstream:\n(?:  .*\n)+/m, ""));
    expect(await read("1")).toMatchObject({ healed: true, links: [jira, linear] });
    expect(await edit("1", { links: [jira, linear] })).toMatchObject({ outcome: "done" });
    expect((await read("1")).healed).toBeUndefined();
    await edit("1", { links: [] });
    expect(await text("1")).toBe(task);
  });

  it("adds comments once, a line of dashes made harmless", async () => {
    const addComments = [{ author: "@kim", at: "2026-11-21T10:11:12Z", body: "one\n---\ntwo" }];
    expect(await edit("1", { addComments })).toMatchObject({ outcome: "done" });
    expect(await edit("1", { addComments })).toMatchObject({ outcome: "unchanged" });
    expect((await read("1")).content.comments[1]).toEqual({
      author: "@kim",
      at: "2026-11-21 10:11",
      body: "one\n***\ntwo",
    });
    expect((await text("1")).replace(/\nauthor: @kim[^]*?two\n---\n/, "")).toBe(task);
  });

  it("takes keys away whose value is emptied", async () => {
    await edit("1", { priority: "", removeReferences: ["https://example.com/X-1"], spec: "specs/a.md" });
    const without = task.replace("references:\n  - 'https://example.com/X-1'\n", "");
    expect(await text("1")).toBe(without.replace("priority: high\n", "spec: specs/a.md\n"));
    expect((await read("1")).spec).toBe("specs/a.md");
  });

  it("empties a description, takes boxes away and numbers the rest", async () => {
    await edit("1", {
      body: "",
      criteria: [
        { text: "third", done: true },
        { text: "new", done: false },
      ],
    });
    const { content } = await read("1");
    expect(content.body).toBe("");
    expect(await text("1")).toContain("<!-- AC:BEGIN -->\n- [x] #1 third\n- [ ] #2 new\n<!-- AC:END -->");
    expect(await text("1")).not.toContain("DESCRIPTION");
  });

  it.each<[string, ItemPatch, RegExp]>([
    ["a status that the project has not", { status: "Odd" }, /To Do, In Progress, Parked, Done/],
    ["a marker in a text", { body: "x\n<!-- SECTION:DESCRIPTION:END -->" }, /marker/],
    [
      "our own anchor in a comment",
      { addComments: [{ author: "a", at: "", body: "<!-- satellite: A-1 -->" }] },
      /marker/,
    ],
    ["a section that a task has not", { sections: { design: "x" } }, /design/],
  ])("refuses %s, and writes nothing", async (_, patch, says) => {
    expect(await edit("1", patch)).toMatchObject({ outcome: "refused", says: expect.stringMatching(says) });
    expect(await text("1")).toBe(task);
  });

  it("leaves both of two files with one id alone", async () => {
    await writeFile(join(root, "backlog/tasks/task-1 - twin.md"), task);
    expect(await edit("1", { status: "Done" })).toMatchObject({
      outcome: "refused",
      says: expect.stringContaining("twin"),
    });
  });

  it("gives new ids beside other processes, and sub-tasks their parent's", async () => {
    const make = (identity: string, parent?: string) =>
      apply({
        kind: "item-create",
        on: `item:backlog:new:${identity}`,
        identity,
        item: { kind: "task", content: { title: "t", ...(parent === undefined ? {} : { parent }) }, links: [] },
      });
    const made = await Promise.all([
      make("jira:A-1"),
      make("jira:A-2"),
      make("jira:A-3"),
      make("jira:A-1"),
      make("jira:A-4", "1"),
    ]);
    const ids = made.map(({ id }) => id ?? "");
    expect(new Set(ids.slice(0, 3))).toEqual(new Set(["TASK-288", "TASK-289", "TASK-290"]));
    expect([ids[3], ids[4]]).toEqual([ids[0], "TASK-1.2"]);
    expect(await readdir(join(root, "backlog", ".locks"))).toEqual([]);
    expect(await text(ids[0] ?? "")).toContain("created_date: '2026-11-21 03:04'");
  });
});
