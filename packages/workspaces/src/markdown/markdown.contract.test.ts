import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceContract } from "@satellite/testkit/contracts";
import { createMarkdownWorkspace } from "./index.js";

const spec = `---
# Kept by hand.
id: login
title: "Fix login"   # short
status: In Progress
tags: [auth, 'web']
---

# Fix login

It is slow.

## Acceptance Criteria

- [ ] under 200 ms
- [x] measured

## Notes

None yet.
`;

workspaceContract("Markdown", async () => {
  const root = await mkdtemp(join(tmpdir(), "markdown-"));
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await put("specs/login/spec.md", spec);
  await put("specs/login/plan.md", "# Not a spec\n");
  await put("specs/bare/spec.md", "# Bare\n\nNo front matter.\n");
  await put("docs/specs/deep/quota.md", "---\nstatus: draft\n---\n# Quota\n");
  await put("docs/specs/deep/picture.png", "no text");
  await put("docs/specs/a.md", "# A\n");
  await put("docs/specs/b.md", "# B\n");
  await put("docs/specs/c.md", "# C\n");
  await put("docs/specs/d.md", "# D\n");
  return {
    open: () =>
      createMarkdownWorkspace({
        root,
        paths: ["specs/**/spec.md", "docs/specs/"],
        dialects: { repository: "acme/shop" },
      }),
    known: ["login", "specs/login/spec.md"],
    edit: {
      patch: {
        title: "Fix slow login",
        status: "in-review",
        body: "It is **slow**.",
        criteria: [
          { text: "under 200 ms", done: true },
          { text: "measured", done: true },
          { text: "shown", done: false },
        ],
        addLabels: ["perf"],
        assignees: ["sara"],
        priority: "high",
        sections: { notes: "Seen." },
      },
      touches:
        /^(?:title:|status:|tags:|\s*- (?:auth|web|perf)|assignee:|priority:|# Fix|It is|- \[.\] (?:under|shown)|None yet|Seen)/,
    },
    bad: [
      { path: "docs/specs/a.md", text: "---\ntitle: a: b\n---\n# A\n", code: "FRONT_MATTER" },
      { path: "docs/specs/b.md", text: "# B\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n", code: "CONFLICT_MARKERS" },
      { path: "docs/specs/c.md", text: "", code: "HALF_WRITTEN" },
      { path: "docs/specs/e.md", text: "---\ntitle: E\n\tx: 1\n---\n# E\n", code: "FRONT_MATTER" },
      { path: "docs/specs/f.md", text: "---\nid: ../../x\n---\n# F\n", code: "NO_ID" },
      { path: "docs/specs/g.md", text: "---\nid: same\n---\n# G\n", code: "DUPLICATE_ID" },
      { path: "docs/specs/h.md", text: "---\nid: same\n---\n# H\n", code: "DUPLICATE_ID" },
      { path: "docs/specs/i.md", text: "---\nstatus: whatever\n---\n# I\n", code: "UNKNOWN_STATUS" },
      { path: "docs/specs/j.md", text: "---\ntitle: J\nupstream:\n  url: x\n---\n# J\n", code: "BAD_LINK" },
      { path: "docs/specs/d.md", text: "---js\nprocess.exit(1)\n---\n# D\n", code: "FRONT_MATTER" },
    ],
    make: {
      kind: "spec",
      content: { title: "Rate limits & quotas", body: "Slow down.", type: "story", labels: ["api"] },
      links: [],
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
});
