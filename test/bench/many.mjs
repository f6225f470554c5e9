/** A Backlog.md project of many tasks, each tied to a Jira ticket that was read before, as a long-used checkout has it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fieldsOfItem } from "../../packages/core/lib/item/index.js";
import { openStore } from "../../packages/store/lib/files/index.js";
import { openWorkspace } from "../../packages/workspaces/lib/index.js";

/**
 * @param count tasks, and tickets
 * @param drifted so many of the tickets have another title by now
 */
export async function manyTasks(count, drifted = 3) {
  const folder = mkdtempSync(join(tmpdir(), "satellite-many-"));
  execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder });
  mkdirSync(join(folder, "backlog/tasks"), { recursive: true });
  writeFileSync(join(folder, "satellite.yml"), config);
  writeFileSync(
    join(folder, "backlog/config.yml"),
    'project_name: "Shop"\nstatuses: ["To Do", "In Progress", "Done"]\n',
  );
  const longAgo = new Date(Date.now() - 3_600_000);
  for (let number = 1; number <= count; number += 1) {
    const path = join(folder, "backlog/tasks", `task-${number} - Field-${number}-keeps-what-was-typed.md`);
    writeFileSync(path, task(number));
    utimesSync(path, longAgo, longAgo);
  }
  await fillStore(folder, drifted);
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

async function fillStore(folder, drifted) {
  const clock = { nowMs: () => Date.now() };
  const opened = await openStore("file:.satellite/state.db", { root: folder, clock });
  if ("problem" in opened) throw new Error(opened.problem.says);
  const { store } = opened;
  const workspace = await openWorkspace("backlog", { root: folder, write: "direct", specPaths: [], now: Date.now });
  const { items } = await workspace.scan();
  const pairs = items.map((item) => ({ item, ticket: `jira:${item.links[0].id}` }));
  await store.links.putAll(
    pairs.map(({ item, ticket }) => ({ item: item.ref, ticket, link: item.links[0], createdAtMs: clock.nowMs() })),
  );
  await store.bases.putAll(
    pairs.map(({ item, ticket }) => ({
      item: item.ref,
      ticket,
      fields: fieldsOfItem(item),
      native: richText(item.content.body),
      itemRevision: item.revision,
      agreedAtMs: clock.nowMs(),
    })),
  );
  const readAtMs = clock.nowMs();
  await store.cache.put(
    pairs.map(({ item, ticket }, at) => ({ ticket: ticketOf(item, ticket, at < drifted), readAtMs })),
  );
  await store.close();
}

function ticketOf({ content }, ref, other) {
  return {
    ref,
    provider: "jira",
    url: `https://acme.atlassian.net/browse/${ref.slice(5)}`,
    title: other ? `${content.title}, by now` : content.title,
    kind: "ticket",
    state: "open",
    rawState: "To Do",
    type: "Task",
    project: "PROJ",
    assignees: [{ login: "Sara", type: "user", id: "5b10ac8d82e05b22cc7d4ef1" }],
    labels: content.labels,
    milestones: [],
    approvals: [],
    updatedAtMs: 1_760_000_000_000,
    content: { body: content.body, priority: "Medium", fields: {} },
  };
}

/** An ADF document of the same words. */
function richText(body) {
  const paragraphs = body.split("\n\n").map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return { type: "doc", version: 1, content: paragraphs };
}

const config = `remotes:
  github: { enabled: false }
  jira: { enabled: true, domain: acme.atlassian.net, projects: [PROJ] }
people:
  - { local: "@sara", jira: 5b10ac8d82e05b22cc7d4ef1 }
`;

const prose =
  "The form keeps what was typed when the network fails, and says so in one *plain* sentence beside the field.";

const task = (number) => `---
id: TASK-${number}
title: 'Field ${number} keeps what was typed'
status: To Do
assignee:
  - '@sara'
created_date: '2026-01-02 10:00'
labels:
  - form
dependencies: []
priority: medium
upstream:
  provider: jira
  id: PROJ-${number}
  relation: primary
  sync_mode: sync
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
${Array.from({ length: 5 }, (_, at) => `${number}.${at} ${prose}`).join("\n\n")}
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 Nothing that was typed is lost
<!-- AC:END -->
`;
