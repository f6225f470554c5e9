import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceContract } from "@satellite/testkit/contracts";
import { createBacklogWorkspace } from "./index.js";

const task = `---
id: TASK-1
title: 'Fix Login: Latency'  # keep
status: In Progress
assignee:
  - '@sara'
labels: [auth]
# a note
mine: "049"
priority: high
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Text
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 Login < 200ms
- [x] #2 second

- [ ] #3 third
<!-- AC:END -->

## Unknown section
stays
`;
const files: Record<string, string> = {
  "backlog/config.yml": 'statuses: ["To Do", "In Progress", "Done"]\n',
  "backlog/tasks/task-1 - Fix-Login-Latency.md": task,
  "backlog/tasks/task-1.1 - child.md": "---\nid: TASK-1.1\ntitle: child\nstatus: To Do\n---\n",
  "backlog/drafts/draft-1 - a.md": "---\nid: DRAFT-1\ntitle: a draft\nstatus: Draft\n---\n",
};

async function makeProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "backlog-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

workspaceContract("Backlog.md, straight to the file", async () => {
  const root = await makeProject();
  return {
    open: () => createBacklogWorkspace({ root, write: "direct", now: () => 0 }),
    known: ["TASK-1", "task-1", "1", "task-001", "backlog/tasks/task-1 - Fix-Login-Latency.md"],
    edit: {
      patch: {
        title: "Fix: it's done",
        status: "Done",
        priority: "low",
        assignees: ["@sara", "@kim"],
        addLabels: ["x: y"],
        criteria: [
          { text: "Login < 200ms", done: true },
          { text: "second", done: true },
          { text: "third", done: false },
        ],
        body: "Other\n\n## Heading",
        sections: { summary: "all done" },
      },
      touches:
        /^title|^status|^priority|@kim|^labels|#1 |^Text|^Other|^## (?:Notes|Heading|Final)|^```|^\r?$|FINAL_SUMMARY|^all done/,
    },
    bad: [
      { path: "backlog/tasks/task-20 - yaml.md", text: "---\nid: [\n---\n", code: "FRONT_MATTER" },
      {
        path: "backlog/tasks/task-21 - tabs.md",
        text: "---\nid: TASK-21\ntitle:\n\tx: 1\n---\n",
        code: "FRONT_MATTER",
      },
      {
        path: "backlog/tasks/task-22 - m.md",
        text: "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
        code: "CONFLICT_MARKERS",
      },
      { path: "backlog/tasks/task-23 - cut.md", text: "", code: "HALF_WRITTEN" },
      { path: "backlog/tasks/task-24 - big.md", text: "x".repeat(1_048_577), code: "TOO_LARGE" },
      { path: "backlog/tasks/notes.md", text: "# Notes\n", code: "NO_ID" },
      {
        path: "backlog/tasks/task-25 - a.md",
        text: "---\nid: TASK-25\ntitle: a\nstatus: To Do\n---\n",
        code: "DUPLICATE_ID",
      },
      {
        path: "backlog/completed/task-025 - b.md",
        text: "---\nid: TASK-025\ntitle: b\nstatus: Done\n---\n",
        code: "DUPLICATE_ID",
      },
      { path: "backlog/tasks/x.md", text: "---\nid: ../../x\ntitle: x\nstatus: Done\n---\n", code: "NO_ID" },
      { path: "backlog/tasks/task-26 - t.md", text: "---\nid: TASK-26\nstatus: To Do\n---\n", code: "NO_TITLE" },
      {
        path: "backlog/tasks/task-27 - s.md",
        text: "---\nid: TASK-27\ntitle: s\nstatus: Odd\n---\n",
        code: "UNKNOWN_STATUS",
      },
      {
        path: "backlog/tasks/task-28 - l.md",
        text: "---\nid: TASK-28\ntitle: s\nupstream: {id: 1}\n---\n",
        code: "BAD_LINK",
      },
      {
        path: "backlog/tasks/task-29 - x.md",
        text: "---\nid: TASK-29\ntitle: s\nstatus: Done\n---\n<!-- AC:BEGIN -->\n- [ ] #1 a\n",
        code: "BAD_MARKERS",
      },
    ],
    make: {
      kind: "task",
      content: { title: 'Über "alles": #1 & co', body: "B", criteria: [{ text: "c", done: true }], priority: "high" },
      links: [{ provider: "jira", id: "PROJ-77", relation: "primary", syncMode: "sync", onClose: "none" }],
    },
    place: "completed",
    close: () => rm(root, { recursive: true, force: true }),
  };
});
