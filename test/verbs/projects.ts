/** Projects as the five tools' own users have them, one small one each. */
import type { WorkspaceId } from "@satellite/core";

type Files = Readonly<Record<string, string>>;

const backlogTask = (
  id: number,
  title: string,
  status: string,
  more = "",
  body = "Nobody wants to type one.",
): string => `---
id: TASK-${id}
title: '${title}'
status: ${status}
assignee:
  - '@sara'
created_date: '2026-01-02 10:00'
labels:
  - login
dependencies: []
${more}priority: medium
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
${body}
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 A person signs in without typing anything
<!-- AC:END -->
`;

/** A Backlog.md project with two tasks: one that is tied to nothing, one to PROJ-1043. */
const backlog: Files = {
  "backlog/config.yml": `project_name: "Shop"
default_status: "To Do"
statuses: ["To Do", "In Progress", "Done"]
labels: []
date_format: yyyy-mm-dd
`,
  "backlog/tasks/task-1 - Show-prices-with-tax.md": backlogTask(1, "Show prices with tax", "To Do"),
  "backlog/tasks/task-2 - The-cart-forgets-its-currency.md": backlogTask(
    2,
    "The cart forgets its currency",
    "In Progress",
    `upstream:
  provider: jira
  id: PROJ-1043
`,
    "",
  ),
};

const leanspec: Files = {
  ".lean-spec/config.json": `{ "specsDir": "specs", "features": {} }\n`,
  "specs/001-tax/README.md": `---
status: planned
created: 2026-01-02
priority: medium
tags:
  - login
created_at: 2026-01-02T10:00:00Z
---

# Show prices with tax

> **Status**: planned · **Priority**: medium · **Created**: 2026-01-02

## Overview

Nobody wants to add it up.
`,
};

const debussy: Files = {
  "plans/tax/MASTER_PLAN.md": `# Tax - Master Plan

**GitHub Issues:** #3
**GitHub Repo:** acme/shop

## Phases

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Show it](phase-1.md) | shop | Low | Pending |
| 2 | [Store it](phase-2.md) | orders | Low | Pending |
`,
  "plans/tax/phase-1.md": "# Tax Phase 1: Show it\n\n**Status:** Pending\n\n## Tasks\n\n- [ ] 1.1: Show it\n",
  "plans/tax/phase-2.md":
    "# Tax Phase 2: Store it\n\n**Status:** Pending\n**Depends On:** Phase 1\n\n## Tasks\n\n- [ ] 2.1: Store it\n",
};

const atelier: Files = {
  ".beads/issues.jsonl": `${JSON.stringify({
    id: "shop-1",
    title: "Show prices with tax",
    description: "Nobody wants to add it up.",
    status: "open",
    priority: 2,
    issue_type: "epic",
    labels: ["login"],
    created_at: "2026-01-02T10:00:00Z",
    updated_at: "2026-01-02T10:00:00Z",
  })}\n`,
};

const markdown: Files = {
  "specs/tax/spec.md": `---
title: Show prices with tax
status: open
---

# Show prices with tax

Nobody wants to add it up.

## Acceptance Criteria

- [ ] The sum is right
`,
};

export const projects: Readonly<Record<WorkspaceId, Files>> = { backlog, leanspec, debussy, atelier, markdown };

export const config = `mode: strict
remotes:
  github: { enabled: true, repo: acme/shop }
  jira:
    enabled: true
    domain: acme.atlassian.net
    projects: [PROJ, OPS]
    status_map: { open: "To Do", in_progress: "In Development", blocked: "Blocked", in_review: "Code Review", closed: "Done" }
people:
  - { local: "@sara", github: sara, jira: 5b10ac8d82e05b22cc7d4ef1 }
`;
