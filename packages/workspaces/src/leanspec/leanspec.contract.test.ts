import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceContract } from "@satellite/testkit/contracts";
import { createLeanSpecWorkspace } from "./index.js";

const spec = (title: string, more = ""): string => `---
status: planned
created: 2026-11-21
priority: medium
tags:
- api
${more}created_at: 2026-11-21T02:54:01.679431263Z
updated_at: 2026-11-21T02:54:01.878413738Z
---

# ${title}

> **Status**: planned · **Priority**: medium · **Created**: 2026-11-21

## Overview

Sign in without a password.

## Plan

- [ ] store the key
- [x] ask for it

## Notes
`;

workspaceContract("LeanSpec", async () => {
  const root = await mkdtemp(join(tmpdir(), "leanspec-"));
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await put(".lean-spec/config.json", '{ "specsDir": "specs", "draftStatus": { "enabled": false } }');
  await put("specs/README.md", "# Specs\n");
  await put("specs/001-passkeys/README.md", spec("Passkeys", "issue: 'see the board'\n"));
  await put("specs/001-passkeys/DESIGN.md", "# Design\n");
  await put("specs/20251103/019-mcp-server/README.md", spec("MCP server", "depends_on:\n- '001'\n"));
  await put("specs/020-a/README.md", spec("A"));
  await put("specs/021-b/README.md", spec("B"));
  await put("specs/022-c/README.md", spec("C"));
  return {
    open: () => createLeanSpecWorkspace({ root, dialects: { repository: "acme/shop" } }),
    known: ["001-passkeys", "001", "1", "specs/001-passkeys", "specs/001-passkeys/README.md"],
    edit: {
      patch: {
        title: "Passkeys for all",
        status: "in-progress",
        priority: "high",
        body: "Sign in with a key.",
        criteria: [
          { text: "store the key", done: true },
          { text: "ask for it", done: true },
        ],
        addLabels: ["auth"],
        removeLabels: ["api"],
        assignees: ["sara"],
        sections: { notes: "Seen in the wild." },
      },
      touches:
        /^(?:# |> \*\*Status|status:|priority:|- api|- auth|assignee:|updated_at:|transitions:|\s*- status:|\s+at:|Sign in|- \[.\] store|Seen in|$)/,
    },
    bad: [
      { path: "specs/020-a/README.md", text: "---\nstatus: [planned\n---\n# A\n", code: "FRONT_MATTER" },
      {
        path: "specs/021-b/README.md",
        text: "---\nstatus: planned\n---\n# B\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n",
        code: "CONFLICT_MARKERS",
      },
      { path: "specs/023-d/README.md", text: "---\nstatus: planned\ntags:\n\t- api\n---\n# D\n", code: "FRONT_MATTER" },
      { path: "specs/024-e/README.md", text: "", code: "HALF_WRITTEN" },
      { path: "specs/025-f/README.md", text: "---\nstatus: planned\n---\n# F\0\n", code: "HALF_WRITTEN" },
      { path: "specs/archived/026-g/README.md", text: "---\nstatus: planned\n---\n# G\n", code: "DUPLICATE_ID" },
      { path: "specs/20251103/026-g/README.md", text: "---\nstatus: planned\n---\n# G\n", code: "DUPLICATE_ID" },
      { path: "specs/022-c/README.md", text: "---\nstatus: someday\n---\n# C\n", code: "UNKNOWN_STATUS" },
    ],
    make: {
      kind: "spec",
      content: {
        title: "Rate limits & quotas",
        body: "Slow down.",
        criteria: [{ text: "429 is answered", done: false }],
        labels: ["api"],
      },
      links: [],
    },
    place: "archived",
    close: () => rm(root, { recursive: true, force: true }),
  };
});
