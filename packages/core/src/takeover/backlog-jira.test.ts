import { describe, expect, it } from "@jest/globals";
import type { WorkspaceItem } from "../contracts/item.js";
import { readBacklogJira } from "./index.js";

const nowMs = 1_800_000_000_000;

function anItem(id: string, more: Partial<WorkspaceItem["content"]> = {}, key?: string): WorkspaceItem {
  return {
    ref: `item:backlog:${id}`,
    id,
    workspace: "backlog",
    kind: "task",
    place: "active",
    path: `backlog/tasks/${id.toLowerCase()} - x.md`,
    content: {
      title: "Fix login",
      status: "In Progress",
      body: "Slow.",
      criteria: [],
      labels: ["Auth", "api"],
      assignees: ["@Sara"],
      priority: "High",
      dependsOn: [],
      comments: [],
      sections: {},
      ...more,
    },
    state: "in_progress",
    links:
      key === undefined
        ? []
        : [
            {
              provider: "jira",
              id: key,
              url: `https://acme.atlassian.net/browse/${key}`,
              relation: "primary",
              syncMode: "manual",
              onClose: "none",
            },
          ],
    compliance: {},
    documentation: [],
    references: [],
    optOut: false,
    revision: "r1",
    problems: [],
  };
}

const payload = {
  title: "Fix login",
  description: "Slow.  \r\nVery.",
  status: "in_progress",
  priority: "high",
  labels: ["api", "auth"],
  assignee: "@sara",
  acceptanceCriteria: [],
};

const snapshot = (name: string, said: unknown, updatedAt = "2026-11-20T10:00:00.000Z") => ({
  path: `.backlog-jira/snapshots/${name}.json`,
  text: JSON.stringify({ backlogId: "task-1", side: "x", hash: "0", payload: JSON.stringify(said), updatedAt }),
});

describe("readBacklogJira", () => {
  it("makes a link of each task with a key, both ways as the plugin had it", () => {
    const { links } = readBacklogJira([anItem("TASK-1", {}, "PROJ-7"), anItem("TASK-2")], [], nowMs);
    expect(links).toEqual([
      {
        item: "item:backlog:TASK-1",
        ticket: "jira:PROJ-7",
        link: expect.objectContaining({ id: "PROJ-7", syncMode: "sync", relation: "primary" }),
        createdAtMs: nowMs,
      },
    ]);
  });

  it("takes what both snapshots agree on, in our own shapes", () => {
    const { bases, left } = readBacklogJira(
      [anItem("TASK-1", {}, "PROJ-7")],
      [snapshot("task-1-backlog", payload), snapshot("task-1-jira", payload, "2026-11-20T09:00:00.000Z")],
      nowMs,
    );
    expect(left).toEqual([]);
    expect(bases).toEqual([
      {
        item: "item:backlog:TASK-1",
        ticket: "jira:PROJ-7",
        fields: {
          title: "Fix login",
          body: "Slow.\nVery.",
          status: "In Progress",
          labels: ["Auth", "api"],
          assignee: ["@Sara"],
          priority: "high",
        },
        itemRevision: "r1",
        agreedAtMs: Date.parse("2026-11-20T09:00:00.000Z"),
      },
    ]);
  });

  it.each([
    ["title", { title: "Other" }],
    ["body", { description: "Other" }],
    ["status", { status: "done" }],
    ["labels", { labels: [] }],
    ["assignee", { assignee: "tom" }],
    ["priority", { priority: "low" }],
  ])("knows no base for %s where the two sides differ", (field, other) => {
    const { bases } = readBacklogJira(
      [anItem("TASK-1", {}, "PROJ-7")],
      [snapshot("task-1-backlog", payload), snapshot("task-1-jira", { ...payload, ...other })],
      nowMs,
    );
    expect(Object.keys(bases[0]?.fields ?? {})).toHaveLength(5);
    expect(bases[0]?.fields).not.toHaveProperty(field);
  });

  it("does not guess a word that the plugin only kept in lower case and the task no longer says", () => {
    const moved = anItem("TASK-1", { labels: ["web"], assignees: ["@tom"], priority: "low" }, "PROJ-7");
    const { bases } = readBacklogJira(
      [{ ...moved, state: "closed" }],
      [snapshot("task-1-backlog", payload), snapshot("task-1-jira", payload)],
      nowMs,
    );
    expect(Object.keys(bases[0]?.fields ?? {})).toEqual(["title", "body"]);
  });

  it("knows a status of the project's own by its word", () => {
    const said = { ...payload, status: "in review" };
    const { bases } = readBacklogJira(
      [anItem("TASK-1", { status: "In Review" }, "PROJ-7")],
      [snapshot("task-1-backlog", said), snapshot("task-1-jira", said)],
      nowMs,
    );
    expect(bases[0]?.fields["status"]).toBe("In Review");
  });

  it.each([
    ["half a file", { path: "task-1-jira.json", text: '{"payload": "{' }, "holds no payload"],
    ["another file", { path: "notes.txt", text: "" }, "is not named as a snapshot"],
    ["too much", { path: "task-1-jira.json", text: " ".repeat(1_100_000) }, "is larger than 1 MiB"],
    ["a task that is gone", snapshot("task-9-jira", payload), "belongs to no task with a Jira key"],
  ])("leaves %s, and says why", (_, file, says) => {
    const { bases, left } = readBacklogJira(
      [anItem("TASK-1", {}, "PROJ-7")],
      [snapshot("task-1-backlog", payload), file],
      nowMs,
    );
    expect([bases, left]).toEqual([[], [{ path: file.path, says }]]);
  });
});
